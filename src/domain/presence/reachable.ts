import type { Calendar } from '../calendar/calendar.ts';
import { DAY_MS, MINUTE_MS, minuteOfDay } from '../calendar/day.ts';
import { instantOfWallClock, wallClockAt } from '../local-time.ts';
import type { Whereabouts } from '../presence.ts';
import { backAt } from './back.ts';
import { presenceOf } from './presence-of.ts';
import { quietTimes } from './quiet.ts';

/** Somebody's whereabouts with what says when they read. */
export interface Reader extends Whereabouts {
  /** Their working hours in their own zone. */
  hours: Calendar;
  /** `09:15`: what came while they were not at work is told then; null for the start of their hours. */
  digestTime: string | null;
}

/** A morning list that is further than that from the start of the hours is none: it would hold back the day's work. */
const morningMs = 4 * 60 * MINUTE_MS;

/**
 * When a message that is not urgent may be sent to somebody, `now` at the earliest: at once while they are here, else
 * when they are back. What was decided while they were not at work waits for their morning list.
 * Null where nobody can tell when they are back.
 * @param decidedAt when what is to be told came up
 */
export function reachableAt(who: Reader, now: Date, decidedAt: Date = now): Date | null {
  const workingAt = workingAgainAt(who, now);
  if (workingAt === null || who.digestTime === null) return workingAt;
  const digestAt = onTheDayOf(workingAt, who.digestTime, who);
  if (digestAt === null || Math.abs(digestAt.getTime() - workingAt.getTime()) > morningMs) return workingAt;
  const cameBefore = decidedAt < digestAt && presenceOf(who, who.hours, decidedAt).is !== 'here';
  return cameBefore && isBackBy(who, digestAt, now) ? later(digestAt, now) : workingAt;
}

function workingAgainAt(who: Reader, now: Date): Date | null {
  const presence = presenceOf(who, who.hours, now);
  const from = presence.is === 'away' ? presence.until : now;
  return from && backAt(who.hours, quietTimes(who, who.hours.spec.timeZone, now), from);
}

/** A list before the hours begin is read then; not while they are away, nor while they want no notifications. */
function isBackBy(who: Reader, digestAt: Date, now: Date): boolean {
  const at = later(digestAt, now);
  const presence = presenceOf(who, who.hours, now);
  if (presence.is === 'away' && (presence.until === null || at < presence.until)) return false;
  return !quietTimes(who, who.hours.spec.timeZone, now).some(
    ({ startAt, endAt }) => startAt <= at && at < endAt,
  );
}

function onTheDayOf(at: Date, time: string, { hours }: Reader): Date | null {
  const minute = minuteOfDay(time);
  if (minute === undefined) return null;
  const { timeZone } = hours.spec;
  const day = Math.floor(wallClockAt(at, timeZone) / DAY_MS) * DAY_MS;
  return instantOfWallClock(day + minute * MINUTE_MS, timeZone);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
