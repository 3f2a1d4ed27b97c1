import { and, desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { calendars, workspaces } from './schema.ts';
import { calendarVersions, type StoredCalendar } from './terms.ts';

/** The newest version of each calendar of a workspace, by id. */
export async function newestCalendars(
  db: Database | Transaction,
  workspaceId: string,
): Promise<Map<string, StoredCalendar>> {
  const versions = await calendarVersions(db, workspaceId);
  return new Map(versions.map((version) => [version.id, version]));
}

/**
 * The number of a calendar's newest version; nobody makes another until the transaction is over. What is held is the
 * workspace: whoever waits for it then reads, in a statement of its own, the version that was made meanwhile.
 */
export async function lockNewestVersion(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<number | undefined> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for('update');
  const [row] = await tx
    .select({ version: calendars.version })
    .from(calendars)
    .where(and(eq(calendars.workspaceId, workspaceId), eq(calendars.id, id)))
    .orderBy(desc(calendars.version))
    .limit(1);
  return row?.version;
}
