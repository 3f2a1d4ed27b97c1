import { desc, eq } from 'drizzle-orm';
import type { PolicyDocument } from '../domain/policy/document.ts';
import { type Database, inTransaction, type Transaction } from './database.ts';
import { policies, workspaces } from './schema.ts';
import { addPolicyVersion } from './terms.ts';

export type StoredPolicy = typeof policies.$inferSelect;

/** Every version of the workspace's policy with who made it, oldest first. */
export function policyHistory(db: Database | Transaction, workspaceId: string): Promise<StoredPolicy[]> {
  return db.select().from(policies).where(eq(policies.workspaceId, workspaceId)).orderBy(policies.version);
}

/**
 * Saves a policy as the version after `expected`, in force from `now` on. Of several who do so at once, one is first: the
 * others are given the version that came before theirs, and nothing of theirs is saved.
 */
export async function savePolicy(
  db: Database,
  workspaceId: string,
  document: PolicyDocument,
  { expected, now, by }: { expected: number; now: Date; by: string },
): Promise<{ ok: true; version: number } | { ok: false; newest: StoredPolicy }> {
  try {
    return await inTransaction(db, async (tx) => {
      // Held until the end of the transaction: who comes second sees what the first has saved.
      await tx
        .select({ id: workspaces.id })
        .from(workspaces)
        .where(eq(workspaces.id, workspaceId))
        .for('update');
      const newest = await newestPolicy(tx, workspaceId);
      if (newest.version !== expected) return { ok: false, newest };
      await addPolicyVersion(tx, workspaceId, document, now, by);
      return { ok: true, version: expected + 1 };
    });
  } catch (error) {
    // A command in Slack takes no such hold; where it was saved in the same moment, there is that version already.
    if (!isTaken(error)) throw error;
    return { ok: false, newest: await newestPolicy(db, workspaceId) };
  }
}

/** The policy that holds for what is asked now. @throws Error in a workspace that was never set up */
export async function newestPolicy(db: Database | Transaction, workspaceId: string): Promise<StoredPolicy> {
  const [newest] = await db
    .select()
    .from(policies)
    .where(eq(policies.workspaceId, workspaceId))
    .orderBy(desc(policies.version))
    .limit(1);
  if (!newest) throw new Error(`Workspace ${workspaceId} has no policy`);
  return newest;
}

/** PostgreSQL's unique_violation, however deep the drivers wrapped it. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as Error & { code?: unknown }).code === '23505' || isTaken(error.cause);
}
