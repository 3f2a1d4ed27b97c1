import type { Calendar } from '../calendar/calendar.ts';
import { nextOpenAt, openSegments } from '../calendar/walk.ts';
import { dayMs, localDate } from '../local-time.ts';

/** So far ahead the calendar is looked at: one that is open less often than every other month closes nothing. */
const furthestMs = 400 * dayMs;

/**
 * When the n-th working day after an instant is over: closing time of the n-th later local day on which the calendar is
 * open at all. Answered on Wednesday, two working days: Friday at closing time. Null where there is no such day within a year.
 */
export function endOfWorkingDay(
  calendar: Calendar,
  timeZone: string,
  since: Date,
  days: number,
): Date | null {
  const until = new Date(since.getTime() + furthestMs);
  const ends = new Map<string, Date>();
  const from = nextOpenAt(calendar, since);
  if (!from) return null;
  const today = localDate(since, timeZone);
  for (const { startAt, endAt } of openSegments(calendar, from, until)) {
    const day = localDate(startAt, timeZone);
    if (day === today) continue;
    if (!ends.has(day) && ends.size === days) break;
    ends.set(day, endAt);
  }
  return ends.size === days ? ([...ends.values()].at(-1) ?? null) : null;
}

/**
 * When the n-th working day after an instant begins: opening time of the n-th later local day on which the calendar is open
 * at all. Since Wednesday, three working days: Monday at opening time. Null where there is no such day within a year.
 */
export function startOfWorkingDay(
  calendar: Calendar,
  timeZone: string,
  since: Date,
  days: number,
): Date | null {
  const from = nextOpenAt(calendar, since);
  if (!from) return null;
  const seen = new Set([localDate(since, timeZone)]);
  for (const { startAt } of openSegments(calendar, from, new Date(since.getTime() + furthestMs))) {
    seen.add(localDate(startAt, timeZone));
    if (seen.size > days) return startAt;
  }
  return null;
}
