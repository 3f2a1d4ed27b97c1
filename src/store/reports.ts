import type { Transaction } from './database.ts';
import { reports } from './schema.ts';

type ReportKind = (typeof reports.$inferSelect)['kind'];

/**
 * Claims one report of one period for this transaction; put the report into the outbox in the same one. Of several
 * that try, the later ones wait for the first: it commits, and theirs is claimed already, or it fails, and one of
 * them has it.
 * @returns whether it is the caller's to write
 */
export async function claimReport(
  tx: Transaction,
  workspaceId: string,
  kind: ReportKind,
  periodStart: Date,
  now: Date,
): Promise<boolean> {
  const claimed = await tx
    .insert(reports)
    .values({ workspaceId, kind, periodStart, createdAt: now })
    .onConflictDoNothing()
    .returning({ kind: reports.kind });
  return claimed.length > 0;
}
