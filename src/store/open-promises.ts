import { type SQL, sql } from 'drizzle-orm';
import { messageLink } from '../domain/links.ts';
import type { Owners } from '../domain/people.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds } from './parameters.ts';

/** A promise that is still to be kept, as a list names it. */
export interface OpenPromise {
  promiseId: string;
  customerName: string;
  quote: string;
  dueAt: Date;
  link: string;
  /** Whoever gave it, unless the conversation was handed over since. */
  owners: Owners;
}

interface Row extends Omit<OpenPromise, 'link' | 'owners'>, Owners {
  inboxId: string;
  messageId: string;
  threadId: string | null;
  workspaceUrl: string;
}

/** What is promised in watched inboxes and not kept yet, the oldest first. */
export function openPromises(db: Database | Transaction, workspaceId: string): Promise<OpenPromise[]> {
  return promisesWhere(db, workspaceId, sql`true`);
}

/** Of these promises those that are still to be kept. */
export async function openPromisesAmong(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<OpenPromise[]> {
  return ids.length === 0 ? [] : promisesWhere(db, workspaceId, sql`p.id = ${asIds(ids)}`);
}

async function promisesWhere(
  db: Database | Transaction,
  workspaceId: string,
  where: SQL,
): Promise<OpenPromise[]> {
  const rows = await queryRows<Row>(
    db,
    sql`select p.id as "promiseId", u.name as "customerName", p.quote, p.due_at as "dueAt", p.inbox_id as "inboxId",
          p.message_id as "messageId", m.thread_id as "threadId", w.url as "workspaceUrl",
          case when c.handed_over_at is null or c.handed_over_at < p.made_at then p.promised_by
               else c.assignee_id end as "assigneeId",
          c.last_staff_id as "lastStaffId", u.owner_id as "customerOwnerId", i.owner_id as "inboxOwnerId"
        from promises p
        join workspaces w on w.id = p.workspace_id
        join conversations c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
        join inboxes i on i.workspace_id = p.workspace_id and i.id = p.inbox_id and i.state = 'watched'
          and p.made_at >= i.watched_since
        join customers u on u.workspace_id = p.workspace_id and u.id = p.customer_id
        left join messages m on m.workspace_id = p.workspace_id and m.inbox_id = p.inbox_id and m.id = p.message_id
        where p.workspace_id = ${workspaceId} and p.state = 'open' and p.is_certain and ${where}
        order by p.made_at, p.id`,
  );
  return rows.map((row) => {
    const { assigneeId, lastStaffId, customerOwnerId, inboxOwnerId, inboxId, messageId, threadId } = row;
    const { promiseId, customerName, quote, dueAt, workspaceUrl } = row;
    return {
      promiseId,
      customerName,
      quote,
      dueAt,
      link: messageLink(workspaceUrl, inboxId, messageId, threadId),
      owners: { assigneeId, lastStaffId, customerOwnerId, inboxOwnerId },
    };
  });
}
