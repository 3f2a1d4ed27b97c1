import { type Matched, matchRules } from '../policy/match.ts';
import { inForceAt, type PolicyVersion } from '../policy/versions.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { standingAt } from './history.ts';

/**
 * The policy that was in force when staff promised or asked something, and which of its rules is for the conversation then, at
 * the ordinary priority.
 */
export function matchedAt(
  inbox: InboxHistory,
  { policies, calendars }: Terms,
  at: Date,
  firstAskText: string,
): PolicyVersion & { matched: Matched } {
  const policy = inForceAt(policies, at);
  const asked = { ...standingAt(inbox, at), at, firstAskText, priority: 'normal' as const };
  const zoneOf = (id: string) => versionAt(versionsOf(calendars, id), at).timeZone;
  return { ...policy, matched: matchRules(policy.document, asked, zoneOf) };
}
