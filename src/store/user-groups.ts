import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { asIds } from './parameters.ts';
import { userGroups } from './schema.ts';

export type UserGroup = typeof userGroups.$inferSelect;

/** The members of the user groups that the app knows, by the id of the group, in the order of their ids. */
export async function membersOfGroups(
  db: Database | Transaction,
  workspaceId: string,
): Promise<Map<string, readonly string[]>> {
  const { id, memberIds } = userGroups;
  const rows = await db
    .select({ id, memberIds })
    .from(userGroups)
    .where(eq(userGroups.workspaceId, workspaceId));
  return new Map(rows.map((row) => [row.id, [...row.memberIds].sort()]));
}

/** Keeps what Slack says of a group; what was asked for earlier than what is known is left. */
export async function saveUserGroup(db: Database | Transaction, group: UserGroup): Promise<void> {
  const { memberIds, checkedAt } = group;
  await db
    .insert(userGroups)
    .values(group)
    .onConflictDoUpdate({
      target: [userGroups.workspaceId, userGroups.id],
      // The handle comes with events.
      set: { memberIds, checkedAt },
      setWhere: sql`${userGroups.checkedAt} <= excluded.checked_at`,
    });
}

/** What is told of a group: everybody in it now, or who came and went. */
export interface GroupChange {
  id: string;
  at: Date;
  members:
    | { handle: string; all: readonly string[] }
    | { added: readonly string[]; removed: readonly string[] };
}

/** Brings a group that the app knows up to date; of others it wants to know nothing. */
export async function changeUserGroup(
  tx: Transaction,
  workspaceId: string,
  { id, at, members }: GroupChange,
): Promise<void> {
  const here = and(
    eq(userGroups.workspaceId, workspaceId),
    eq(userGroups.id, id),
    lte(userGroups.checkedAt, at),
  );
  const [known] = await tx.select().from(userGroups).where(here).for('update');
  if (!known) return;
  const memberIds = 'all' in members ? members.all : changed(known.memberIds, members);
  const handle = 'all' in members ? members.handle : known.handle;
  await tx
    .update(userGroups)
    .set({ handle, memberIds: [...memberIds], checkedAt: at })
    .where(here);
}

function changed(
  before: readonly string[],
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): string[] {
  return [...new Set([...before.filter((id) => !removed.includes(id)), ...added])];
}

/** Which of these groups are not known, or were asked for before `before`. */
export async function staleGroups(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
  before: Date,
): Promise<string[]> {
  const fresh = await db
    .select({ id: userGroups.id })
    .from(userGroups)
    .where(
      and(
        eq(userGroups.workspaceId, workspaceId),
        sql`${userGroups.id} = ${asIds(ids)}`,
        sql`not ${lt(userGroups.checkedAt, before)}`,
      ),
    );
  const known = new Set(fresh.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
