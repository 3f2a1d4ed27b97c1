/** Local dates as whole days since 1970-01-01 in the proleptic Gregorian calendar; no zone is involved. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
export const DAY_MINUTES = 1440;

/** `2026-12-25` → days since 1970-01-01, or undefined where there is no such day (2026-02-30, year 0000). */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date.startsWith('0000')) return undefined;
  const midnight = new Date(`${date}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) return undefined;
  return midnight.getTime() / DAY_MS;
}

/** Place of a day in the week: 0 is Monday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes since the start of the day for `HH:MM`, with `24:00` as the day's end; undefined for anything else. */
export function minuteOfDay(time: string): number | undefined {
  const match = /^(\d\d):(\d\d)$/.exec(time);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (minutes > 59 || hours * 60 + minutes > DAY_MINUTES) return undefined;
  return hours * 60 + minutes;
}
