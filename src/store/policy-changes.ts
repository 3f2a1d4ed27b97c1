import { desc, eq } from 'drizzle-orm';
import type { PolicyDocument } from '../domain/policy/document.ts';
import type { Database, Transaction } from './database.ts';
import { policies } from './schema.ts';

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
  const newest = await newestPolicy(db, workspaceId);
  if (newest.version !== expected) return { ok: false, newest };
  const version = expected + 1;
  // The number of a version is its key: whoever comes second finds it taken.
  const saved = await db
    .insert(policies)
    .values({ workspaceId, version, effectiveAt: now, document, changedBy: by })
    .onConflictDoNothing()
    .returning({ version: policies.version });
  if (saved.length === 0) return { ok: false, newest: await newestPolicy(db, workspaceId) };
  return { ok: true, version };
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
