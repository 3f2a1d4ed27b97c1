import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';

/** A conversation of an inbox, by the message that names it. */
export interface NamedConversation {
  /** Its first message of a customer, else its first. */
  messageId: string;
  authorName: string | null;
  text: string;
  at: Date;
  /** A customer waits there for staff. */
  isWaiting: boolean;
}

/** So many of the newest are looked at; what waits is found however old it is. */
const newest = 60;

/** The conversations of an inbox besides one: what waits first, then the one that was written in last. */
export function otherConversations(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  besidesId: string | null,
  limit: number,
): Promise<NamedConversation[]> {
  return queryRows<NamedConversation>(
    tx,
    sql`with known as (
          (select c.id, c.state, c.last_message_at from conversations c
            where c.workspace_id = ${workspaceId} and c.inbox_id = ${inboxId}
            order by c.first_message_id desc limit ${newest})
          union
          (select c.id, c.state, c.last_message_at from clocks k
            join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
            where k.workspace_id = ${workspaceId} and k.inbox_id = ${inboxId} and k.ended_at is null))
        select f.id as "messageId", f.author_name as "authorName", f.text, f.at, n.state = 'waiting' as "isWaiting"
        from known n
        join lateral (select m.id, m.author_name, m.text, m.at from messages m
          where m.workspace_id = ${workspaceId} and m.conversation_id = n.id
          order by m.author_role <> 'customer', m.id limit 1) f on true
        where n.id is distinct from ${besidesId}
        order by n.state <> 'waiting', n.last_message_at desc, f.id
        limit ${limit}`,
  );
}
