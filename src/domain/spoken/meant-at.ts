import { dayMs, instantOfWallClock, wallClockAt } from '../local-time.ts';
import type { SaidTime } from './said.ts';

const minuteMs = 60_000;

/** The next instant at which somebody's wall clock shows that time: "until 15:00", said at 16:00, is tomorrow. */
export function nextInstantOf(
  { hour, minute }: SaidTime,
  isTomorrow: boolean,
  at: Date,
  timeZone: string,
): Date {
  const today = Math.floor(wallClockAt(at, timeZone) / dayMs) * dayMs;
  const on = (day: number) => instantOfWallClock(day + (hour * 60 + minute) * minuteMs, timeZone);
  if (isTomorrow) return on(today + dayMs);
  return on(today) > at ? on(today) : on(today + dayMs);
}

/** The instant of today at which somebody's wall clock showed that time; null where that is still to come. */
export function instantOfToday({ hour, minute }: SaidTime, at: Date, timeZone: string): Date | null {
  const today = Math.floor(wallClockAt(at, timeZone) / dayMs) * dayMs;
  const then = instantOfWallClock(today + (hour * 60 + minute) * minuteMs, timeZone);
  return then <= at ? then : null;
}
