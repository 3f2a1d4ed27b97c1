import { DAY_MS } from '../calendar/day.ts';
import type { Closing } from '../conversations/closing.ts';
import type { Under } from '../conversations/under.ts';
import { inForceAt } from '../policy/versions.ts';
import { acknowledgingUnder } from './acknowledging.ts';
import type { InboxHistory, Terms } from './clock.ts';
import { versionAt, versionsOf } from './counting.ts';
import { promisingUnder } from './promising.ts';
import { endOfWorkingDay } from './working-days.ts';

/**
 * What the terms of an inbox say to the fold of its conversations.
 * @param now by when quiet conversations are closed, where the policy closes them
 */
export function underTerms(inbox: InboxHistory, terms: Terms, now: Date): Under {
  const isReplyToAcknowledge = acknowledgingUnder(inbox, terms);
  const closing = closingUnder(terms, now);
  return {
    ...(isReplyToAcknowledge && { isReplyToAcknowledge }),
    promising: promisingUnder(inbox, terms),
    ...(closing && { closing }),
  };
}

/**
 * By the policy that was in force when it went quiet, or was closed: what a later one says does not reach back. Undefined
 * where no policy has ever closed anything.
 */
function closingUnder({ policies, calendars }: Terms, now: Date): Closing | undefined {
  if (!policies.some(({ document }) => document.closing)) return undefined;
  return {
    now,
    quietAt(since) {
      const { document } = inForceAt(policies, since);
      if (!document.closing) return null;
      const { afterDays, confirm: isConfirmed = false } = document.closing;
      const { calendar, timeZone } = versionAt(versionsOf(calendars, document.calendarId), since);
      const at = endOfWorkingDay(calendar, timeZone, since, afterDays);
      return at && { at, isConfirmed };
    },
    reopensUntil(closedAt) {
      const { reopenDays } = inForceAt(policies, closedAt).document.closing ?? {};
      return reopenDays === undefined ? null : new Date(closedAt.getTime() + reopenDays * DAY_MS);
    },
  };
}
