import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { type ClockPause, cancelReasons, type Snapshot } from '../../domain/clocks/clock.ts';
import type { KeptChannel } from '../../domain/disentangle/keep.ts';
import { answeredHows } from '../../domain/log.ts';
import { clockMetrics, type LadderStep, priorities } from '../../domain/policy/document.ts';
import { type Dated, promiseSources, promiseStates } from '../../domain/promises/promise.ts';
import { instant, workspaceId } from './columns.ts';

// What the log folds to. Rebuildable from it at any time.

/** Folded from the log: who is waiting on whom. */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    inboxId: text('inbox_id').notNull(),
    firstMessageId: text('first_message_id').notNull(),
    kind: text('kind', { enum: ['thread', 'run'] }).notNull(),
    state: text('state', { enum: ['waiting', 'answered', 'quiet', 'closed'] }).notNull(),
    startedAt: instant('started_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
    assigneeId: text('assignee_id'),
    lastStaffId: text('last_staff_id'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
    snoozedAt: instant('snoozed_at'),
    snoozedUntil: instant('snoozed_until'),
    snoozedBy: text('snoozed_by'),
    handedOverBy: text('handed_over_by'),
    handedOverAt: instant('handed_over_at'),
    handedOverNote: text('handed_over_note'),
    /** Since when the ball is with the customer, and who put it there; null where it is not. */
    pausedSince: instant('paused_since'),
    pausedBy: text('paused_by'),
    closedAt: instant('closed_at'),
    /** When the policy closes it, unless something is said before; null where it does not. */
    closesAt: instant('closes_at'),
    /** Its owner is asked then, and it is not closed by itself. */
    isAskedToClose: boolean('is_asked_to_close').notNull().default(false),
    /** The conversation that was over when this one began in the same place; null where there was none. */
    continuesId: text('continues_id'),
    /** When its owner is reminded to write to the customer again, who has not answered; null where nobody asked for it. */
    remindAt: instant('remind_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('conversations_closing').on(t.workspaceId, t.closesAt).where(sql`${t.closesAt} is not null`),
    index('conversations_to_remind').on(t.workspaceId, t.remindAt).where(sql`${t.remindAt} is not null`),
    index('conversations_of_inbox').on(t.workspaceId, t.inboxId, t.firstMessageId),
    check('conversations_kind', sql`${t.kind} in ('thread', 'run')`),
    check('conversations_state', sql`${t.state} in ('waiting', 'answered', 'quiet', 'closed')`),
    check('conversations_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
  ],
);

/**
 * Where the pages of an inbox's log begin, and what was open there: news are placed from the last such place before them on
 * (see `intake/walk-pages.ts`). Where the pages are cut depends on the order of delivery; what is open there does not.
 */
export const logPages = pgTable(
  'log_pages',
  {
    workspaceId: workspaceId(),
    inboxId: text('inbox_id').notNull(),
    /** The message outside threads that it begins with; empty for the first page. */
    fromId: text('from_id').notNull(),
    fromAt: instant('from_at').notNull(),
    open: jsonb('open').$type<KeptChannel>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.inboxId, t.fromId] })],
);

