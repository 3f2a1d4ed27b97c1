import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';
import type { nudges } from './schema.ts';

export type NudgeRow = Omit<typeof nudges.$inferSelect, 'workspaceId'>;

/** The nudges of these clocks, earliest first. */
export async function nudgesOfClocks(
  tx: Transaction,
  workspaceId: string,
  clockIds: readonly string[],
): Promise<NudgeRow[]> {
  if (clockIds.length === 0) return [];
  return queryRows<NudgeRow>(
    tx,
    sql`select clock_id as "clockId", step, person_id as "personId", state, decided_at as "decidedAt",
          settled_at as "settledAt", outbox_key as "outboxKey"
        from nudges where workspace_id = ${workspaceId} and clock_id = ${asIds(clockIds)}
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
    sql`insert into nudges (workspace_id, clock_id, step, person_id, state, decided_at, settled_at, outbox_key)
        select ${workspaceId}, n.* from jsonb_to_recordset(${asRows(rows.map(inOrder))}) as n("clockId" text, step text,
          "personId" text, state text, "decidedAt" timestamptz, "settledAt" timestamptz, "outboxKey" text)
        on conflict do nothing`,
  );
}

const inOrder = ({ clockId, step, personId, state, decidedAt, settledAt, outboxKey }: NudgeRow) => ({
  clockId,
  step,
  personId,
  state,
  decidedAt,
  settledAt,
  outboxKey,
});

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
