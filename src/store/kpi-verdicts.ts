import { sql } from 'drizzle-orm';
import type { Period } from '../domain/kpis/clock.ts';
import type { NudgedAsk, Verdict } from '../domain/kpis/nudge-precision.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant, asRows } from './parameters.ts';

/**
 * The asks with a clock of a reply that was nudged about in a period first, each with the first nudge of all its clocks.
 * Reads the indexes `clocks_nudged` and `clocks_of_conversation`.
 */
export function nudgedAsksBetween(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<NudgedAsk[]> {
  return queryRows<NudgedAsk>(
    db,
    sql`select distinct k.inbox_id as "inboxId", k.ask_id as "askId", (
          select min(e.nudged_at) from clocks e
          where e.workspace_id = k.workspace_id and e.conversation_id = k.conversation_id and e.ask_id = k.ask_id
            and e.nudged_at is not null and e.metric in ('first_reply', 'next_reply')
        ) as "nudgedAt"
        from clocks k
        where k.workspace_id = ${workspaceId} and k.nudged_at >= ${asInstant(from)}
          and k.nudged_at < ${asInstant(to)} and k.metric in ('first_reply', 'next_reply')`,
  );
}

/**
 * All that staff has said of these asks, and of whatever they said something of in the period. Reads the indexes
 * `facts_of_verdicts` and `facts_of_message`.
 */
export function verdictsFor(
  db: Database | Transaction,
  workspaceId: string,
  asks: readonly Pick<NudgedAsk, 'inboxId' | 'askId'>[],
  { from, to }: Period,
): Promise<Verdict[]> {
  const rows = asks.map(({ inboxId, askId }) => ({ inboxId, askId }));
  return queryRows<Verdict>(
    db,
    sql`select f.id, m.inbox_id as "inboxId", m.message_id as "messageId", f.at, f.kind
        from (
          select "inboxId" as inbox_id, "askId" as message_id
            from jsonb_to_recordset(${asRows(rows)}) as a("inboxId" text, "askId" text)
          union
          select v.inbox_id, v.message_id from facts v
            where v.workspace_id = ${workspaceId} and v.details->>'kind' in ('asked', 'no_reply_needed')
              and v.at >= ${asInstant(from)} and v.at < ${asInstant(to)}
        ) m
        cross join lateral (
          -- The offset keeps each message's facts looked up by themselves, however many messages there are.
          select o.id, o.at, o.details->>'kind' as kind from facts o
          where o.workspace_id = ${workspaceId} and o.inbox_id = m.inbox_id and o.message_id = m.message_id
            and o.details->>'kind' in ('asked', 'no_reply_needed') and o.actor_role = 'staff'
          offset 0
        ) f`,
  );
}
