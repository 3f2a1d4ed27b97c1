import { type Calendar, OpenTimeEndsError } from '../calendar/calendar.ts';
import { DAY_MS } from '../calendar/day.ts';
import type { DueTerms } from '../due/due-terms.ts';
import { readDue } from '../due/read-due.ts';
import type { Promising, Said } from '../promises/promise.ts';
import { readOnce } from '../promises/read-once.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { countedAfter, countingOn, versionAt, versionsOf } from './counting.ts';
import { followUpTermsAt } from './follow-up-terms.ts';

/**
 * How what staff promises in an inbox is read: under the policy of that time, on its calendar, in the zone of whoever wrote
 * it. Nothing is read from before the inbox was watched: nobody could have been asked or reminded. Where no date is said, it
 * is due when the policy's own target for follow-ups has been counted.
 */
export function promisingUnder(inbox: InboxHistory, terms: Terms): Promising {
  const knownSince = inbox.standings[0]?.effectiveAt ?? new Date(0);
  return {
    readPromises(said) {
      if (said.authorZone === null || said.at < knownSince) return [];
      const around = termsOf(inbox, terms, said);
      if (!around) return [];
      return readOnce(said.text, around.dueTerms).map(({ quote, due, confidence, why }) => ({
        quote,
        dueAt: due?.dueAt ?? around.usual(),
        isDateSaid: due !== null,
        otherDueAt: due?.doubt?.otherAt ?? null,
        isCertain: confidence === 'sure',
        why,
      }));
    },
    dueOf(said) {
      const around = termsOf(inbox, terms, said);
      const due = around && said.text !== '' ? readDue(said.text, around.dueTerms) : null;
      return {
        dueAt: due?.dueAt ?? around?.usual() ?? new Date(said.at.getTime() + DAY_MS),
        isDateSaid: due !== null,
        otherDueAt: due?.doubt?.otherAt ?? null,
      };
    },
  };
}

function termsOf(
  inbox: InboxHistory,
  terms: Terms,
  { at, authorZone, customerZone, firstAskText }: Said,
): { dueTerms: DueTerms & { calendar: Calendar }; usual(): Date } | null {
  const found = followUpTermsAt(inbox, terms, at, firstAskText);
  if (!found) return null;
  const { calendarId, hours, minutes, dateOrder, asapMinutes } = found.terms;
  // As it stood then: what a calendar says later moves no date that somebody was told.
  const version = versionAt(versionsOf(terms.calendars, calendarId), at);
  const { calendar, timeZone } = version;
  return {
    dueTerms: {
      at,
      timeZone: authorZone || timeZone,
      theirTimeZone: customerZone || null,
      calendar,
      dateOrder,
      asapMinutes,
    },
    usual() {
      try {
        return countedAfter(countingOn([version], hours, []), at, minutes);
      } catch (error) {
        if (error instanceof OpenTimeEndsError) return new Date(at.getTime() + DAY_MS);
        throw error;
      }
    },
  };
}
