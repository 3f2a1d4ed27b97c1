import type { Shift } from '../../../../src/domain/calendar/shift.ts';
import type { CalendarSpec } from '../../../../src/domain/calendar/spec.ts';
import { daysAfter } from '../../calendar/schedules.ts';
import { readWallClock, type Walk } from '../../calendar/walker.ts';

/** Random conversations, and all that their clocks count, lie in these days; both changes of the clock do too. */
const windowStart = '2026-10-01T00:00:00Z';
const windowDays = 120;

/** A version of a calendar as it was written; which minutes it has open is looked up, never reckoned. */
export interface WrittenCalendar {
  id: string;
  version: number;
  effectiveAt: Date;
  spec: CalendarSpec;
}

/** Whether the minute that begins then (in minutes since 1970) is open; fails outside the window. */
export type IsOpen = (minute: number) => boolean;

/** The case left the days that are looked at: it cannot be told, and says nothing of the core. */
export class OutsideWindowError extends Error {}

/**
 * The open minutes of a calendar, each by the version in force in it: the newest that had taken effect, else the first.
 * @param versions of one calendar, in the order in which they were made
 */
export function openMinutes(versions: readonly WrittenCalendar[]): IsOpen {
  const lines = versions.map(({ spec, effectiveAt }) => ({
    since: effectiveAt.getTime() / 60_000,
    isOpen: lookedUp(spec),
  }));
  return (minute) => (lines.findLast(({ since }) => since <= minute) ?? lines[0])?.isOpen(minute) ?? false;
}

const looked = new WeakMap<CalendarSpec, IsOpen>();

function lookedUp(spec: CalendarSpec): IsOpen {
  const known = looked.get(spec) ?? isOpenUnder(spec);
  looked.set(spec, known);
  return known;
}

function isOpenUnder(spec: CalendarSpec): IsOpen {
  const { startMs, dates, dateOf, minuteOf } = wallClockOf(spec.timeZone);
  const days: boolean[][] = [];
  return (minute) => {
    const i = minute - startMs / 60_000;
    const day = dateOf[i];
    if (day === undefined) throw new OutsideWindowError();
    const open = days[day] ?? openMinutesOn(dates[day] ?? '', spec);
    days[day] = open;
    return open[minuteOf[i] ?? 0] === true;
  };
}

/** Each minute of a wall-clock day: shifts that start on it, the tail of the day before's, less what is closed. */
function openMinutesOn(date: string, spec: CalendarSpec): boolean[] {
  const yesterday = daysAfter(date, -1);
  return Array.from({ length: 1440 }, (_, minute) => {
    const isIn = (own: readonly Shift[], before: readonly Shift[]) =>
      own.some(
        ([start, end]) =>
          minute >= minutesOf(start) && (isOverMidnight(start, end) || minute < minutesOf(end)),
      ) || before.some(([start, end]) => isOverMidnight(start, end) && minute < minutesOf(end));
    return (
      isIn(shiftsOn(date, spec), shiftsOn(yesterday, spec)) &&
      !isIn(dated(spec.closures, date), dated(spec.closures, yesterday))
    );
  });
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function shiftsOn(date: string, spec: CalendarSpec): readonly Shift[] {
  const exception = spec.exceptions?.find((entry) => entry.date === date);
  const ofTheWeek = spec.hours[weekdays[new Date(date).getUTCDay()] ?? 'sun'] ?? [];
  const usual = exception?.hours ?? (spec.holidays?.includes(date) ? [] : ofTheWeek);
  return [...usual, ...dated(spec.openings, date)];
}

function dated(entries: CalendarSpec['openings'], date: string): readonly Shift[] {
  return (entries ?? []).filter((entry) => entry.date === date).flatMap(({ hours }) => hours);
}

function isOverMidnight(start: string, end: string): boolean {
  return end <= start;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

const wallClocks = new Map<string, Walk>();

function wallClockOf(timeZone: string): Walk {
  const known = wallClocks.get(timeZone) ?? readWallClock(timeZone, windowStart, windowDays);
  wallClocks.set(timeZone, known);
  return known;
}
