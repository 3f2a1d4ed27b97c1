import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { factColumns, type LoggedFact, type LoggedMessage, messageColumns } from './log.ts';
import { asRows } from './parameters.ts';

/** What is tied to messages, and to conversations by the first message that they are called after. */
export interface Ends {
  ids: readonly { inboxId: string; id: string }[];
  names: readonly { inboxId: string; name: string }[];
}

// `offset 0` keeps each lookup apart: the planner cannot tell how few there are, and would read the whole log otherwise.

/**
 * Whole conversations: those that are named, those of the messages and of the first messages of their threads, each as it is
 * kept and as it was placed, and all threads on any of their messages.
 */
export function messagesTiedTo(
  tx: Transaction,
  workspaceId: string,
  { ids, names }: Ends,
): Promise<LoggedMessage[]> {
  const inLog = sql`m.workspace_id = ${workspaceId}`;
  const columns = sql`m.inbox_id, m.id, m.thread_id, m.conversation_id, m.placed_in`;
  return queryRows<LoggedMessage>(
    tx,
    sql`with own as materialized (
          select m.* from jsonb_to_recordset(${asRows(ids)}) as t("inboxId" text, id text) cross join lateral (
            select ${columns} from messages m where ${inLog} and m.inbox_id = t."inboxId" and m.id = t.id offset 0) m),
        rooted as materialized (
          select * from own union
          select m.* from (select distinct inbox_id, thread_id from own where thread_id is not null) o
          cross join lateral (
            select ${columns} from messages m where ${inLog} and m.inbox_id = o.inbox_id and m.id = o.thread_id offset 0) m),
        named as materialized (
          select "inboxId" as inbox_id, name from jsonb_to_recordset(${asRows(names)}) as n("inboxId" text, name text)
          union select inbox_id, placed_in from rooted where placed_in is not null
          union select inbox_id, substr(conversation_id, length(inbox_id) + 2) from rooted
            where conversation_id is not null),
        members as materialized (
          select inbox_id, id, thread_id from rooted
          union select m.* from named n cross join lateral (
            select m.inbox_id, m.id, m.thread_id from messages m
            where ${inLog} and m.conversation_id = n.inbox_id || '/' || n.name offset 0) m
          union select m.* from named n cross join lateral (
            select m.inbox_id, m.id, m.thread_id from messages m
            where ${inLog} and m.inbox_id = n.inbox_id and m.placed_in = n.name and m.placed_in is not null offset 0) m),
        roots as materialized (select distinct inbox_id, coalesce(thread_id, id) as id from members)
        select m.* from roots r cross join lateral (
          select ${messageColumns} from messages m where ${inLog} and m.inbox_id = r.inbox_id and m.id = r.id offset 0) m
        union all
        select m.* from roots r cross join lateral (
          select ${messageColumns} from messages m
          where ${inLog} and m.inbox_id = r.inbox_id and m.thread_id = r.id and m.thread_id is not null offset 0) m`,
  );
}

/** All that has happened to these messages, and all that staff said of others that names them. */
export async function factsTiedTo(
  tx: Transaction,
  workspaceId: string,
  messages: readonly { inboxId: string; id: string }[],
): Promise<LoggedFact[]> {
  if (messages.length === 0) return [];
  const rows = asRows(messages.map(({ inboxId, id }) => ({ inboxId, id })));
  const ofInbox = sql`f.workspace_id = ${workspaceId} and f.inbox_id = t."inboxId"`;
  return queryRows<LoggedFact>(
    tx,
    sql`select f.* from jsonb_to_recordset(${rows}) as t("inboxId" text, id text) cross join lateral (
          select ${factColumns} from facts f where ${ofInbox} and f.message_id = t.id offset 0) f
        union
        select f.* from jsonb_to_recordset(${rows}) as t("inboxId" text, id text) cross join lateral (
          select ${factColumns} from facts f where ${ofInbox}
            and f.details->>'with' = t.id and f.details->>'kind' in ('belongs', 'merged') offset 0) f`,
  );
}
