import { and, desc, eq, isNull } from 'drizzle-orm';
import type { PolicyDocument } from '../domain/policy/document.ts';
import type { Transaction } from './database.ts';
import { policies } from './schema.ts';

/** The newest policy that the environment made, rather than a person: what it said last. */
export async function lastPolicyOfEnvironment(
  tx: Transaction,
  workspaceId: string,
): Promise<PolicyDocument | undefined> {
  const [row] = await tx
    .select({ document: policies.document })
    .from(policies)
    .where(and(eq(policies.workspaceId, workspaceId), isNull(policies.changedBy)))
    .orderBy(desc(policies.version))
    .limit(1);
  return row?.document;
}
