import { type ConversationState, saidToWaitSince } from '../conversations/state.ts';
import { remindAfterDays } from '../policy/terms.ts';
import { inForceAt } from '../policy/versions.ts';
import type { Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { startOfWorkingDay } from './working-days.ts';

/**
 * When the owner of a conversation is reminded to write to the customer again, by the policy in force when staff said that it
 * waits on them, or wrote to them last; null where nobody is. What merely was asked of the customer goes quiet, and is closed or asked about instead.
 */
export function remindAt(state: ConversationState, { policies, calendars }: Terms): Date | null {
  const saidAt = saidToWaitSince(state);
  if (saidAt === null) return null;
  const { lastMessageAt } = state;
  const since = lastMessageAt && lastMessageAt > saidAt ? lastMessageAt : saidAt;
  const { document } = inForceAt(policies, since);
  const days = remindAfterDays(document);
  if (days === null) return null;
  const { calendar, timeZone } = versionAt(versionsOf(calendars, document.calendarId), since);
  return startOfWorkingDay(calendar, timeZone, since, days);
}
