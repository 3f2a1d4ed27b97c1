import { and, desc, eq } from 'drizzle-orm';
import type { CalendarSource } from '../domain/calendar/source.ts';
import type { CalendarSpec } from '../domain/calendar/spec.ts';
import { withInboxRenamed } from '../domain/policy/change.ts';
import type { PolicyDocument } from '../domain/policy/document.ts';
import type { PolicyVersion } from '../domain/policy/versions.ts';
import type { Database, Transaction } from './database.ts';
import { calendars, policies } from './schema.ts';

export interface StoredCalendar {
  id: string;
  version: number;
  effectiveAt: Date;
  document: CalendarSpec;
  source: CalendarSource | null;
  changedBy: string | null;
}

export function policyVersions(db: Database | Transaction, workspaceId: string): Promise<PolicyVersion[]> {
  return db.select().from(policies).where(eq(policies.workspaceId, workspaceId)).orderBy(policies.version);
}

export function calendarVersions(db: Database | Transaction, workspaceId: string): Promise<StoredCalendar[]> {
  return db
    .select()
    .from(calendars)
    .where(eq(calendars.workspaceId, workspaceId))
    .orderBy(calendars.id, calendars.version);
}

/** Adds a version of the policy; earlier ones stay, for what was promised under them. */
export async function addPolicyVersion(
  tx: Transaction,
  workspaceId: string,
  document: PolicyDocument,
  effectiveAt: Date,
  changedBy: string | null,
): Promise<void> {
  const [newest] = await tx
    .select({ version: policies.version })
    .from(policies)
    .where(eq(policies.workspaceId, workspaceId))
    .orderBy(desc(policies.version))
    .limit(1);
  const version = (newest?.version ?? 0) + 1;
  await tx.insert(policies).values({ workspaceId, version, effectiveAt, document, changedBy });
}

/** Every version's rules for an inbox are rules for it under its new id: what was promised stays promised. */
export async function renameInboxInPolicies(
  tx: Transaction,
  workspaceId: string,
  from: string,
  to: string,
): Promise<void> {
  for (const { version, document } of await policyVersions(tx, workspaceId)) {
    if (!document.rules.some((rule) => rule.when.inboxes?.includes(from))) continue;
    await tx
      .update(policies)
      .set({ document: withInboxRenamed(document, from, to) })
      .where(and(eq(policies.workspaceId, workspaceId), eq(policies.version, version)));
  }
}

/** Adds a version of a calendar, and gives its number; earlier ones stay. */
export async function addCalendarVersion(
  tx: Transaction,
  workspaceId: string,
  id: string,
  document: CalendarSpec,
  source: CalendarSource | null,
  effectiveAt: Date,
  changedBy: string | null,
): Promise<number> {
  const [newest] = await tx
    .select({ version: calendars.version })
    .from(calendars)
    .where(and(eq(calendars.workspaceId, workspaceId), eq(calendars.id, id)))
    .orderBy(desc(calendars.version))
    .limit(1);
  const version = (newest?.version ?? 0) + 1;
  await tx.insert(calendars).values({ workspaceId, id, version, effectiveAt, document, source, changedBy });
  return version;
}
