import { sql } from 'drizzle-orm';
import type { ClockPause } from '../domain/clocks/clock.ts';
import type { CountedHours, Metric, Priority } from '../domain/policy/document.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { keeper } from './surroundings.ts';

/** A clock whose customer waits now, with what is needed to name it and to find whom to nudge. */
export interface WaitingRow {
  clockId: string;
  inboxId: string;
  inboxName: string;
  customerName: string;
  metric: Metric;
  askId: string;
  askThreadId: string | null;
  askText: string;
  askedByName: string | null;
  startedAt: Date;
  dueAt: Date;
  priority: Priority;
  targetMinutes: number;
  hours: CountedHours;
  calendarId: string;
  pauses: readonly ClockPause[];
  assigneeId: string | null;
  lastStaffId: string | null;
  customerOwnerId: string | null;
  inboxOwnerId: string | null;
  acknowledgedBy: string | null;
  snoozedUntil: Date | null;
}

/**
 * It stands still, or its deadline had passed before the ball went to the customer: the breach stays, and nobody can do
 * anything until they write.
 */
const isOnCustomer = sql`(k.outcome = 'paused' or (k.outcome = 'breached' and c.paused_since is not null))`;

/**
 * Everybody who waits in a watched inbox, the earliest deadline first. Whoever waits for a reply is there at once; an
 * update or a resolution only once somebody was nudged about it, for until then nobody is behind with it. What waits on
 * the customer is not there.
 */
export async function waitingNow(db: Database | Transaction, workspaceId: string): Promise<WaitingRow[]> {
  return queryRows<WaitingRow>(
    db,
    sql`select k.id as "clockId", k.inbox_id as "inboxId", i.name as "inboxName", u.name as "customerName", k.metric,
          k.ask_id as "askId", m.thread_id as "askThreadId", k.ask_text as "askText",
          k.asked_by_name as "askedByName", k.started_at as "startedAt", k.due_at as "dueAt",
          k.target_minutes as "targetMinutes", k.hours, k.calendar_id as "calendarId",
          k.priority, k.pauses, ${keeper} as "assigneeId", c.last_staff_id as "lastStaffId",
          u.owner_id as "customerOwnerId", i.owner_id as "inboxOwnerId", c.acknowledged_by as "acknowledgedBy",
          c.snoozed_until as "snoozedUntil"
        from clocks k
        join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
        join inboxes i on i.workspace_id = k.workspace_id and i.id = k.inbox_id and i.state = 'watched'
        join customers u on u.workspace_id = k.workspace_id and u.id = k.customer_id
        left join messages m on m.workspace_id = k.workspace_id and m.inbox_id = k.inbox_id and m.id = k.ask_id
        where k.workspace_id = ${workspaceId} and k.ended_at is null and not ${isOnCustomer}
          and k.metric <> 'internal_reply'
          and (k.metric in ('first_reply', 'next_reply') or k.nudged_at is not null)
        order by k.due_at, k.id`,
  );
}

/** A conversation that waits on the customer, with what is needed to find whose it is. */
export interface PausedRow {
  conversationId: string;
  assigneeId: string | null;
  lastStaffId: string | null;
  customerOwnerId: string | null;
  inboxOwnerId: string | null;
}

/** The conversations in watched inboxes with a clock that waits until the customer writes, each once. */
export async function pausedNow(db: Database | Transaction, workspaceId: string): Promise<PausedRow[]> {
  return queryRows<PausedRow>(
    db,
    sql`select distinct c.id as "conversationId", c.assignee_id as "assigneeId", c.last_staff_id as "lastStaffId",
          u.owner_id as "customerOwnerId", i.owner_id as "inboxOwnerId"
        from clocks k
        join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
        join inboxes i on i.workspace_id = k.workspace_id and i.id = k.inbox_id and i.state = 'watched'
        join customers u on u.workspace_id = k.workspace_id and u.id = k.customer_id
        where k.workspace_id = ${workspaceId} and k.ended_at is null and ${isOnCustomer}`,
  );
}
