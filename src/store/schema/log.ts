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
} from 'drizzle-orm/pg-core';
import type { FactDetails } from '../../domain/log.ts';
import { instant, roles, workspaceId } from './columns.ts';

// What happened: raw deliveries, and the log that is only added to.

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

/** The log, part one: what was said. Never updated, but for `conversation_id`, `placed_in` and `author_role`, which are derived. */
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
    /** The bot that posted it, be it for a customer. */
    botId: text('bot_id'),
    /** As it was when this was written; derived from `told_role` and what admins said of the author. */
    authorRole: text('author_role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    /** The role by what Slack said when this was written. */
    toldRole: text('told_role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    text: text('text').notNull(),
    hasFiles: boolean('has_files').notNull(),
    /** Who of those that a message of staff names was staff when it was written. */
    staffNamed: text('staff_named').array().notNull().default(sql`'{}'`),
    /** The zone that its author had when it was written, empty where it was not known; null on what was logged before promises were read. */
    authorZone: text('author_zone'),
    conversationId: text('conversation_id'),
    /**
     * Of a message outside threads, where it was placed, by the first message of that: only where its conversation is
     * another one, for staff merged or moved it, or none, for only unknown authors wrote there.
     */
    placedIn: text('placed_in'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.inboxId, t.id] }),
    index('messages_of_thread')
      .on(t.workspaceId, t.inboxId, t.threadId, t.id)
      .where(sql`${t.threadId} is not null`),
    index('messages_outside_threads').on(t.workspaceId, t.inboxId, t.id).where(sql`${t.threadId} is null`),
    index('messages_of_conversation').on(t.workspaceId, t.conversationId, t.id),
    index('messages_placed_elsewhere')
      .on(t.workspaceId, t.inboxId, t.placedIn)
      .where(sql`${t.placedIn} is not null`),
    check('messages_author_role', sql`${t.authorRole} in ${roles}`),
    check('messages_told_role', sql`${t.toldRole} in ${roles}`),
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
    /** The same as with messages. */
    toldRole: text('told_role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    details: jsonb('details').$type<FactDetails>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.inboxId, t.id] }),
    index('facts_of_message').on(t.workspaceId, t.inboxId, t.messageId),
    index('facts_by_time').on(t.workspaceId, t.inboxId, t.at),
    index('facts_of_corrections')
      .on(t.workspaceId, t.inboxId, sql`(${t.details}->>'with')`)
      .where(sql`${t.details}->>'kind' in ('belongs', 'merged')`),
    index('facts_of_verdicts')
      .on(t.workspaceId, t.at)
      .where(sql`${t.details}->>'kind' in ('asked', 'no_reply_needed')`),
    check('facts_actor_role', sql`${t.actorRole} in ${roles}`),
    check('facts_told_role', sql`${t.toldRole} in ${roles}`),
  ],
);
