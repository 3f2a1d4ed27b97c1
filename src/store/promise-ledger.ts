import { type SQL, sql } from 'drizzle-orm';
import { messageLink } from '../domain/links.ts';
import type { LedgerPromise } from '../domain/promises/ledger.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';
import { keeper } from './surroundings.ts';

type Row = Omit<LedgerPromise, 'isOverdue' | 'link'> & {
  outcome: string | null;
  workspaceUrl: string;
  inboxId: string;
  messageId: string;
  threadId: string | null;
};

/**
 * What is still to be told, in watched inboxes, oldest due first. What nobody has confirmed to be a promise is there until its
 * time has passed: it counted for nothing then.
 */
export function openPromises(
  db: Database | Transaction,
  workspaceId: string,
  now: Date,
): Promise<LedgerPromise[]> {
  const isToBeTold = sql`p.state = 'open' and (p.is_certain or p.due_at > ${asInstant(now)})`;
  return ledger(db, workspaceId, isToBeTold, now);
}

/** What its date has passed for untold: what is still to be told, and what has ended since and was due since then. */
export function brokenPromises(
  db: Database | Transaction,
  workspaceId: string,
  since: Date,
  now: Date,
): Promise<LedgerPromise[]> {
  const isBroken = sql`(k.outcome = 'breached' or (k.outcome = 'running' and k.due_at < ${asInstant(now)}))
    and (p.state = 'open' or k.due_at >= ${asInstant(since)})`;
  return ledger(db, workspaceId, isBroken, now);
}

async function ledger(
  db: Database | Transaction,
  workspaceId: string,
  which: SQL,
  now: Date,
): Promise<LedgerPromise[]> {
  const rows = await queryRows<Row>(
    db,
    sql`select p.id, p.customer_id as "customerId", u.name as "customerName", p.promised_by as "promisedBy",
          coalesce(case when k.id is null then null else ${keeper} end, p.promised_by) as "keeperId", p.quote,
          coalesce(k.due_at, p.due_at) as "dueAt", p.is_certain as "isCertain", p.state, p.ended_at as "endedAt",
          k.id as "clockId", k.outcome, w.url as "workspaceUrl", p.inbox_id as "inboxId", p.message_id as "messageId",
          m.thread_id as "threadId"
        from promises p
        join workspaces w on w.id = p.workspace_id
        join inboxes i on i.workspace_id = p.workspace_id and i.id = p.inbox_id and i.state = 'watched'
        join customers u on u.workspace_id = p.workspace_id and u.id = p.customer_id
        join conversations c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
        left join clocks k on k.workspace_id = p.workspace_id and k.id = p.id || '/follow_up'
        left join messages m on m.workspace_id = p.workspace_id and m.inbox_id = p.inbox_id and m.id = p.message_id
        where p.workspace_id = ${workspaceId} and ${which}
        order by coalesce(k.due_at, p.due_at), p.id`,
  );
  return rows.map(({ outcome, workspaceUrl, inboxId, messageId, threadId, ...row }) => ({
    ...row,
    isOverdue: row.state === 'open' && row.isCertain && row.dueAt < now && outcome !== 'paused',
    link: messageLink(workspaceUrl, inboxId, messageId, threadId),
  }));
}
