import { usualTerms } from '../domain/policy/change.ts';
import type { Subject } from '../domain/policy/match.ts';
import type { MetricTerms } from '../domain/policy/terms.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import type { SlackContext } from './context.ts';

/** What is promised for a first reply in an inbox from now on; null where the policy promises none. */
export async function usualTermsOf(
  { db, workspaceId }: SlackContext,
  inbox: InboxWithCustomer,
): Promise<MetricTerms | null> {
  const { document } = await newestPolicy(db, workspaceId);
  return usualTerms(document, subjectOf(inbox), 'first_reply');
}

/** An inbox as rules look at it. */
function subjectOf({ id, kind, isShared, customerId, customerTier }: InboxWithCustomer): Subject {
  return { inboxId: id, inboxKind: kind, isShared, customerId, tier: customerTier };
}
