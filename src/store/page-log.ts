import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { mattersToPlacing } from './disturbed.ts';
import { factColumns, type LoggedFact, type LoggedMessage, messageColumns } from './log.ts';
import { asRows } from './parameters.ts';

/** A part of an inbox's log: from one message to before another, and what was done in the time between. */
export interface Span {
  inboxId: string;
  fromId: string;
  fromAt: Date;
  /** Null: to the newest. */
  toId: string | null;
  toAt: Date | null;
}

const spanRows = (spans: readonly Span[]) =>
  sql`jsonb_to_recordset(${asRows(spans)})
    as s("inboxId" text, "fromId" text, "fromAt" timestamptz, "toId" text, "toAt" timestamptz)`;

/**
 * The messages of these spans outside threads, the first reply to each of them, and the first replies that were written in
 * the time of a span to what stands before it.
 */
export function messagesOfPages(
  tx: Transaction,
  workspaceId: string,
  spans: readonly Span[],
): Promise<LoggedMessage[]> {
  return queryRows<LoggedMessage>(
    tx,
    sql`select ${messageColumns} from ${spanRows(spans)}
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = s."inboxId"
          and m.thread_id is null and m.id >= s."fromId" and (s."toId" is null or m.id < s."toId")
        union all
        select ${messageColumns} from ${spanRows(spans)} join lateral (
          select distinct on (r.thread_id) r.* from messages r
          where r.workspace_id = ${workspaceId} and r.inbox_id = s."inboxId"
            and r.thread_id is not null and r.thread_id >= s."fromId" and (s."toId" is null or r.thread_id < s."toId")
          order by r.thread_id, r.id) m on true
        union all
        select ${messageColumns} from ${spanRows(spans)}
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = s."inboxId"
          and m.id >= s."fromId" and (s."toId" is null or m.id < s."toId")
          and m.thread_id is not null and m.thread_id < s."fromId"
          and not exists (select 1 from messages e where e.workspace_id = ${workspaceId}
            and e.inbox_id = m.inbox_id and e.thread_id = m.thread_id and e.id < m.id)`,
  );
}

/**
 * All that has happened to the messages of these spans, and to those before them to which something happened in their time
 * that matters to where messages belong.
 */
export function factsOfPages(
  tx: Transaction,
  workspaceId: string,
  spans: readonly Span[],
): Promise<LoggedFact[]> {
  return queryRows<LoggedFact>(
    tx,
    sql`select ${factColumns} from ${spanRows(spans)}
        join facts f on f.workspace_id = ${workspaceId} and f.inbox_id = s."inboxId"
          and f.message_id >= s."fromId" and (s."toId" is null or f.message_id < s."toId")
        union all
        select ${factColumns} from (
          select distinct f.inbox_id, f.message_id from ${spanRows(spans)}
          join facts f on f.workspace_id = ${workspaceId} and f.inbox_id = s."inboxId"
            and f.at >= s."fromAt" and (s."toAt" is null or f.at < s."toAt") and f.message_id < s."fromId"
            and ${mattersToPlacing}
          cross join lateral (
            select 1 from messages m where m.workspace_id = ${workspaceId} and m.inbox_id = f.inbox_id
              and m.id = f.message_id and m.thread_id is null offset 0) m) l
        cross join lateral (
          select f.* from facts f
          where f.workspace_id = ${workspaceId} and f.inbox_id = l.inbox_id and f.message_id = l.message_id offset 0) f`,
  );
}

/** These messages, as far as they stand in the log outside threads. */
export async function messagesOutsideThreads(
  tx: Transaction,
  workspaceId: string,
  messages: readonly { inboxId: string; id: string }[],
): Promise<LoggedMessage[]> {
  if (messages.length === 0) return [];
  return queryRows<LoggedMessage>(
    tx,
    sql`select ${messageColumns} from jsonb_to_recordset(${asRows(messages)}) as t("inboxId" text, id text)
        cross join lateral (
          select m.* from messages m where m.workspace_id = ${workspaceId} and m.inbox_id = t."inboxId" and m.id = t.id
            and m.thread_id is null offset 0) m`,
  );
}
