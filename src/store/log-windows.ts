import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { factColumns, type LoggedFact, type LoggedMessage, messageColumns } from './log.ts';
import { asRows } from './parameters.ts';

/** A part of an inbox's log, by the ids of messages outside threads: from `fromId` to `toId`, both included. */
export interface LogWindow {
  inboxId: string;
  fromId: string;
  /** Null: to the newest. */
  toId: string | null;
  /** Since when the inbox is watched. */
  watchedSince: Date;
}

/**
 * For each stretch of touched messages, the window that must be grouped anew: from the last boundary at or before the
 * first of them (see `Group.isBoundary`) to the first boundary after the last.
 */
export function windowsAround(
  tx: Transaction,
  workspaceId: string,
  touched: readonly { inboxId: string; firstId: string; lastId: string }[],
): Promise<LogWindow[]> {
  return queryRows<LogWindow>(
    tx,
    sql`select t."inboxId",
          coalesce((select max(c.first_message_id) from conversations c
                    where c.workspace_id = ${workspaceId} and c.inbox_id = t."inboxId" and c.is_boundary
                      and c.first_message_id <= t."firstId"), '') as "fromId",
          (select min(c.first_message_id) from conversations c
           where c.workspace_id = ${workspaceId} and c.inbox_id = t."inboxId" and c.is_boundary
             and c.first_message_id > t."lastId") as "toId",
          i.watched_since as "watchedSince"
        from jsonb_to_recordset(${asRows(touched)}) as t("inboxId" text, "firstId" text, "lastId" text)
        join inboxes i on i.workspace_id = ${workspaceId} and i.id = t."inboxId"`,
  );
}

const windowRows = (windows: readonly LogWindow[]) =>
  sql`jsonb_to_recordset(${asRows(windows)}) as w("inboxId" text, "fromId" text, "toId" text)`;

/** The messages of the windows: those outside threads, and all replies to them. */
export async function messagesIn(
  tx: Transaction,
  workspaceId: string,
  windows: readonly LogWindow[],
): Promise<LoggedMessage[]> {
  return queryRows<LoggedMessage>(
    tx,
    sql`select ${messageColumns} from ${windowRows(windows)}
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = w."inboxId"
          and m.thread_id is null and m.id >= w."fromId" and (w."toId" is null or m.id <= w."toId")
        union all
        select ${messageColumns} from ${windowRows(windows)}
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = w."inboxId"
          and m.thread_id is not null and m.thread_id >= w."fromId" and (w."toId" is null or m.thread_id <= w."toId")`,
  );
}

/**
 * What is known to have happened to the messages of the windows. They are found by where they stand and not by their ids: to
 * name thousands of messages costs more than to find them. What happened to others that stand there comes along.
 */
export async function factsIn(
  tx: Transaction,
  workspaceId: string,
  windows: readonly LogWindow[],
): Promise<LoggedFact[]> {
  return queryRows<LoggedFact>(
    tx,
    sql`select ${factColumns} from ${windowRows(windows)}
        join facts f on f.workspace_id = ${workspaceId} and f.inbox_id = w."inboxId"
          and f.message_id >= w."fromId" and (w."toId" is null or f.message_id <= w."toId")
        union all
        select ${factColumns} from ${windowRows(windows)}
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = w."inboxId"
          and m.thread_id >= w."fromId" and m.thread_id <= w."toId" and m.id > w."toId"
        join facts f on f.workspace_id = ${workspaceId} and f.inbox_id = m.inbox_id and f.message_id = m.id`,
  );
}
