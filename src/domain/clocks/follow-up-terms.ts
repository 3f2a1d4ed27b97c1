import type { Asked } from '../policy/match.ts';
import { matchRules } from '../policy/match.ts';
import { type FollowUpTerms, followUpTerms } from '../policy/terms.ts';
import { inForceAt } from '../policy/versions.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { standingAt } from './history.ts';

/** What a promise made at an instant is measured by; null where the policy of that time has no such clocks. */
export function followUpTermsAt(
  inbox: InboxHistory,
  { policies, calendars }: Terms,
  at: Date,
  firstAskText: string,
): { policyVersion: number; terms: FollowUpTerms } | null {
  const { version: policyVersion, document } = inForceAt(policies, at);
  const asked: Asked = { ...standingAt(inbox, at), at, firstAskText, priority: 'normal' };
  const zoneOf = (id: string) => versionAt(versionsOf(calendars, id), at).timeZone;
  const terms = followUpTerms(matchRules(document, asked, zoneOf), document);
  return terms && { policyVersion, terms };
}
