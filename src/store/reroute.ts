import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { asIds, asInstant } from './parameters.ts';

/** Which of a person's open nudges go to somebody else. */
export type Rerouted = 'untold' | 'all';

/**
 * Takes open nudges away from somebody who cannot take them, and has the next sweep find who gets them instead: a nudge is
 * never dropped. Whoever was passed over is told of it when they are back.
 * @param which with `untold`, what no message called their attention to, and was not passed on to them as the last resort
 * @returns how many there were
 */
export async function rerouteNudges(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  { which, why }: { which: Rerouted; why: 'away' | 'unreachable' },
  now: Date,
): Promise<number> {
  const isMeant = which === 'all' ? sql`true` : sql`n.told_at is null and not n.is_urgent`;
  const open = sql`n.workspace_id = ${workspaceId} and n.person_id = ${personId} and n.state = 'open' and ${isMeant}`;
  // Clocks first: every transaction locks in that order.
  const clocks = await queryRows<{ id: string }>(
    tx,
    sql`select c.id from clocks c where c.workspace_id = ${workspaceId}
          and c.id in (select n.clock_id from nudges n where ${open}) order by c.id for update of c`,
  );
  if (clocks.length === 0) return 0;
  const ids = clocks.map(({ id }) => id);
  const rows = await queryRows<{ step: string }>(
    tx,
    sql`with taken as (delete from nudges n where ${open} and n.clock_id = ${asIds(ids)} returning n.clock_id, n.step)
        insert into passed_over (workspace_id, clock_id, step, person_id, why, at)
        select ${workspaceId}, clock_id, step, ${personId}, ${why}, ${asInstant(now)} from taken
        on conflict (workspace_id, clock_id, step, person_id) do update set why = excluded.why
        returning step`,
  );
  await lookAgain(tx, workspaceId, ids, now);
  return rows.length;
}

/**
 * Takes back the nudges of a card, or of a call in its thread, that Slack refused for good: the next sweep tells the lead
 * instead.
 */
export async function rerouteMessage(
  tx: Transaction,
  workspaceId: string,
  key: string,
  now: Date,
): Promise<void> {
  const clocks = await queryRows<{ id: string }>(
    tx,
    sql`select c.id from clocks c where c.workspace_id = ${workspaceId}
          and c.id in (select n.clock_id from nudges n
            where n.workspace_id = ${workspaceId} and n.outbox_key = ${key} and n.state = 'open')
        order by c.id for update of c`,
  );
  const ids = clocks.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.execute(
    sql`delete from nudges n where n.workspace_id = ${workspaceId} and n.outbox_key = ${key} and n.state = 'open'
          and n.clock_id = ${asIds(ids)}`,
  );
  await lookAgain(tx, workspaceId, ids, now);
}

function lookAgain(tx: Transaction, workspaceId: string, clockIds: readonly string[], now: Date) {
  return tx.execute(
    sql`update clocks set next_action_at = ${asInstant(now)}
        where workspace_id = ${workspaceId} and id = ${asIds(clockIds)} and ended_at is null and outcome <> 'paused'`,
  );
}

/** Those of these messages that Slack refused for good. */
export async function refusedAmong(
  tx: Transaction,
  workspaceId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await queryRows<{ key: string }>(
    tx,
    sql`select key from outbox where workspace_id = ${workspaceId} and key = ${asIds(keys)} and state = 'failed'`,
  );
  return new Set(rows.map(({ key }) => key));
}
