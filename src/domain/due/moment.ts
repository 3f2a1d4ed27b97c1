import { type Calendar, compileCalendar } from '../calendar/calendar.ts';
import { DAY_MS, weekdayIndex } from '../calendar/day.ts';
import { openSegments } from '../calendar/walk.ts';
import { instantOfWallClock, wallClockAt } from '../local-time.ts';
import type { DueTerms } from './due-terms.ts';
import type { LanguageTable } from './language-table.ts';

/** Where and when words are read: the wall clock of the zone that counts, and the calendar. Days are day numbers. */
export interface Moment {
  readonly at: Date;
  readonly zone: string;
  /** Whether another zone than the writer's was said: closing time is by the clock of that zone then. */
  readonly isZoneSaid: boolean;
  readonly today: number;
  /** Milliseconds of the wall clock since midnight. */
  readonly clockMs: number;
  readonly calendar: Calendar;
  readonly dateOrder: DueTerms['dateOrder'];
  readonly asapMinutes: number | null;
  readonly isNextOfNextWeek: boolean;
  readonly isHalfBefore: boolean;
}

export const HOUR_MS = 3_600_000;
const USUAL_OPENING_MS = 9 * HOUR_MS;
const USUAL_CLOSING_MS = 17 * HOUR_MS;

export function momentOf(
  terms: DueTerms,
  zone: string,
  isZoneSaid: boolean,
  language: Pick<LanguageTable, 'language' | 'isNextOfNextWeek' | 'isHalfBefore'>,
): Moment {
  const wall = wallClockAt(terms.at, zone);
  const today = Math.floor(wall / DAY_MS);
  return {
    at: terms.at,
    zone,
    isZoneSaid,
    today,
    clockMs: wall - today * DAY_MS,
    calendar: terms.calendar ?? usualCalendar(terms.timeZone),
    // Only English is written in both orders.
    dateOrder: language.language === 'en' ? terms.dateOrder : 'day_first',
    asapMinutes: terms.asapMinutes,
    isNextOfNextWeek: language.isNextOfNextWeek,
    isHalfBefore: language.isHalfBefore,
  };
}

const usual = new Map<string, Calendar>();

function usualCalendar(timeZone: string): Calendar {
  const found = usual.get(timeZone);
  if (found) return found;
  const day = [['09:00', '17:00']] as const;
  const made = compileCalendar({ timeZone, hours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
  usual.set(timeZone, made);
  return made;
}

/** The instant at which the wall clock of the zone shows that time of a day; what is skipped lies that much later. */
export function instantOn({ zone }: Moment, day: number, clockMs: number): Date {
  return instantOfWallClock(day * DAY_MS + clockMs, zone);
}

/** Whether the calendar is open at all on a date, by its own zone. */
export function isWorkingDay(moment: Moment, day: number): boolean {
  return openStretch(moment, day) !== undefined;
}

/** When work ends that day, or 17:00 where the calendar has no hours then. */
export function closingOn(moment: Moment, day: number): Date {
  const open = openStretch(moment, day);
  if (open === undefined || open.endMs - open.startMs >= DAY_MS)
    return instantOn(moment, day, USUAL_CLOSING_MS);
  return byTheClock(moment, day, Math.min(open.endMs, DAY_MS - 60_000));
}

/** When work begins that day, or 09:00 where the calendar has no hours then. */
export function openingOn(moment: Moment, day: number): Date {
  const open = openStretch(moment, day);
  if (open === undefined || open.endMs - open.startMs >= DAY_MS)
    return instantOn(moment, day, USUAL_OPENING_MS);
  return byTheClock(moment, day, open.startMs);
}

/** Hours are those of the calendar's zone, unless another zone was said: 17:00 is 17:00 there. */
function byTheClock(moment: Moment, day: number, clockMs: number): Date {
  const zone = moment.isZoneSaid ? moment.zone : moment.calendar.spec.timeZone;
  return instantOfWallClock(day * DAY_MS + clockMs, zone);
}

/** From first opening to last closing of a date, as wall-clock milliseconds of the calendar's zone. */
function openStretch({ calendar }: Moment, day: number): { startMs: number; endMs: number } | undefined {
  const { timeZone } = calendar.spec;
  const from = instantOfWallClock(day * DAY_MS, timeZone);
  const to = instantOfWallClock((day + 1) * DAY_MS, timeZone);
  let stretch: { startMs: number; endMs: number } | undefined;
  for (const { startAt, endAt } of openSegments(calendar, from, to)) {
    const startMs = stretch?.startMs ?? wallClockAt(startAt, timeZone) - day * DAY_MS;
    const endMs = endAt.getTime() >= to.getTime() ? DAY_MS : wallClockAt(endAt, timeZone) - day * DAY_MS;
    stretch = { startMs, endMs };
  }
  return stretch;
}

/** The working day that so many of them lead to, not counting the first day; undefined where none comes. */
export function workingDayAfter(moment: Moment, day: number, count: number): number | undefined {
  let left = count;
  for (let next = day; next <= day + 800; next++) {
    if (next > day && isWorkingDay(moment, next)) left -= 1;
    if (left <= 0 && (count > 0 || isWorkingDay(moment, next))) return next;
  }
  return undefined;
}

/** The last working day of a stretch of days, or its last day where it has none. */
export function lastWorkingDay(moment: Moment, first: number, last: number): number {
  for (let day = last; day >= Math.max(first, last - 40); day--) if (isWorkingDay(moment, day)) return day;
  return last;
}

export function firstWorkingDay(moment: Moment, first: number, last: number): number {
  for (let day = first; day <= Math.min(last, first + 40); day++) if (isWorkingDay(moment, day)) return day;
  return first;
}

/** The first day of the week: Monday, or Sunday where people work on Sundays and not on Saturdays. */
export function weekStart({ calendar }: Moment, day: number): number {
  const { hours } = calendar.spec;
  const isFromSunday = (hours.sun?.length ?? 0) > 0 && (hours.sat?.length ?? 0) === 0;
  return isFromSunday ? day - ((weekdayIndex(day) + 1) % 7) : day - weekdayIndex(day);
}
