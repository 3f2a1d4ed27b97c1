import type { DueTerms } from '../due/due-terms.ts';
import { inForceAt } from '../policy/versions.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { followUpTermsAt } from './follow-up-terms.ts';

/** How somebody's words for a time are read, where they speak of what a customer of an inbox is promised. */
export function dueTermsAt(inbox: InboxHistory, terms: Terms, at: Date, timeZone: string): DueTerms {
  const { document } = inForceAt(terms.policies, at);
  const calendarId = followUpTermsAt(inbox, terms, at, '')?.terms.calendarId ?? document.calendarId;
  const { calendar } = versionAt(versionsOf(terms.calendars, calendarId), at);
  const { dateOrder = 'day_first', asapMinutes = null } = document;
  return { at, timeZone, theirTimeZone: null, calendar, dateOrder, asapMinutes };
}
