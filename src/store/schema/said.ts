import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Notice } from '../../domain/notices.ts';
import { instant, workspaceId } from './columns.ts';

// What the app says, and to whom.

/** One step of the ladder, delivered to one person. */
export const nudges = pgTable(
  'nudges',
  {
    workspaceId: workspaceId(),
    clockId: text('clock_id').notNull(),
    /** `at-50%`, `snoozed-until-<instant>`, `handed-over-<instant>`: unique in its clock. */
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
