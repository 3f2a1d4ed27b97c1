import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CalendarSource } from '../../domain/calendar/source.ts';
import type { CalendarSpec } from '../../domain/calendar/spec.ts';
import type { PolicyDocument } from '../../domain/policy/document.ts';
import { instant, workspaceId } from './columns.ts';

// What was promised, in versions: a changed promise holds from its own instant on.

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
    /** What the document is made from: hours by hand and sets of holidays; null where it is all by hand. */
    source: jsonb('source').$type<CalendarSource>(),
    changedBy: text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id, t.version] })],
);
