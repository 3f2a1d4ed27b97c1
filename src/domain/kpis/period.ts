import { dayMs, instantOfWallClock, localDate, wallClockAt } from '../local-time.ts';
import type { Period } from './clock.ts';

const minuteMs = 60_000;
const nineOClockMs = 9 * 60 * minuteMs;

/** A period and the stretch before it that is fair to compare it with. */
export interface ComparedPeriods {
  period: Period;
  before: Period;
}

/** The whole week before the one that `now` lies in, Monday 00:00 to Monday 00:00 by the wall clock of the zone. */
export function weekBefore(now: Date, timeZone: string): Period {
  const monday = mondayOf(now, timeZone);
  return { from: instantOfWallClock(monday - 7 * dayMs, timeZone), to: instantOfWallClock(monday, timeZone) };
}

/**
 * The last `days` days up to and with the minute of `now`, from the same time of day: seven days hold every weekday's
 * hours once. Compared with as many days before.
 */
export function lastDays(days: number, now: Date, timeZone: string): ComparedPeriods {
  const to = endOfMinute(now);
  const from = daysBefore(to, days, timeZone);
  return { period: { from, to }, before: { from: daysBefore(to, 2 * days, timeZone), to: from } };
}

/**
 * This week so far: from Monday 00:00 up to and with the minute of `now`. Compared with the week before up to the
 * same weekday and time, for a Tuesday's figures beside a whole week's would tell nothing.
 */
export function thisWeek(now: Date, timeZone: string): ComparedPeriods {
  const to = endOfMinute(now);
  const monday = mondayOf(now, timeZone);
  return {
    period: { from: instantOfWallClock(monday, timeZone), to },
    before: { from: instantOfWallClock(monday - 7 * dayMs, timeZone), to: daysBefore(to, 7, timeZone) },
  };
}

/** This week so far, and the four whole weeks before it taken together: what somebody usually does. */
export function thisWeekAndUsually(now: Date, timeZone: string): { week: Period; usually: Period } {
  const { period: week } = thisWeek(now, timeZone);
  return { week, usually: { from: daysBefore(week.from, 28, timeZone), to: week.from } };
}

/** When the weekly post is due: the newest Monday 09:00 by the zone's wall clock that is not after `now`, and the next. */
export function weeklyPostAt(now: Date, timeZone: string): { dueAt: Date; nextAt: Date } {
  const monday = mondayOf(now, timeZone);
  const nineOn = (day: number) => instantOfWallClock(day + nineOClockMs, timeZone);
  return nineOn(monday) <= now
    ? { dueAt: nineOn(monday), nextAt: nineOn(monday + 7 * dayMs) }
    : { dueAt: nineOn(monday - 7 * dayMs), nextAt: nineOn(monday) };
}

/** The week that a post made now would be about: the one before; null on a Monday until nine, when none is due yet. */
export function weekToPost(now: Date, timeZone: string): Period | null {
  const { dueAt } = weeklyPostAt(now, timeZone);
  return dueAt >= instantOfWallClock(mondayOf(now, timeZone), timeZone) ? weekBefore(now, timeZone) : null;
}

/** The date of the Monday that a week begins with, by the zone's wall clock: `2026-11-16`. */
export function weekName({ from }: Period, timeZone: string): string {
  return localDate(from, timeZone);
}

/** Monday 00:00 of the week of `at`, on the wall clock's line. */
function mondayOf(at: Date, timeZone: string): number {
  const day = Math.floor(wallClockAt(at, timeZone) / dayMs);
  const daysSinceMonday = (day + 3) % 7; // Day 0, 1 January 1970, was a Thursday.
  return (day - daysSinceMonday) * dayMs;
}

function daysBefore(at: Date, days: number, timeZone: string): Date {
  return instantOfWallClock(wallClockAt(at, timeZone) - days * dayMs, timeZone);
}

/** The first full minute after `now`, so that what has just happened is inside. */
function endOfMinute(now: Date): Date {
  return new Date((Math.floor(now.getTime() / minuteMs) + 1) * minuteMs);
}
