import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';

/** So many of the conversations that were written in last are looked at. */
const newest = 20;

/**
 * The newest message, by a customer or staff, of the conversation with a customer that was written in last, in a watched inbox:
 * in any of theirs, or in that one. Undefined where nothing was written by `at`.
 */
export async function newestMessageFor(
  db: Database | Transaction,
  workspaceId: string,
  whose: { at: Date } & ({ customerId: string } | { inboxId: string }),
): Promise<{ inboxId: string; messageId: string } | undefined> {
  const ofWhom =
    'customerId' in whose ? sql`i.customer_id = ${whose.customerId}` : sql`i.id = ${whose.inboxId}`;
  const [row] = await queryRows<{ inboxId: string; messageId: string }>(
    db,
    sql`with latest as (
          select c.id from conversations c
          join inboxes i on i.workspace_id = c.workspace_id and i.id = c.inbox_id and i.state = 'watched'
          where c.workspace_id = ${workspaceId} and ${ofWhom}
          order by c.last_message_at desc, c.id desc limit ${newest})
        select m.inbox_id as "inboxId", m.id as "messageId" from latest l
        join messages m on m.workspace_id = ${workspaceId} and m.conversation_id = l.id
        where m.author_role in ('customer', 'staff') and m.at <= ${asInstant(whose.at)}
          and not exists (select 1 from facts f where f.workspace_id = m.workspace_id and f.inbox_id = m.inbox_id
            and f.message_id = m.id and f.details->>'kind' = 'deleted')
        order by m.at desc, m.id desc
        limit 1`,
  );
  return row;
}
