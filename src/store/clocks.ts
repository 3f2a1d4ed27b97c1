import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';

import type { clocks } from './schema.ts';

export type ClockRow = Omit<typeof clocks.$inferSelect, 'workspaceId'>;

/** Of the table `clocks` as `c`: everything that a `ClockRow` holds. */
export const clockColumns = sql.raw(`c.id, c.conversation_id as "conversationId", c.inbox_id as "inboxId",
  c.customer_id as "customerId", c.metric, c.ask_id as "askId", c.asked_by as "askedBy",
  c.asked_by_name as "askedByName", c.ask_text as "askText", c.owner_id as "ownerId", c.started_at as "startedAt",
  c.priority, c.target_minutes as "targetMinutes", c.hours, c.policy_version as "policyVersion", c.calendar_id as "calendarId",
  c.calendar_version as "calendarVersion", c.due_at as "dueAt", c.outcome, c.ended_at as "endedAt",
  c.ended_by as "endedBy", c.fulfilled_at as "fulfilledAt", c.cancel_reason as "cancelReason",
  c.elapsed_minutes as "elapsedMinutes", c.acknowledged_with as "acknowledgedWith",
  c.stated_by as "statedBy", c.ladder, c.pauses, c.snapshots, c.nudged_at as "nudgedAt", c.next_action_at as "nextActionAt"`);

/**
 * The clocks of these conversations, held for this transaction: a sweep that is just deciding a nudge about one of them
 * is waited for, so that its nudge is seen and can be settled.
 */
