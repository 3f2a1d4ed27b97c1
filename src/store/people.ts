import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { asIds } from './parameters.ts';
import { people } from './schema.ts';

export type Person = typeof people.$inferSelect;

export async function findPeople(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(people)
    .where(and(eq(people.workspaceId, workspaceId), sql`${people.id} = ${asIds(ids)}`));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function savePeople(db: Database | Transaction, rows: readonly Person[]): Promise<void> {
  for (const row of rows) {
    const { workspaceId: _workspace, id: _id, ...set } = row;
    await db
      .insert(people)
      .values(row)
      .onConflictDoUpdate({ target: [people.workspaceId, people.id], set });
  }
}

/** Counts the workspace's guests as customers or as staff from now on; what they wrote keeps its role. */
export async function setGuestRole(
  tx: Transaction,
  workspaceId: string,
  role: 'customer' | 'staff',
): Promise<void> {
  await tx
    .update(people)
    .set({ role })
    .where(and(eq(people.workspaceId, workspaceId), eq(people.isGuest, true)));
}

/** The workspace's own admins that still have an account: whoever is told when nobody else can be. */
export function activeAdmins(db: Database | Transaction, workspaceId: string): Promise<Person[]> {
  return db
    .select()
    .from(people)
    .where(
      and(
        eq(people.workspaceId, workspaceId),
        eq(people.role, 'staff'),
        eq(people.isAdmin, true),
        eq(people.isActive, true),
      ),
    )
    .orderBy(asc(people.id));
}
