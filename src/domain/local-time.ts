import { tzOffset } from '@date-fns/tz';

const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/**
 * The wall clock of a zone at an instant, as milliseconds on a line where each day has 24 hours: the instant at which
 * UTC would show the same date and time.
 * @throws RangeError where the zone or the instant is not one
 */
export function wallClockAt(at: Date, timeZone: string): number {
  const offsetMs = tzOffset(timeZone, at) * minuteMs;
  if (Number.isNaN(offsetMs)) throw new RangeError(`No instant ${at} in a time zone "${timeZone}"`);
  return at.getTime() + offsetMs;
}

/** The date that a zone's wall clock shows: `2026-12-25`. */
export function localDate(at: Date, timeZone: string): string {
  return new Date(wallClockAt(at, timeZone)).toISOString().slice(0, 10);
}

/**
 * The instant at which a zone's wall clock shows that time: the earlier one where it shows it twice, and where it
 * skips it, as much later as it skips (in Tehran Monday 22 March 2021 began at 01:00, and midnight is that instant).
 */
export function instantOfWallClock(wallClockMs: number, timeZone: string): Date {
  const [before, after] = [
    offsetMsAt(wallClockMs - dayMs, timeZone),
    offsetMsAt(wallClockMs + dayMs, timeZone),
  ];
  const [earlier, later] = [wallClockMs - Math.max(before, after), wallClockMs - Math.min(before, after)];
  const isShown = wallClockAt(new Date(earlier), timeZone) === wallClockMs;
  return new Date(isShown ? earlier : later);
}

function offsetMsAt(ms: number, timeZone: string): number {
  return wallClockAt(new Date(ms), timeZone) - ms;
}
