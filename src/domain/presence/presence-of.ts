import type { Calendar } from '../calendar/calendar.ts';
import type { Presence, Whereabouts } from '../presence.ts';
import { backAt } from './back.ts';
import { isAllDay, quietTimes } from './quiet.ts';
import { saysAway } from './status.ts';

/** After that long a person whom no message reached is tried again. */
const tryAgainAfterMs = 24 * 60 * 60_000;

/**
 * Whether somebody can act at `now`. The surest sign goes first: an account that is not in use, messages that do not reach
 * them, their own word, their status, Do Not Disturb for the rest of their working day, and last their hours.
 * @param hours their working hours, in their own zone: see `workingHours`
 */
export function presenceOf(who: Whereabouts, hours: Calendar, now: Date): Presence {
  const away = awayOf(who, now);
  if (away) return away;
  const quiet = quietTimes(who, hours.spec.timeZone, now);
  const allDay = quiet.find((stretch) => isAllDay(stretch, hours, now));
  if (allDay) return { is: 'away', why: 'dnd', until: allDay.endAt };
  const until = backAt(hours, quiet, now);
  return until?.getTime() === now.getTime() ? { is: 'here' } : { is: 'off', until };
}

function awayOf(who: Whereabouts, now: Date): Presence | null {
  if (!who.isActive) return { is: 'away', why: 'inactive', until: null };
  const { unreachableSince, awayUntil, statusUntil } = who;
  const triedAgainAt = unreachableSince && new Date(unreachableSince.getTime() + tryAgainAfterMs);
  if (triedAgainAt && now < triedAgainAt) return { is: 'away', why: 'unreachable', until: triedAgainAt };
  if (awayUntil && now < awayUntil) return { is: 'away', why: 'said', until: awayUntil };
  const hasStatus = statusUntil === null || now < statusUntil;
  if (hasStatus && saysAway(who.statusEmoji, who.statusText)) {
    return { is: 'away', why: 'status', until: statusUntil };
  }
  return null;
}
