import { sql } from 'drizzle-orm';
import { messageLink } from '../domain/links.ts';
import { type Database, queryRows, type Transaction } from './database.ts';

/** What a colleague was asked, with all that the asker is told of it. */
export interface ColleagueAskRow {
  clockId: string;
  inboxId: string;
  messageId: string;
  customerName: string;
  askedBy: string;
  askedOf: string;
  what: string;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  isAnswered: boolean;
  cancelReason: string | null;
  isWatched: boolean;
  link: string;
}

type Row = Omit<ColleagueAskRow, 'link'> & { workspaceUrl: string; threadId: string | null };

/** The key under which the asker is told what has become of it. */
export function colleagueKey(clockId: string): string {
  return `colleague/${clockId}`;
}

/** Undefined where the log folds to no such clock. */
export async function colleagueAsk(
  db: Database | Transaction,
  workspaceId: string,
  clockId: string,
): Promise<ColleagueAskRow | undefined> {
  const [row] = await queryRows<Row>(
    db,
    sql`select k.id as "clockId", k.inbox_id as "inboxId", k.ask_id as "messageId", u.name as "customerName",
          k.asked_by as "askedBy", k.owner_id as "askedOf", k.ask_text as what, k.due_at as "dueAt",
          k.ended_at as "endedAt", k.ended_by as "endedBy", k.fulfilled_at is not null as "isAnswered",
          k.cancel_reason as "cancelReason", i.state = 'watched' as "isWatched", w.url as "workspaceUrl",
          m.thread_id as "threadId"
        from clocks k
        join workspaces w on w.id = k.workspace_id
        join inboxes i on i.workspace_id = k.workspace_id and i.id = k.inbox_id
        join customers u on u.workspace_id = k.workspace_id and u.id = k.customer_id
        left join messages m on m.workspace_id = k.workspace_id and m.inbox_id = k.inbox_id and m.id = k.ask_id
        where k.workspace_id = ${workspaceId} and k.id = ${clockId} and k.metric = 'internal_reply'`,
  );
  if (!row) return undefined;
  const { workspaceUrl, threadId, ...ask } = row;
  return { ...ask, link: messageLink(workspaceUrl, ask.inboxId, ask.messageId, threadId) };
}
