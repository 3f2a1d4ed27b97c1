import { sql } from 'drizzle-orm';
import { messageLink } from '../domain/links.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { type PromiseRow, promiseColumns } from './promises.ts';

/** A promise in the ledger, and when it was noted by hand. */
export interface PromiseNoted {
  promise: PromiseRow;
  customerName: string;
  link: string;
  notedAt: Date;
}

/** The promise that a fact noted by hand, or that was known before and that it is about; undefined where there is none. */
export async function promiseNoted(
  db: Database | Transaction,
  workspaceId: string,
  { inboxId, factId }: { inboxId: string; factId: string },
): Promise<PromiseNoted | undefined> {
  const [row] = await queryRows<
    PromiseRow & Omit<PromiseNoted, 'promise' | 'link'> & { workspaceUrl: string; threadId: string | null }
  >(
    db,
    sql`select ${promiseColumns}, u.name as "customerName", f.at as "notedAt", w.url as "workspaceUrl",
          m.thread_id as "threadId"
        from facts f
        join workspaces w on w.id = f.workspace_id
        join promises p on p.workspace_id = f.workspace_id and p.inbox_id = f.inbox_id and p.message_id = f.message_id
          and p.promised_by = f.details->>'by'
        join customers u on u.workspace_id = p.workspace_id and u.id = p.customer_id
        left join messages m on m.workspace_id = p.workspace_id and m.inbox_id = p.inbox_id and m.id = p.message_id
        where f.workspace_id = ${workspaceId} and f.inbox_id = ${inboxId} and f.id = ${factId}
          and f.details->>'kind' = 'promised'
        order by p.id = f.inbox_id || '/' || f.id desc, p.quote = f.details->>'quote' desc, p.state = 'open' desc,
          p.made_at desc, p.id
        limit 1`,
  );
  if (!row) return undefined;
  const { customerName, notedAt, workspaceUrl, threadId } = row;
  const link = messageLink(workspaceUrl, row.inboxId, row.messageId, threadId);
  return { promise: row, customerName, link, notedAt };
}