/** Folded from the log and judged at `now`: one running promise to a customer. */
export const clocks = pgTable(
  'clocks',
  {
    workspaceId: workspaceId(),
    /** `<inbox>/<message>/<metric>`, by the message that it starts with; see `domain/clocks/run.ts`. */
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    inboxId: text('inbox_id').notNull(),
    customerId: text('customer_id').notNull(),
    metric: text('metric', { enum: clockMetrics }).notNull(),
    askId: text('ask_id').notNull(),
    askedBy: text('asked_by').notNull(),
    askedByName: text('asked_by_name'),
    askText: text('ask_text').notNull(),
    /** Who is to act, where that is somebody of their own: whoever promised, or the colleague who was asked. */
    ownerId: text('owner_id'),
    startedAt: instant('started_at').notNull(),
    priority: text('priority', { enum: priorities }).notNull(),
    targetMinutes: integer('target_minutes').notNull(),
    hours: text('hours', { enum: ['business', 'calendar'] }).notNull(),
    policyVersion: integer('policy_version').notNull(),
    calendarId: text('calendar_id').notNull(),
    calendarVersion: integer('calendar_version').notNull(),
    dueAt: instant('due_at').notNull(),
    outcome: text('outcome', { enum: ['running', 'paused', 'met', 'breached', 'cancelled'] }).notNull(),
    /** When it stopped counting: the reply, or the decision that ended it. Null while the customer still waits. */
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    fulfilledAt: instant('fulfilled_at'),
    /** The words of staff that counted as the reply although they only say that staff looks into it, as the policy has it. */
    acknowledgedWith: text('acknowledged_with'),
    /** Who said that the customer was answered by phone or in person; null where it was answered in writing, or not. */
    statedBy: text('stated_by'),
    cancelReason: text('cancel_reason', { enum: cancelReasons }),
    /** Counted minutes from start to end; null while running. */
    elapsedMinutes: integer('elapsed_minutes'),
    /** When whom to nudge, as shares of the target. */
    ladder: jsonb('ladder').$type<readonly LadderStep[]>().notNull(),
    /** Stretches taken out of its time, with who, why, and how many minutes each hid. */
    pauses: jsonb('pauses').$type<readonly ClockPause[]>().notNull(),
    /** What was promised at its start, and from each change on. */
    snapshots: jsonb('snapshots').$type<readonly Snapshot[]>().notNull(),
    nudgedAt: instant('nudged_at'),
    /** The next instant at which the sweep has something to do for it; null when there is nothing left. */
    nextActionAt: instant('next_action_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('clocks_due').on(t.workspaceId, t.nextActionAt).where(sql`${t.nextActionAt} is not null`),
    index('clocks_open').on(t.workspaceId, t.dueAt).where(sql`${t.endedAt} is null`),
    index('clocks_ended').on(t.workspaceId, t.endedAt),
    index('clocks_by_due').on(t.workspaceId, t.dueAt),
    index('clocks_nudged').on(t.workspaceId, t.nudgedAt).where(sql`${t.nudgedAt} is not null`),
    index('clocks_of_conversation').on(t.workspaceId, t.conversationId),
    check(
      'clocks_metric',
      sql`${t.metric} in ('first_reply', 'next_reply', 'periodic_update', 'resolution', 'follow_up', 'internal_reply')`,
    ),
    check('clocks_outcome', sql`${t.outcome} in ('running', 'paused', 'met', 'breached', 'cancelled')`),
    check('clocks_hours', sql`${t.hours} in ('business', 'calendar')`),
    check('clocks_target', sql`${t.targetMinutes} > 0`),
    check('clocks_due_after_start', sql`${t.dueAt} >= ${t.startedAt}`),
    check('clocks_met', sql`${t.outcome} <> 'met' or ${t.fulfilledAt} <= ${t.dueAt}`),
    check(
      'clocks_breached',
      sql`${t.outcome} <> 'breached' or ${t.endedAt} is null or ${t.endedAt} > ${t.dueAt}`,
    ),
    check('clocks_running', sql`${t.outcome} not in ('running', 'paused') or ${t.endedAt} is null`),
    check('clocks_priority', sql`${t.priority} in ('urgent', 'high', 'normal', 'low')`),
    check('clocks_fulfilled', sql`${t.fulfilledAt} is null or ${t.fulfilledAt} = ${t.endedAt}`),
    check('clocks_cancelled', sql`${t.outcome} <> 'cancelled' or ${t.cancelReason} is not null`),
  ],
);

/** The ledger, folded from the log: what staff promised customers, and whether they were told. Its dates are its clock's. */
export const promises = pgTable(
  'promises',
  {
    workspaceId: workspaceId(),
    /** `<inbox>/<promise>`; see `domain/promises/promise.ts`. */
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    inboxId: text('inbox_id').notNull(),
    customerId: text('customer_id').notNull(),
    messageId: text('message_id').notNull(),
    promisedBy: text('promised_by').notNull(),
    madeAt: instant('made_at').notNull(),
    quote: text('quote').notNull(),
    dueAt: instant('due_at').notNull(),
    isDateSaid: boolean('is_date_said').notNull(),
    /** The other reading of an order of day and month. */
    otherDueAt: instant('other_due_at'),
    source: text('source', { enum: promiseSources }).notNull(),
    /** Beyond doubt, or confirmed: it has a clock. */
    isCertain: boolean('is_certain').notNull(),
    why: text('why').notNull(),
    dated: jsonb('dated').$type<readonly Dated[]>().notNull(),
    state: text('state', { enum: promiseStates }).notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    /** The message by which the customer was told. */
    toldWith: text('told_with'),
    /** Told where nobody could read it. */
    toldHow: text('told_how', { enum: answeredHows }),
    /** The promise that took its place. */
    replacedBy: text('replaced_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('promises_of_conversation').on(t.workspaceId, t.conversationId),
    index('promises_open').on(t.workspaceId, t.promisedBy, t.dueAt).where(sql`${t.state} = 'open'`),
    index('promises_made').on(t.workspaceId, t.madeAt),
    check('promises_source', sql`${t.source} in ('words', 'reaction', 'hand')`),
    check(
      'promises_state',
      sql`${t.state} in ('open', 'told', 're_promised', 'not_promised', 'promise_deleted', 'promise_withdrawn')`,
    ),
    check('promises_ended', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check('promises_due', sql`${t.dueAt} > ${t.madeAt}`),
  ],
);