export function clocksOfConversations(
  tx: Transaction,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<ClockRow[]> {
  return queryRows<ClockRow>(
    tx,
    sql`select ${clockColumns} from clocks c where c.workspace_id = ${workspaceId}
          and c.conversation_id = ${asIds(conversationIds)}
        order by c.started_at, c.id
        for update of c`,
  );
}

/** The clocks of an inbox whose customers still wait, held for this transaction. */
export function openClocksOfInbox(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
): Promise<ClockRow[]> {
  return queryRows<ClockRow>(
    tx,
    sql`select ${clockColumns} from clocks c
        where c.workspace_id = ${workspaceId} and c.inbox_id = ${inboxId} and c.ended_at is null
        order by c.started_at, c.id
        for update of c`,
  );
}

/** A clock with the name of its customer. */
export async function findClock(
  db: Database | Transaction,
  workspaceId: string,
  id: string,
): Promise<(ClockRow & { customerName: string }) | undefined> {
  const [row] = await queryRows<ClockRow & { customerName: string }>(
    db,
    sql`select ${clockColumns}, u.name as "customerName" from clocks c
        join customers u on u.workspace_id = c.workspace_id and u.id = c.customer_id
        where c.workspace_id = ${workspaceId} and c.id = ${id}`,
  );
  return row;
}

/** The clocks of the conversation that a message belongs to, with the zone of their calendar, earliest first. */
export function clocksOfMessage(
  db: Database | Transaction,
  workspaceId: string,
  inboxId: string,
  messageId: string,
): Promise<(ClockRow & { timeZone: string })[]> {
  return queryRows(
    db,
    sql`select ${clockColumns}, a.document->>'timeZone' as "timeZone" from messages m
        join clocks c on c.workspace_id = m.workspace_id and c.conversation_id = m.conversation_id
        join calendars a on a.workspace_id = c.workspace_id and a.id = c.calendar_id
          and a.version = c.calendar_version
        where m.workspace_id = ${workspaceId} and m.inbox_id = ${inboxId} and m.id = ${messageId}
        order by c.started_at, c.id`,
  );
}

/**
 * Claims the clocks with something to do at `now`, the longest due first, for this transaction. Rows held by another
 * replica are left to it. Reads one index, `clocks_due`, so its cost follows what is due and not what is open.
 */
export function claimDueClocks(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<ClockRow[]> {
  return queryRows<ClockRow>(
    tx,
    sql`select ${clockColumns} from clocks c
        where c.workspace_id = ${workspaceId} and c.next_action_at <= ${asInstant(now)}
        order by c.next_action_at limit ${limit}
        for update of c skip locked`,
  );
}

/** The next instant at which a clock of any workspace has something to do. */
export async function nextClockActionAt(db: Database): Promise<Date | undefined> {
  const [row] = await queryRows<{ at: Date | null }>(
    db,
    sql`select min(next_action_at) as at from clocks where next_action_at is not null`,
  );
  return row?.at ?? undefined;
}

/** Writes folded clocks over what was there. `nudgedAt` is the nudges' own and stays. */
export async function saveClocks(
  tx: Transaction,
  workspaceId: string,
  rows: readonly ClockRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by,
          asked_by_name, ask_text, owner_id, started_at, priority, target_minutes, hours, policy_version, calendar_id,
          calendar_version, due_at, outcome, ended_at, ended_by, fulfilled_at, cancel_reason, elapsed_minutes,
          acknowledged_with, stated_by, ladder, pauses, snapshots, next_action_at)
        select ${workspaceId}, c.* from jsonb_to_recordset(${asRows(rows)}) as c(id text, "conversationId" text,
          "inboxId" text, "customerId" text, metric text, "askId" text, "askedBy" text, "askedByName" text,
          "askText" text, "ownerId" text, "startedAt" timestamptz, priority text, "targetMinutes" int, hours text, "policyVersion" int,
          "calendarId" text, "calendarVersion" int, "dueAt" timestamptz, outcome text, "endedAt" timestamptz,
          "endedBy" text, "fulfilledAt" timestamptz, "cancelReason" text, "elapsedMinutes" int,
          "acknowledgedWith" text, "statedBy" text, ladder jsonb, pauses jsonb, snapshots jsonb, "nextActionAt" timestamptz)
        on conflict (workspace_id, id) do update set
          conversation_id = excluded.conversation_id, customer_id = excluded.customer_id,
          metric = excluded.metric, ask_id = excluded.ask_id, asked_by = excluded.asked_by,
          asked_by_name = excluded.asked_by_name, ask_text = excluded.ask_text, owner_id = excluded.owner_id, started_at = excluded.started_at,
          priority = excluded.priority, target_minutes = excluded.target_minutes, hours = excluded.hours, policy_version = excluded.policy_version,
          calendar_id = excluded.calendar_id, calendar_version = excluded.calendar_version,
          due_at = excluded.due_at, outcome = excluded.outcome, ended_at = excluded.ended_at,
          ended_by = excluded.ended_by, fulfilled_at = excluded.fulfilled_at,
          cancel_reason = excluded.cancel_reason, elapsed_minutes = excluded.elapsed_minutes,
          acknowledged_with = excluded.acknowledged_with, stated_by = excluded.stated_by,
          ladder = excluded.ladder, pauses = excluded.pauses, snapshots = excluded.snapshots,
          next_action_at = excluded.next_action_at`,
  );
}

/** Notes what a sweep did: the outcome at that instant, when the owner was nudged, and when to look again. */
export async function markSwept(
  tx: Transaction,
  workspaceId: string,
  rows: readonly Pick<ClockRow, 'id' | 'outcome' | 'nudgedAt' | 'nextActionAt'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const slim = rows.map(({ id, outcome, nudgedAt, nextActionAt }) => ({
    id,
    outcome,
    nudgedAt,
    nextActionAt,
  }));
  await tx.execute(
    sql`update clocks c set outcome = s.outcome, nudged_at = s."nudgedAt", next_action_at = s."nextActionAt"
        from jsonb_to_recordset(${asRows(slim)})
          as s(id text, outcome text, "nudgedAt" timestamptz, "nextActionAt" timestamptz)
        where c.workspace_id = ${workspaceId} and c.id = s.id`,
  );
}

export async function deleteClocks(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`delete from clocks where workspace_id = ${workspaceId}
          and id = ${asIds(ids)}`,
  );
}
