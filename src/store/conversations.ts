import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';

import type { conversations } from './schema.ts';

export type ConversationRow = Omit<typeof conversations.$inferSelect, 'workspaceId'>;

/** Writes folded conversations over what was there. */
export async function saveConversations(
  tx: Transaction,
  workspaceId: string,
  rows: readonly ConversationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, state, started_at,
          last_message_at, assignee_id, last_staff_id, acknowledged_at, acknowledged_by, snoozed_at, snoozed_until,
          snoozed_by, handed_over_by, handed_over_at, handed_over_note, paused_since, paused_by, closed_at, closes_at, is_asked_to_close, continues_id, remind_at)
        select ${workspaceId}, c.* from jsonb_to_recordset(${asRows(rows)}) as c(id text, "inboxId" text,
          "firstMessageId" text, kind text, state text, "startedAt" timestamptz,
          "lastMessageAt" timestamptz, "assigneeId" text, "lastStaffId" text, "acknowledgedAt" timestamptz,
          "acknowledgedBy" text, "snoozedAt" timestamptz, "snoozedUntil" timestamptz, "snoozedBy" text, "handedOverBy" text,
          "handedOverAt" timestamptz, "handedOverNote" text, "pausedSince" timestamptz, "pausedBy" text,
          "closedAt" timestamptz, "closesAt" timestamptz, "isAskedToClose" boolean, "continuesId" text, "remindAt" timestamptz)
        on conflict (workspace_id, id) do update set
          inbox_id = excluded.inbox_id, first_message_id = excluded.first_message_id, kind = excluded.kind,
          state = excluded.state, started_at = excluded.started_at,
          last_message_at = excluded.last_message_at, assignee_id = excluded.assignee_id,
          last_staff_id = excluded.last_staff_id, acknowledged_at = excluded.acknowledged_at,
          acknowledged_by = excluded.acknowledged_by, snoozed_at = excluded.snoozed_at, snoozed_until = excluded.snoozed_until,
          snoozed_by = excluded.snoozed_by, handed_over_by = excluded.handed_over_by,
          handed_over_at = excluded.handed_over_at, handed_over_note = excluded.handed_over_note, paused_since = excluded.paused_since,
          paused_by = excluded.paused_by, closed_at = excluded.closed_at, closes_at = excluded.closes_at,
          is_asked_to_close = excluded.is_asked_to_close,
          continues_id = excluded.continues_id, remind_at = excluded.remind_at`,
  );
}

/** How a conversation was kept, as far as what comes after it asks for that. */
export type KeptBefore = Pick<
  ConversationRow,
  'id' | 'kind' | 'closesAt' | 'isAskedToClose' | 'pausedSince' | 'remindAt'
>;

/** How these conversations were when they were last saved, by id. */
export async function keptBefore(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, KeptBefore>> {
  const rows = await queryRows<KeptBefore>(
    tx,
    sql`select id, kind, closes_at as "closesAt", is_asked_to_close as "isAskedToClose",
          paused_since as "pausedSince", remind_at as "remindAt" from conversations
        where workspace_id = ${workspaceId} and id = ${asIds(ids)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Removes conversations that the log no longer folds to (their messages belong to others now). */
export async function deleteConversations(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`delete from conversations where workspace_id = ${workspaceId}
          and id = ${asIds(ids)}`,
  );
}

/** The messages of conversations with a clock that has not ended. */
export function messagesOfOpenConversations(
  tx: Transaction,
  workspaceId: string,
): Promise<{ inboxId: string; id: string }[]> {
  return queryRows(
    tx,
    sql`select distinct m.inbox_id as "inboxId", m.id from clocks k
        join messages m on m.workspace_id = k.workspace_id and m.conversation_id = k.conversation_id
        where k.workspace_id = ${workspaceId} and k.ended_at is null`,
  );
}

/**
 * Conversations that are to be closed by `now`, the longest due first. Those whose owner is asked instead are not among them:
 * the question about them is their row in the outbox (`domain/closing.ts`).
 */
export function quietConversations(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<{ id: string; inboxId: string; firstMessageId: string }[]> {
  return queryRows(
    tx,
    sql`select c.id, c.inbox_id as "inboxId", c.first_message_id as "firstMessageId" from conversations c
        where c.workspace_id = ${workspaceId} and c.closes_at <= ${asInstant(now)} and not c.is_asked_to_close
        order by c.closes_at, c.id limit ${limit}`,
  );
}

/**
 * The next instant at which a quiet conversation is closed, or somebody asked about it or reminded of it. What is due already
 * is up to the duty.
 */
export async function nextQuietAt(db: Database, now: Date): Promise<Date | undefined> {
  const [row] = await queryRows<{ at: Date | null }>(
    db,
    sql`select least(
          (select min(closes_at) from conversations where closes_at > ${asInstant(now)}),
          (select min(remind_at) from conversations where remind_at > ${asInstant(now)})) as at`,
  );
  return row?.at ?? undefined;
}
