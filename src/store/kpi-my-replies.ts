import { and, eq, gte, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Period } from '../domain/kpis/clock.ts';
import type { MyReply } from '../domain/kpis/my-week.ts';
import { replyMetrics } from '../domain/policy/document.ts';
import type { Database, Transaction } from './database.ts';
import { clocks } from './schema.ts';

/** The first and next replies that one person gave in a time. Reads the index `clocks_ended`. */
export function repliesBy(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  { from, to }: Period,
): Promise<MyReply[]> {
  const { outcome, fulfilledAt, elapsedMinutes, nudgedAt, endedAt, endedBy, metric } = clocks;
  return db
    .select({ outcome, fulfilledAt, elapsedMinutes, nudgedAt })
    .from(clocks)
    .where(
      and(
        eq(clocks.workspaceId, workspaceId),
        gte(endedAt, from),
        lt(endedAt, to),
        eq(endedBy, personId),
        isNotNull(fulfilledAt),
        inArray(metric, [...replyMetrics]),
      ),
    );
}
