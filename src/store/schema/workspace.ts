import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { WeeklyHours } from '../../domain/presence.ts';
import type { ReactionWords } from '../../domain/reactions.ts';
import type { RoleDecision } from '../../domain/role-decisions.ts';
import { instant, roles, workspaceId } from './columns.ts';

// Who there is: the workspace, its people, its customers, and where they write.

export const workspaces = pgTable(
  'workspaces',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Where its messages live, e.g. `https://acme.slack.com/`; permalinks are made from it. */
    url: text('url').notNull(),
    botUserId: text('bot_user_id').notNull(),
    timeZone: text('time_zone').notNull(),
    reportChannelId: text('report_channel_id'),
    /** What guests of the workspace are counted as. */
    guestRole: text('guest_role', { enum: ['customer', 'staff'] }).notNull(),
    /** The organisation that the workspace is a part of (Enterprise Grid); null where it stands alone. */
    enterpriseId: text('enterprise_id'),
    /** E-mail domains of the company's own. */
    internalDomains: text('internal_domains').array().notNull().default(sql`'{}'`),
    /** The shortest time between two new messages to one person, urgent steps apart. */
    restMinutes: integer('rest_minutes').notNull().default(10),
    /** Further emoji that staff decides with, by what they mean: `{"take":["raising_hand"]}`. */
    reactions: jsonb('reactions').$type<ReactionWords>().notNull().default({}),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('workspaces_guest_role', sql`${t.guestRole} in ('customer', 'staff')`),
    check('workspaces_rest', sql`${t.restMinutes} between 0 and 240`),
  ],
);

/**
 * What Slack said of an account when it was last asked, and what admins said of it. A relay is kept here too, by the id
 * of its bot. What counts is `decided_role`, else `role`.
 */
export const people = pgTable(
  'people',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    teamId: text('team_id'),
    enterpriseId: text('enterprise_id'),
    /** Of their address: `northwind.example`. The address itself is not kept. */
    emailDomain: text('email_domain'),
    /** Of a bot's account: the id that its messages carry. */
    botId: text('bot_id'),
    /** By what Slack says. */
    role: text('role', { enum: ['customer', 'staff', 'bot', 'unknown'] }).notNull(),
    /** What admins said last; null where they said nothing. */
    decidedRole: text('decided_role', { enum: ['customer', 'staff', 'bot'] }),
    /** Everything that admins said, in the order of its time. */
    decisions: jsonb('decisions').$type<readonly RoleDecision[]>().notNull().default([]),
    isGuest: boolean('is_guest').notNull().default(false),
    isAdmin: boolean('is_admin').notNull().default(false),
    isActive: boolean('is_active').notNull().default(true),
    timeZone: text('time_zone'),
    /** Their Slack status, as far as it tells whether they are there. */
    statusEmoji: text('status_emoji'),
    statusText: text('status_text'),
    /** When it ends; null where it lasts until they change it. */
    statusUntil: instant('status_until'),
    /** Slack's Do Not Disturb: the next stretch of it, and until when they paused notifications themselves. */
    dndFrom: instant('dnd_from'),
    dndUntil: instant('dnd_until'),
    dndPausedUntil: instant('dnd_paused_until'),
    /** When Slack was asked last whether they are there; null where it never was. */
    presenceCheckedAt: instant('presence_checked_at'),
    /** Since when no direct message reaches them, by Slack's own word for it; null while it does. */
    unreachableSince: instant('unreachable_since'),
    unreachableWhy: text('unreachable_why'),
    checkedAt: instant('checked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    check('people_role', sql`${t.role} in ${roles}`),
    check('people_decided_role', sql`${t.decidedRole} in ('customer', 'staff', 'bot')`),
  ],
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

/**
 * How an inbox and its customer stood from an instant on. Rules look at them, and a clock keeps the promise of its ask,
 * whatever becomes of them later.
 */
export const inboxStandings = pgTable(
  'inbox_standings',
  {
    workspaceId: workspaceId(),
    inboxId: text('inbox_id').notNull(),
    effectiveAt: instant('effective_at').notNull(),
    isShared: boolean('is_shared').notNull(),
    customerId: text('customer_id').notNull(),
    tier: text('tier'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.inboxId, t.effectiveAt] })],
);

/** What a colleague set for themselves. Whoever set nothing has no row. */
export const personSettings = pgTable(
  'person_settings',
  {
    workspaceId: workspaceId(),
    personId: text('person_id').notNull(),
    /** Their working hours, in their own zone; null for the support hours, in their own zone. */
    hours: jsonb('hours').$type<WeeklyHours>(),
    /** `09:15`: what came overnight is told then; null for the start of their hours. */
    digestTime: text('digest_time'),
    awayUntil: instant('away_until'),
    /** Who is nudged in their place while they are away. */
    backupId: text('backup_id'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.personId] })],
);

/** For a time one colleague covers another: what would go to the one goes to the other. */
export const covers = pgTable(
  'covers',
  {
    workspaceId: workspaceId(),
    personId: text('person_id').notNull(),
    coveredBy: text('covered_by').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personId, t.startsAt] }),
    check('covers_span', sql`${t.startsAt} < ${t.endsAt}`),
    check('covers_two', sql`${t.personId} <> ${t.coveredBy}`),
  ],
);

/** The members of Slack user groups that a rotation goes round, as Slack told them last. */
export const userGroups = pgTable(
  'user_groups',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    handle: text('handle').notNull(),
    memberIds: text('member_ids').array().notNull().default(sql`'{}'`),
    checkedAt: instant('checked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
