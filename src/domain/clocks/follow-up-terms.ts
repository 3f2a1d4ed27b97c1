import { type FollowUpTerms, followUpTerms } from '../policy/terms.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { matchedAt } from './matched-at.ts';

/** What a promise made at an instant is measured by; null where the policy of that time has no such clocks. */
export function followUpTermsAt(
  inbox: InboxHistory,
  terms: Terms,
  at: Date,
  firstAskText: string,
): { policyVersion: number; terms: FollowUpTerms } | null {
  const { version: policyVersion, document, matched } = matchedAt(inbox, terms, at, firstAskText);
  const found = followUpTerms(matched, document);
  return found && { policyVersion, terms: found };
}
