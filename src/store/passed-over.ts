import { sql } from 'drizzle-orm';
import type { PassedOverPerson } from '../domain/notices.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';
import type { passedOver } from './schema.ts';

export type PassedOverRow = Omit<typeof passedOver.$inferSelect, 'workspaceId'>;

/** Notes who was passed over; what was noted before stays as it is. */
export async function insertPassedOver(
  tx: Transaction,
  workspaceId: string,
  rows: readonly Omit<PassedOverRow, 'toldAt'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`insert into passed_over (workspace_id, clock_id, step, person_id, to_person_id, why, at)
        select ${workspaceId}, p."clockId", p.step, p."personId", p."toPersonId", p.why, p.at
        from jsonb_to_recordset(${asRows(rows)}) as p("clockId" text, step text, "personId" text, "toPersonId" text,
          why text, at timestamptz)
        on conflict (workspace_id, clock_id, step, person_id) do update set to_person_id = excluded.to_person_id`,
  );
}

/** How long somebody is still told, when they are back, of what went to others. */
const keptDays = 21;

/** Of how many nudges that went to others these people were not told yet. */
export async function untoldMoves(
  tx: Transaction,
  workspaceId: string,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await queryRows<{ personId: string; count: number }>(
    tx,
    sql`select person_id as "personId", count(distinct clock_id)::int as count from passed_over
        where workspace_id = ${workspaceId} and person_id = ${asIds(personIds)} and told_at is null
          and why <> 'off' and to_person_id is not null and to_person_id <> person_id
          and at > ${asInstant(now)} - make_interval(days => ${keptDays})
        group by 1`,
  );
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}

/** Notes that these people are told of all that went to others in their absence. */
export async function markMovesTold(
  tx: Transaction,
  workspaceId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx.execute(
    sql`update passed_over set told_at = ${asInstant(now)}
        where workspace_id = ${workspaceId} and person_id = ${asIds(personIds)} and told_at is null`,
  );
}

/** A clock of which somebody else heard in a person's place. */
export interface MoveRow {
  clockId: string;
  toPersonId: string;
}

/** What went to others in a person's absence, as far as they were told of it after `toldAfter`. */
export function movesToldOf(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  toldAfter: Date,
): Promise<MoveRow[]> {
  return queryRows<MoveRow>(
    db,
    sql`select distinct on (clock_id) clock_id as "clockId", to_person_id as "toPersonId" from passed_over
        where workspace_id = ${workspaceId} and person_id = ${personId} and told_at > ${asInstant(toldAfter)}
          and why <> 'off' and to_person_id is not null and to_person_id <> person_id
        order by clock_id, at desc`,
  );
}

/** In whose place a person hears of these clocks, by clock id. */
export async function insteadOf(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  clockIds: readonly string[],
): Promise<Map<string, PassedOverPerson[]>> {
  if (clockIds.length === 0) return new Map();
  const rows = await queryRows<{ clockId: string; personId: string; why: PassedOverPerson['why'] }>(
    db,
    sql`select distinct on (clock_id, person_id) clock_id as "clockId", person_id as "personId", why from passed_over
        where workspace_id = ${workspaceId} and to_person_id = ${personId} and person_id <> ${personId}
          and clock_id = ${asIds(clockIds)}
        order by clock_id, person_id, at desc`,
  );
  const found = new Map<string, PassedOverPerson[]>();
  for (const { clockId, ...person } of rows) found.set(clockId, [...(found.get(clockId) ?? []), person]);
  return found;
}
