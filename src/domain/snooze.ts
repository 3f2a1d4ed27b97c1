import { instantOfWallClock, wallClockAt } from './local-time.ts';

export type SnoozeLength = '30m' | '2h' | 'tomorrow';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When a snooze that begins at `at` ends; "tomorrow" is 09:00 of the next day in `timeZone`. */
export function snoozedUntil(length: SnoozeLength, at: Date, timeZone: string): Date {
  if (length === '30m') return new Date(at.getTime() + 30 * minuteMs);
  if (length === '2h') return new Date(at.getTime() + 120 * minuteMs);
  const today = Math.floor(wallClockAt(at, timeZone) / dayMs) * dayMs;
  return instantOfWallClock(today + dayMs + 9 * 60 * minuteMs, timeZone);
}
