import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Notice } from '../../domain/notices.ts';
import { instant, workspaceId } from './columns.ts';

// What the app says, and to whom.

/** One step of the ladder, delivered to one person or shown in one internal channel. */
export const nudges = pgTable(
  'nudges',
  {
    workspaceId: workspaceId(),
    clockId: text('clock_id').notNull(),
    /** `at-50%`, `snoozed-until-<instant>`, `handed-over-<instant>`: unique in its clock. */
    step: text('step').notNull(),
    /** Whom it is for; null where it is shown in a channel. */
    personId: text('person_id'),
    /** The internal channel whose card shows it; null where it is for one person's list. */
    channelId: text('channel_id'),
    /** Heard at once, also outside the person's hours and while they want no notifications. */
    isUrgent: boolean('is_urgent').notNull().default(false),
    state: text('state', { enum: ['open', 'settled'] }).notNull(),
    decidedAt: instant('decided_at').notNull(),
    settledAt: instant('settled_at'),
    /** When a new message called the person's attention to it; null while none did. */
    toldAt: instant('told_at'),
    /** The card that shows it; null for what stands in a person's list. */
    outboxKey: text('outbox_key'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.clockId, t.step] }),
    index('nudges_of_person').on(t.workspaceId, t.personId, t.decidedAt),
    index('nudges_told').on(t.workspaceId, t.toldAt).where(sql`${t.toldAt} is not null`),
    index('nudges_open').on(t.workspaceId, t.personId).where(sql`${t.state} = 'open'`),
    check('nudges_state', sql`${t.state} in ('open', 'settled')`),
    check('nudges_settled', sql`(${t.state} = 'settled') = (${t.settledAt} is not null)`),
    check('nudges_recipient', sql`(${t.personId} is null) <> (${t.channelId} is null)`),
    check('nudges_card', sql`(${t.channelId} is null) or (${t.outboxKey} is not null)`),
  ],
);

/**
 * The one direct message in which a person's open nudges stand. It is updated in place; where something new needs them,
 * the next message (`seq`) takes its place.
 */
export const lists = pgTable(
  'lists',
  {
    workspaceId: workspaceId(),
    personId: text('person_id').notNull(),
    /** The number of the message that stands now; 0 before the first. */
    seq: integer('seq').notNull().default(0),
    /** When that message was decided. */
    postedAt: instant('posted_at'),
    /** When to look at the list next; null where nothing is to be done. */
    wakeAt: instant('wake_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personId] }),
    index('lists_due').on(t.workspaceId, t.wakeAt).where(sql`${t.wakeAt} is not null`),
  ],
);

/** Who was passed over for a nudge, because they were away or not at work; they are told when they are back. */
export const passedOver = pgTable(
  'passed_over',
  {
    workspaceId: workspaceId(),
    clockId: text('clock_id').notNull(),
    step: text('step').notNull(),
    personId: text('person_id').notNull(),
    /** Who got it in their place. */
    toPersonId: text('to_person_id'),
    why: text('why', { enum: ['away', 'off', 'inactive', 'unreachable'] }).notNull(),
    at: instant('at').notNull(),
    toldAt: instant('told_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.clockId, t.step, t.personId] }),
    index('passed_over_untold').on(t.workspaceId, t.personId).where(sql`${t.toldAt} is null`),
    check('passed_over_why', sql`${t.why} in ('away', 'off', 'inactive', 'unreachable')`),
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
    /** A digest of what was shown there last: what would change nothing is not sent again. */
    shown: text('shown'),
    deliveredAt: instant('delivered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    index('outbox_to_send')
      .on(t.workspaceId, t.nextAttemptAt)
      .where(sql`${t.state} in ('pending', 'sending')`),
    index('outbox_of_lists').on(t.workspaceId, t.createdAt).where(sql`${t.key} like 'list/%'`),
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
