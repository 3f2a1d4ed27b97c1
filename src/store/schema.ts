import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { CalendarSpec } from '../domain/calendar/spec.ts';
import type { FactDetails } from '../domain/log.ts';
import type { Notice } from '../domain/notices.ts';
import type { PolicyDocument } from '../domain/policy.ts';

/**
 * Every table leads its key and its indexes with `workspace_id`, so that the tables can be distributed by it.
 * States are guarded by CHECK constraints: a state the code does not know cannot be written.
 */
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const workspaceId = () => text('workspace_id').notNull();
const roles = sql.raw(`('customer', 'staff', 'bot', 'unknown')`);

export const workspaces = pgTable('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Where its messages live, e.g. `https://acme.slack.com/`; permalinks are made from it. */
  url: text('url').notNull(),
  botUserId: text('bot_user_id').notNull(),
  timeZone: text('time_zone').notNull(),
  reportChannelId: text('report_channel_id'),
  createdAt: instant('created_at').notNull(),
});

/** What Slack said of an account when it was last asked; `role` is what new messages of theirs are given. */
export const people = pgTable(
  'people',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    teamId: text('team_id'),
    role: text('role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    isAdmin: boolean('is_admin').notNull().default(false),
    isActive: boolean('is_active').notNull().default(true),
    timeZone: text('time_zone'),
    checkedAt: instant('checked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), check('people_role', sql`${t.role} in ${roles}`)],
);

export const customers = pgTable(
  'customers',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    ownerId: text('owner_id'),
    tier: text('tier'),
    slackTeamIds: text('slack_team_ids').array().notNull().default(sql`'{}'`),
    emailDomains: text('email_domains').array().notNull().default(sql`'{}'`),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** One place customers write. Its id is Slack's channel id; a renamed channel keeps it. */
export const inboxes = pgTable(
  'inboxes',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    kind: text('kind', { enum: ['channel', 'mailbox'] }).notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: ['watched', 'unwatched', 'archived', 'left'] }).notNull(),
    isShared: boolean('is_shared').notNull(),
    customerId: text('customer_id').notNull(),
    ownerId: text('owner_id'),
    watchedSince: instant('watched_since').notNull(),
    /** The newest message id seen; after a gap, history is read from here. */
    seenUpTo: text('seen_up_to'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    check('inboxes_kind', sql`${t.kind} in ('channel', 'mailbox')`),
    check('inboxes_state', sql`${t.state} in ('watched', 'unwatched', 'archived', 'left')`),
  ],
);

/** Versions of the workspace's policy; the one in force at an ask is the newest with `effective_at` not after it. */
export const policies = pgTable(
  'policies',
  {
    workspaceId: workspaceId(),
    version: integer('version').notNull(),
    effectiveAt: instant('effective_at').notNull(),
    document: jsonb('document').$type<PolicyDocument>().notNull(),
    changedBy: text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.version] })],
);

export const calendars = pgTable(
  'calendars',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    effectiveAt: instant('effective_at').notNull(),
    document: jsonb('document').$type<CalendarSpec>().notNull(),
    changedBy: text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id, t.version] })],
);

