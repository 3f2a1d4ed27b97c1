import { sql } from 'drizzle-orm';
import { type Database, queryRows } from './database.ts';
import { asInstant } from './parameters.ts';

/**
 * The threads of an inbox that may have grown unseen: those with something new since `since`, and every message
 * outside a thread in a conversation where a customer waits (its answer may have begun a thread).
 */
export async function threadsToReread(
  db: Database,
  workspaceId: string,
  inboxId: string,
  since: Date,
): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select distinct coalesce(m.thread_id, m.id) as id
        from conversations c
        join messages m on m.workspace_id = c.workspace_id and m.conversation_id = c.id
        where c.workspace_id = ${workspaceId} and c.inbox_id = ${inboxId}
          and ((c.kind = 'thread' and m.thread_id is not null and c.last_message_at >= ${asInstant(since)})
               or (c.state = 'waiting'))
        order by 1`,
  );
  return rows.map((row) => row.id);
}
