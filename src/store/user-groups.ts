import { and, eq, lt, sql } from 'drizzle-orm';
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
  const { workspaceId: _workspaceId, id: _id, ...set } = group;
  await db
    .insert(userGroups)
    .values(group)
    .onConflictDoUpdate({
      target: [userGroups.workspaceId, userGroups.id],
      set,
      setWhere: sql`${userGroups.checkedAt} <= excluded.checked_at`,
    });
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