/**
 * Raw deliveries, recorded before they are acknowledged. `body` is text and not jsonb: what a stranger sends may hold
 * what jsonb refuses, and it must be kept all the same.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['event', 'action', 'view', 'command', 'shortcut', 'history'] }).notNull(),
    state: text('state', { enum: ['recorded', 'applied', 'failed'] })
      .notNull()
      .default('recorded'),
    body: text('body').notNull(),
    receivedAt: instant('received_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    appliedAt: instant('applied_at'),
    error: text('error'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('deliveries_to_apply').on(t.workspaceId, t.sequence).where(sql`${t.state} = 'recorded'`),
    check('deliveries_kind', sql`${t.kind} in ('event', 'action', 'view', 'command', 'shortcut', 'history')`),
    check('deliveries_state', sql`${t.state} in ('recorded', 'applied', 'failed')`),
    check('deliveries_applied', sql`(${t.state} = 'applied') = (${t.appliedAt} is not null)`),
  ],
);

/** The log, part one: what was said. Never updated, but for `conversation_id`, which is derived. */
export const messages = pgTable(
  'messages',
  {
    workspaceId: workspaceId(),
    inboxId: text('inbox_id').notNull(),
    /** Slack's `ts`: unique in its channel, and sorts by time. */
    id: text('id').notNull(),
    at: instant('at').notNull(),
    /** The id of the thread's first message; null for a message outside a thread. */
    threadId: text('thread_id'),
    authorId: text('author_id').notNull(),
    authorName: text('author_name'),
    /** As it was when this was written; a later change of role changes nothing here. */
    authorRole: text('author_role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    text: text('text').notNull(),
    hasFiles: boolean('has_files').notNull(),
    conversationId: text('conversation_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.inboxId, t.id] }),
    index('messages_of_thread')
      .on(t.workspaceId, t.inboxId, t.threadId, t.id)
      .where(sql`${t.threadId} is not null`),
    index('messages_outside_threads').on(t.workspaceId, t.inboxId, t.id).where(sql`${t.threadId} is null`),
    index('messages_of_conversation').on(t.workspaceId, t.conversationId, t.id),
    check('messages_author_role', sql`${t.authorRole} in ${roles}`),
  ],
);

/** The log, part two: what happened to messages afterwards. A fact may come before the message that it is about. */
export const facts = pgTable(
  'facts',
  {
    workspaceId: workspaceId(),
    inboxId: text('inbox_id').notNull(),
    id: text('id').notNull(),
    messageId: text('message_id').notNull(),
    at: instant('at').notNull(),
    actorId: text('actor_id'),
    actorRole: text('actor_role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    details: jsonb('details').$type<FactDetails>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.inboxId, t.id] }),
    index('facts_of_message').on(t.workspaceId, t.inboxId, t.messageId),
    check('facts_actor_role', sql`${t.actorRole} in ${roles}`),
  ],
);

/** Folded from the log: who is waiting on whom. */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    inboxId: text('inbox_id').notNull(),
    firstMessageId: text('first_message_id').notNull(),
    kind: text('kind', { enum: ['thread', 'run'] }).notNull(),
    /** No run was open when this one began, so a refold may start here (see `domain/conversations/group.ts`). */
    isBoundary: boolean('is_boundary').notNull(),
    state: text('state', { enum: ['waiting', 'answered', 'quiet', 'closed'] }).notNull(),
    startedAt: instant('started_at').notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
    assigneeId: text('assignee_id'),
    lastStaffId: text('last_staff_id'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
    snoozedUntil: instant('snoozed_until'),
    snoozedBy: text('snoozed_by'),
    handedOverBy: text('handed_over_by'),
    handedOverAt: instant('handed_over_at'),
    handedOverNote: text('handed_over_note'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('conversations_of_inbox').on(t.workspaceId, t.inboxId, t.firstMessageId),
    index('conversations_boundaries')
      .on(t.workspaceId, t.inboxId, t.firstMessageId)
      .where(sql`${t.isBoundary}`),
    check('conversations_kind', sql`${t.kind} in ('thread', 'run')`),
    check('conversations_state', sql`${t.state} in ('waiting', 'answered', 'quiet', 'closed')`),
    check('conversations_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
  ],
);

/** Folded from the log and judged at `now`: one running promise to a customer. */
export const clocks = pgTable(
  'clocks',
  {
    workspaceId: workspaceId(),
    /** `<inbox>/<ask message>/<metric>`: the ask, not the conversation, so that regrouping keeps it. */
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    inboxId: text('inbox_id').notNull(),
    customerId: text('customer_id').notNull(),
    metric: text('metric', { enum: ['first_reply', 'next_reply'] }).notNull(),
    askId: text('ask_id').notNull(),
    askedBy: text('asked_by').notNull(),
    askedByName: text('asked_by_name'),
    askText: text('ask_text').notNull(),
    startedAt: instant('started_at').notNull(),
    targetMinutes: integer('target_minutes').notNull(),
    hours: text('hours', { enum: ['business', 'calendar'] }).notNull(),
    policyVersion: integer('policy_version').notNull(),
    calendarId: text('calendar_id').notNull(),
    calendarVersion: integer('calendar_version').notNull(),
    dueAt: instant('due_at').notNull(),
    outcome: text('outcome', { enum: ['running', 'met', 'breached', 'cancelled'] }).notNull(),
    /** When it stopped counting: the reply, or the decision that ended it. Null while the customer still waits. */
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    fulfilledAt: instant('fulfilled_at'),
    cancelReason: text('cancel_reason', {
      enum: ['no_reply_needed', 'closed', 'ask_deleted', 'ask_withdrawn'],
    }),
    /** Counted minutes from start to end; null while running. */
    elapsedMinutes: integer('elapsed_minutes'),
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
    index('clocks_of_conversation').on(t.workspaceId, t.conversationId),
    check('clocks_metric', sql`${t.metric} in ('first_reply', 'next_reply')`),
    check('clocks_outcome', sql`${t.outcome} in ('running', 'met', 'breached', 'cancelled')`),
    check('clocks_hours', sql`${t.hours} in ('business', 'calendar')`),
    check('clocks_target', sql`${t.targetMinutes} > 0`),
    check('clocks_due_after_start', sql`${t.dueAt} >= ${t.startedAt}`),
    check('clocks_met', sql`${t.outcome} <> 'met' or ${t.fulfilledAt} <= ${t.dueAt}`),
    check(
      'clocks_breached',
      sql`${t.outcome} <> 'breached' or ${t.endedAt} is null or ${t.endedAt} > ${t.dueAt}`,
    ),
    check('clocks_running', sql`${t.outcome} <> 'running' or ${t.endedAt} is null`),
    check('clocks_fulfilled', sql`${t.fulfilledAt} is null or ${t.fulfilledAt} = ${t.endedAt}`),
    check('clocks_cancelled', sql`${t.outcome} <> 'cancelled' or ${t.cancelReason} is not null`),
  ],
);

/** One step of the ladder, delivered to one person. */
export const nudges = pgTable(
  'nudges',
  {
    workspaceId: workspaceId(),
    clockId: text('clock_id').notNull(),
    /** `step-1`, `snooze-<until>`, `hand-over-<when>`: unique in its clock. */
    step: text('step').notNull(),
    personId: text('person_id').notNull(),
    state: text('state', { enum: ['open', 'settled'] }).notNull(),
    decidedAt: instant('decided_at').notNull(),
    settledAt: instant('settled_at'),
    outboxKey: text('outbox_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.clockId, t.step] }),
    index('nudges_of_person').on(t.workspaceId, t.personId, t.decidedAt),
    check('nudges_state', sql`${t.state} in ('open', 'settled')`),
    check('nudges_settled', sql`(${t.state} = 'settled') = (${t.settledAt} is not null)`),
  ],
);

/**
 * What the app says, as the state each message should be in. A row is posted once and then updated in place; a newer
 * `revision` replaces an older one that was not delivered yet. States are drawn in docs/architecture.md.
 */
export const outbox = pgTable(
  'outbox',
  {
    workspaceId: workspaceId(),
    key: text('key').notNull(),
    recipient: text('recipient').notNull(),
    notice: jsonb('notice').$type<Notice>().notNull(),
    state: text('state', { enum: ['pending', 'sending', 'delivered', 'withdrawn', 'failed'] }).notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    claimedAt: instant('claimed_at'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    /** Where it was posted, from Slack's answer. */
    channelId: text('channel_id'),
    messageTs: text('message_ts'),
    deliveredAt: instant('delivered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    index('outbox_to_send')
      .on(t.workspaceId, t.nextAttemptAt)
      .where(sql`${t.state} in ('pending', 'sending')`),
    check('outbox_state', sql`${t.state} in ('pending', 'sending', 'delivered', 'withdrawn', 'failed')`),
    check('outbox_sending', sql`(${t.state} = 'sending') = (${t.claimedAt} is not null)`),
    check('outbox_delivered', sql`${t.state} <> 'delivered' or ${t.messageTs} is not null`),
  ],
);

/** One row per (report, period): whoever inserts it writes the report. */
export const reports = pgTable(
  'reports',
  {
    workspaceId: workspaceId(),
    kind: text('kind', { enum: ['weekly'] }).notNull(),
    periodStart: instant('period_start').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.periodStart] }),
    check('reports_kind', sql`${t.kind} in ('weekly')`),
  ],
);
