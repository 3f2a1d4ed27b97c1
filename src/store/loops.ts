import { type SQL, sql } from 'drizzle-orm';
import type { Loop } from '../domain/conversations/loop.ts';
import { messageLink } from '../domain/links.ts';
import type { Owners } from '../domain/people.ts';
import { usualEmoji } from '../domain/reactions.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant } from './parameters.ts';

/** A conversation with all that its owner is told when they are asked about it. */
export interface LoopRow extends Loop {
  conversationId: string;
  inboxId: string;
  inboxName: string;
  customerName: string;
  owners: Owners;
  /** The last message: what is decided is decided about it. */
  lastMessageId: string;
  /** The first message of a customer that was not deleted; null where there is none. */
  askText: string | null;
  link: string;
}

type Row = Omit<LoopRow, 'owners' | 'link' | 'decided'> &
  Owners & {
    workspaceUrl: string;
    lastThreadId: string | null;
    decidedKind: string | null;
    decidedBy: string | null;
    decidedAt: Date | null;
  };

/** The key under which the question whether a conversation is over stands in the outbox. */
export function closingKey(conversationId: string, closesAt: Date): string {
  return `closing/${conversationId}/${closesAt.toISOString()}`;
}

/** The same of the reminder that it still waits on the customer. */
export function remindKey(conversationId: string, pausedSince: Date): string {
  return `remind/${conversationId}/${pausedSince.toISOString()}`;
}

/** These conversations, as they are kept. */
export async function loopsByIds(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, LoopRow>> {
  if (ids.length === 0) return new Map();
  const rows = await loopsWhere(db, workspaceId, sql`c.id = ${asIds(ids)}`, sql`c.id`);
  return new Map(rows.map((row) => [row.conversationId, row]));
}

/** What an inbox said before it was watched, nobody is asked about. */
const isHeard = sql`i.state = 'watched' and c.last_message_at >= i.watched_since`;
const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const isUntold = (kind: string, column: SQL) =>
  sql`not exists (select 1 from outbox o where o.workspace_id = c.workspace_id
        and o.key = ${kind} || '/' || c.id || '/' || ${iso(column)})`;

/** Whose owners are to be asked by `now` whether they are over, and were not. */
export function loopsToAsk(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<LoopRow[]> {
  const isDue = sql`c.closes_at <= ${asInstant(now)} and c.is_asked_to_close and ${isHeard}`;
  const where = sql`${isDue} and ${isUntold('closing', sql`c.closes_at`)}`;
  return loopsWhere(tx, workspaceId, where, sql`c.closes_at, c.id limit ${limit}`);
}

/** Whose owners are to be reminded by `now` that they wait on the customer, and were not. */
export function loopsToRemind(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<LoopRow[]> {
  const isDue = sql`c.remind_at <= ${asInstant(now)} and c.paused_since is not null and ${isHeard}`;
  const where = sql`${isDue} and ${isUntold('remind', sql`c.paused_since`)}`;
  return loopsWhere(tx, workspaceId, where, sql`c.remind_at, c.id limit ${limit}`);
}

/**
 * Conversations in which nothing was said since an instant, and staff had the last word, or waits on the customer: nobody has
 * said that they are over. Left out are those that the policy ends, or whose owners were asked about them in the week before, or
 * are about to be. The longest quiet first.
 */
export function loopsQuietSince(
  db: Database | Transaction,
  workspaceId: string,
  since: Date,
): Promise<LoopRow[]> {
  const isOpen = sql`c.closed_at is null and (c.paused_since is not null or c.state = 'answered' and l.role = 'staff')`;
  const weekBefore = asInstant(new Date(since.getTime() - 7 * 24 * 3_600_000));
  const isApart = sql`(c.closes_at > ${weekBefore} or c.remind_at > ${weekBefore})`;
  const where = sql`${isOpen} and ${isApart} is not true and c.last_message_at < ${asInstant(since)} and ${isHeard}`;
  return loopsWhere(db, workspaceId, where, sql`c.last_message_at, c.id`);
}

const closing = [...usualEmoji.close];

async function loopsWhere(
  db: Database | Transaction,
  workspaceId: string,
  where: SQL,
  orderAndLimit: SQL,
): Promise<LoopRow[]> {
  const rows = await queryRows<Row>(
    db,
    sql`select c.id as "conversationId", c.inbox_id as "inboxId", i.name as "inboxName", u.name as "customerName", c.state,
          c.closes_at as "closesAt", c.is_asked_to_close as "isAskedToClose", c.closed_at as "closedAt",
          c.paused_since as "pausedSince", c.remind_at as "remindAt", c.last_message_at as "lastMessageAt",
          i.state = 'watched' as "isWatched", c.assignee_id as "assigneeId", c.last_staff_id as "lastStaffId",
          u.owner_id as "customerOwnerId", i.owner_id as "inboxOwnerId", w.url as "workspaceUrl",
          l.id as "lastMessageId", l.thread_id as "lastThreadId", l.role as "lastRole", a.text as "askText",
          d.kind as "decidedKind", d.by as "decidedBy", d.at as "decidedAt"
        from conversations c
        join workspaces w on w.id = c.workspace_id
        join inboxes i on i.workspace_id = c.workspace_id and i.id = c.inbox_id
        join customers u on u.workspace_id = c.workspace_id and u.id = i.customer_id
        cross join lateral (
          select m.id, m.thread_id, m.author_role as role from messages m
          where m.workspace_id = c.workspace_id and m.conversation_id = c.id
          order by m.id desc limit 1) l
        left join lateral (
          select m.text from messages m
          where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.author_role = 'customer'
            and not exists (select 1 from facts f where f.workspace_id = m.workspace_id and f.inbox_id = m.inbox_id
              and f.message_id = m.id and f.details->>'kind' = 'deleted')
          order by m.id limit 1) a on true
        left join lateral (
          select case f.details->>'kind' when 'kept_open' then 'kept_open' else 'closed' end as kind, f.actor_id as by, f.at
          from messages m
          join facts f on f.workspace_id = m.workspace_id and f.inbox_id = m.inbox_id and f.message_id = m.id
          where m.workspace_id = c.workspace_id and m.conversation_id = c.id and f.actor_role = 'staff'
            and (f.details->>'kind' in ('closed', 'kept_open')
              or f.details->>'kind' = 'reacted' and f.details->>'emoji' = ${asIds(closing)})
          order by f.at desc, f.id desc limit 1) d on true
        where c.workspace_id = ${workspaceId} and ${where}
        order by ${orderAndLimit}`,
  );
  return rows.map(asLoop);
}

function asLoop(row: Row): LoopRow {
  const { assigneeId, lastStaffId, customerOwnerId, inboxOwnerId, workspaceUrl, lastThreadId } = row;
  const { decidedKind: kind, decidedBy: by, decidedAt: at, ...loop } = row;
  const isDecided = (kind === 'closed' || kind === 'kept_open') && by !== null && at !== null;
  return {
    ...loop,
    owners: { assigneeId, lastStaffId, customerOwnerId, inboxOwnerId },
    link: messageLink(workspaceUrl, row.inboxId, row.lastMessageId, lastThreadId),
    decided: isDecided ? { kind, by, at } : null,
  };
}
