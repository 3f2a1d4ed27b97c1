import type { Calendar } from './calendar/calendar.ts';
import type { CalendarSpec } from './calendar/spec.ts';
import { backAt } from './presence/back.ts';
import { isAllDay, quietTimes } from './presence/quiet.ts';
import { saysAway } from './presence/status.ts';

/** Somebody's own working hours, by weekday; they hold in the person's own zone. */
export type WeeklyHours = CalendarSpec['hours'];

/** Why somebody is away for longer than the end of their day. */
export type AwayWhy = 'said' | 'status' | 'dnd' | 'inactive' | 'unreachable';

/** Whether somebody can act now. `until` is when that changes, null where nobody can tell. */
export type Presence =
  | { is: 'here' }
  /** Not at work now, or wants no notifications for a while: back at `until`. */
  | { is: 'off'; until: Date | null }
  | { is: 'away'; why: AwayWhy; until: Date | null };

/** What tells whether somebody is there. */
export interface Whereabouts {
  /** Whether their account is in use. */
  isActive: boolean;
  /** Since when Slack refuses to deliver direct messages to them; null while it does not. */
  unreachableSince: Date | null;
  /** What they said themselves. */
  awayUntil: Date | null;
  /** Their Slack status: `:palm_tree:`, and its words. */
  statusEmoji: string | null;
  statusText: string | null;
  /** When the status ends; null where it lasts until they change it. */
  statusUntil: Date | null;
  /** Do Not Disturb: the stretch that lasts or comes next, and until when notifications are paused. */
  dndFrom: Date | null;
  dndUntil: Date | null;
  dndPausedUntil: Date | null;
}

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
