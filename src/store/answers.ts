import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { type LoggedMessage, messageColumns } from './log.ts';
import { asRows } from './parameters.ts';

/** From the first message of a thread to its first reply. */
export interface Gap {
  inboxId: string;
  fromId: string;
  toId: string;
}

/** What staff wrote outside threads in these gaps. */
export async function answersBesideThreads(
  tx: Transaction,
  workspaceId: string,
  gaps: readonly Gap[],
): Promise<LoggedMessage[]> {
  if (gaps.length === 0) return [];
  return queryRows<LoggedMessage>(
    tx,
    sql`select distinct ${messageColumns}
        from jsonb_to_recordset(${asRows(gaps)}) as g("inboxId" text, "fromId" text, "toId" text)
        join messages m on m.workspace_id = ${workspaceId} and m.inbox_id = g."inboxId" and m.thread_id is null
          and m.author_role = 'staff' and m.id > g."fromId" and m.id < g."toId"`,
  );
}

/**
 * The first messages of the threads that hold replies from after these messages, although they began before them.
 * Looked for by the replies' own ids (hence the `coalesce`): of what has just been written there are none.
 */
export async function threadsAround(
  tx: Transaction,
  workspaceId: string,
  messages: readonly { inboxId: string; id: string }[],
): Promise<{ inboxId: string; rootId: string }[]> {
  if (messages.length === 0) return [];
  return queryRows(
    tx,
    sql`select distinct r.inbox_id as "inboxId", r.thread_id as "rootId"
        from jsonb_to_recordset(${asRows(messages.map(({ inboxId, id }) => ({ inboxId, id })))})
          as t("inboxId" text, id text)
        join messages r on r.workspace_id = ${workspaceId} and r.inbox_id = t."inboxId"
          and r.id > t.id and coalesce(r.thread_id, r.id) < t.id`,
  );
}
