import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';
import type { nudges } from './schema.ts';

export type NudgeRow = Omit<typeof nudges.$inferSelect, 'workspaceId'>;

const nudgeColumns = sql.raw(`clock_id as "clockId", step, person_id as "personId", channel_id as "channelId",
  is_urgent as "isUrgent", state, decided_at as "decidedAt", settled_at as "settledAt", told_at as "toldAt",
  outbox_key as "outboxKey"`);

/** The nudges of these clocks, earliest first. */
export async function nudgesOfClocks(
  tx: Transaction,
  workspaceId: string,
  clockIds: readonly string[],
): Promise<NudgeRow[]> {
  if (clockIds.length === 0) return [];
  return queryRows<NudgeRow>(
    tx,
    sql`select ${nudgeColumns} from nudges where workspace_id = ${workspaceId} and clock_id = ${asIds(clockIds)}
        order by decided_at, step`,
  );
}

/** Adds nudges; a (clock, step) that is there already stays as it is. */
export async function insertNudges(
  tx: Transaction,
  workspaceId: string,
  rows: readonly NudgeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`insert into nudges (workspace_id, clock_id, step, person_id, channel_id, is_urgent, state, decided_at,
          settled_at, told_at, outbox_key)
        select ${workspaceId}, n."clockId", n.step, n."personId", n."channelId", n."isUrgent", n.state, n."decidedAt",
          n."settledAt", n."toldAt", n."outboxKey"
        from jsonb_to_recordset(${asRows(rows)}) as n("clockId" text, step text, "personId" text, "channelId" text,
          "isUrgent" boolean, state text, "decidedAt" timestamptz, "settledAt" timestamptz, "toldAt" timestamptz,
          "outboxKey" text)
        on conflict do nothing`,
  );
}

/** The open nudges of these people, earliest first. */
export function openNudgesOf(
  tx: Transaction,
  workspaceId: string,
  personIds: readonly string[],
): Promise<NudgeRow[]> {
  return queryRows<NudgeRow>(
    tx,
    sql`select ${nudgeColumns} from nudges
        where workspace_id = ${workspaceId} and person_id = ${asIds(personIds)} and state = 'open'
        order by decided_at, clock_id, step`,
  );
}

/** What stands in a person's list: their open nudges, and those told of that were settled since `settledSince`. */
export function shownNudges(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  settledSince: Date,
): Promise<NudgeRow[]> {
  return queryRows<NudgeRow>(
    db,
    sql`select ${nudgeColumns} from nudges
        where workspace_id = ${workspaceId} and person_id = ${personId}
          and (state = 'open' or (told_at is not null and settled_at >= ${asInstant(settledSince)}))
        order by decided_at, clock_id, step`,
  );
}

/** When the first of what stands settled in these lists was settled: after `settledAfter`, it still says how it ended. */
export async function firstSettled(
  tx: Transaction,
  workspaceId: string,
  personIds: readonly string[],
  settledAfter: Date,
): Promise<Map<string, Date>> {
  const rows = await queryRows<{ personId: string; at: Date }>(
    tx,
    sql`select person_id as "personId", min(settled_at) as at from nudges
        where workspace_id = ${workspaceId} and person_id = ${asIds(personIds)} and told_at is not null
          and settled_at > ${asInstant(settledAfter)}
        group by 1`,
  );
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}

/** Notes that a new message called people's attention to these nudges. */
export async function markTold(
  tx: Transaction,
  workspaceId: string,
  nudges: readonly Pick<NudgeRow, 'clockId' | 'step'>[],
  now: Date,
): Promise<void> {
  if (nudges.length === 0) return;
  const keys = nudges.map(({ clockId, step }) => ({ clockId, step }));
  await tx.execute(
    sql`update nudges n set told_at = ${asInstant(now)}
        from jsonb_to_recordset(${asRows(keys)}) as k("clockId" text, step text)
        where n.workspace_id = ${workspaceId} and n.clock_id = k."clockId" and n.step = k.step and n.told_at is null`,
  );
}

/** Settles nudges, so that nothing more is said but how they ended, or opens them again. */
export async function markNudges(
  tx: Transaction,
  workspaceId: string,
  nudges: readonly Pick<NudgeRow, 'clockId' | 'step' | 'state'>[],
  now: Date,
): Promise<void> {
  if (nudges.length === 0) return;
  const marks = nudges.map(({ clockId, step, state }) => ({ clockId, step, state }));
  await tx.execute(
    sql`update nudges n set state = k.state,
          settled_at = case when k.state = 'settled' then ${asInstant(now)}::timestamptz end
        from jsonb_to_recordset(${asRows(marks)}) as k("clockId" text, step text, state text)
        where n.workspace_id = ${workspaceId} and n.clock_id = k."clockId" and n.step = k.step
          and n.state <> k.state`,
  );
}
