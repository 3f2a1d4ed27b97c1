import { readLadderLines } from '../domain/nudges/ladder-words.ts';
import { faultsOfChange, withLadder } from '../domain/policy/change-ladder.ts';
import type { Transaction } from '../store/database.ts';
import { knownTerms, lookUpIn } from '../store/known-terms.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { addPolicyVersion } from '../store/terms.ts';
import type { LadderIntent } from './intents.ts';
import { type Acquaintance, mayUse } from './roles.ts';

/**
 * Saves an edited ladder as a new version of the policy. Where the policy was changed since it was opened, or where it
 * has a fault, nothing of it is saved: whoever edited it is told by the listener, which looks at what came of it.
 */
export async function applyLadder(
  tx: Transaction,
  workspaceId: string,
  intent: LadderIntent,
  known: Acquaintance,
): Promise<void> {
  if (!mayUse(known, intent.actor, intent.at)) return;
  const { version, document } = await newestPolicy(tx, workspaceId);
  const terms = await knownTerms(tx, workspaceId);
  const read = readLadderLines(intent.lines, lookUpIn(terms));
  const { rule, lead, leadChannel } = intent;
  if (version !== intent.expected || !read.ok || (rule !== null && !document.rules[rule])) return;
  const changed = withLadder(document, rule, { steps: read.steps, lead, leadChannel });
  if (faultsOfChange(document, changed, terms.known).length > 0) return;
  await addPolicyVersion(tx, workspaceId, changed, intent.at, intent.actor.userId);
}
