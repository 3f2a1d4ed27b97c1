import type { Calendar } from './calendar/calendar.ts';
import { minuteOfDay, WEEKDAYS, weekdayIndex } from './calendar/day.ts';
import { isOpenAt, nextCloseAt, nextOpenAt } from './calendar/walk.ts';
import { dayMs, instantOfWallClock, wallClockAt } from './local-time.ts';
import type { WeeklyHours } from './presence.ts';

const minuteMs = 60_000;

/** Lengths that are told in minutes, and so need to know nothing of whoever snoozes. */
export type SnoozeLength = '30m' | '2h';

const lengthMinutes: Record<SnoozeLength, number> = { '30m': 30, '2h': 120 };

/** A snooze by an emoji has no menu to say how long. */
export const snoozedByReaction: SnoozeLength = '2h';

/** When a snooze of that length ends that begins at `at`. */
export function snoozedFor(length: SnoozeLength, at: Date): Date {
  return new Date(at.getTime() + lengthMinutes[length] * minuteMs);
}

/** Where nobody says when work begins. */
const usualMorningMinute = 9 * 60;

/**
 * "Tomorrow morning" of somebody: when their hours begin on the next day on which they work, in their own zone (snoozed on
 * Friday at 16:50, hours from Monday to Friday at 09:00: Monday 09:00). Where no day has hours: 09:00 of the next day.
 */
export function nextMorning(at: Date, timeZone: string, hours: WeeklyHours): Date {
  const today = Math.floor(wallClockAt(at, timeZone) / dayMs);
  const days = [1, 2, 3, 4, 5, 6, 7].map((later) => today + later);
  const day = days.find((candidate) => beginningOf(candidate, hours) !== undefined) ?? today + 1;
  const minute = beginningOf(day, hours) ?? usualMorningMinute;
  return instantOfWallClock(day * dayMs + minute * minuteMs, timeZone);
}

const hourMs = 60 * minuteMs;
const roundMs = 5 * minuteMs;
/** So long before the deadline there is still time to answer. */
const aheadMs = 10 * minuteMs;

/**
 * The end that is proposed for a snooze "until a time", always to come: the next full hour within somebody's hours, where
 * that leaves ten minutes to the deadline; else ten minutes before the deadline, or before their day ends where that is
 * sooner, on a multiple of five (09:31, due 10:00: 09:50). Where both are too near, or past, the next full hour within
 * their hours.
 */
export function proposedEnd(now: Date, dueAt: Date, hours: Calendar): Date {
  const nextHour = new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs);
  const atWork = nextOpenAt(hours, nextHour) ?? nextHour;
  if (dueAt.getTime() - atWork.getTime() >= aheadMs) return atWork;
  const closesAt = isOpenAt(hours, now) ? nextCloseAt(hours, now) : undefined;
  const lastMs = Math.min(dueAt.getTime(), closesAt?.getTime() ?? Number.POSITIVE_INFINITY) - aheadMs;
  const before = new Date(Math.floor(lastMs / roundMs) * roundMs);
  return before.getTime() - now.getTime() >= roundMs ? before : atWork;
}

/** The minute of a day at which its first shift begins; undefined on a day without any. @param day since 1970 */
function beginningOf(day: number, hours: WeeklyHours): number | undefined {
  const shifts = hours[WEEKDAYS[weekdayIndex(day)] ?? 'mon'] ?? [];
  const minutes = shifts.map(([from]) => minuteOfDay(from)).filter((minute) => minute !== undefined);
  return minutes.length > 0 ? Math.min(...minutes) : undefined;
}
