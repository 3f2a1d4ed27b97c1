import { sql } from 'drizzle-orm';
import type { EndedWith } from '../domain/clocks/clock.ts';
import type { ClockRow } from './clocks.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds } from './parameters.ts';

/** A clock with how it ended, as far as the log says more than the clock keeps. */
export type EndedClock<C> = C & { endedWith: EndedWith | null };

/**
 * Clocks with what the log says of their end: whether the customer was called or met, and why no reply was needed. Asks
 * nothing where none of them ended so.
 */
export async function withEndings<C extends Pick<ClockRow, 'id' | 'statedBy' | 'cancelReason'>>(
  db: Database | Transaction,
  workspaceId: string,
  clocks: readonly C[],
): Promise<EndedClock<C>[]> {
  const decided = clocks.filter(
    ({ statedBy, cancelReason }) => statedBy !== null || cancelReason === 'no_reply_needed',
  );
  const endings = new Map<string, EndedWith>();
  if (decided.length > 0) {
    const rows = await queryRows<{ id: string; endedWith: EndedWith | null }>(
      db,
      sql`select k.id, coalesce(f.details->>'how', f.details->>'reason') as "endedWith" from clocks k
          join messages m on m.workspace_id = k.workspace_id and m.conversation_id = k.conversation_id
          join facts f on f.workspace_id = m.workspace_id and f.inbox_id = m.inbox_id and f.message_id = m.id
            and f.actor_id = k.ended_by
            and ((k.stated_by is not null and f.details->>'kind' in ('answered', 'promise_told')
                  and greatest(least(coalesce(f.details->>'repliedAt', f.details->>'toldAt')::timestamptz, f.at), m.at)
                    = k.ended_at)
              or (k.cancel_reason = 'no_reply_needed' and f.details->>'kind' = 'no_reply_needed'
                  and greatest(f.at, m.at) = k.ended_at))
          where k.workspace_id = ${workspaceId} and k.id = ${asIds(decided.map(({ id }) => id))}
          order by f.at, f.id`,
    );
    for (const { id, endedWith } of rows) if (endedWith) endings.set(id, endings.get(id) ?? endedWith);
  }
  return clocks.map((clock) => ({ ...clock, endedWith: endings.get(clock.id) ?? null }));
}
