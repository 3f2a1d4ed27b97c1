import { type DatedHours, readDatedHours } from './dated-hours.ts';
import { WEEKDAYS, type Weekday } from './day.ts';
import { isRecord, readDate, refuseOthers } from './entry.ts';
import { type Problem, quoted } from './problem.ts';
import { findOverlaps, readShifts, type Shift, shiftsOf } from './shift.ts';
import { isTimeZone } from './zone.ts';

export type { DatedHours } from './dated-hours.ts';

/**
 * A calendar as people write it and as JSON carries it. What is open at a wall-clock time is found in this order:
 *
 * 1. `hours`: every shift belongs to the day it starts on, and runs on over midnight where it is written so.
 * 2. `holidays`: no shift starts on that date. The tail of the night shift before it stays.
 * 3. `exceptions`: these shifts start on that date in place of its weekday's, on a holiday too; an empty list is closed.
 * 4. `openings`: these shifts start on that date on top of what it has by then.
 * 5. `closures`: nothing is open in these hours of that date, whichever shift it comes from, a tail included. A
 *    closure over midnight runs on into the next day.
 *
 * Holidays are plain dates here. Named sets and imported files are turned into dates, each of which may be left
 * out, before they reach this form; see `source.ts`.
 */
export interface CalendarSpec {
  readonly timeZone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Shift[]>>>;
  readonly holidays?: readonly string[];
  readonly exceptions?: readonly DatedHours[];
  readonly openings?: readonly DatedHours[];
  readonly closures?: readonly DatedHours[];
}

export type ParsedCalendar =
  | { readonly ok: true; readonly calendar: CalendarSpec }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Where a calendar comes from. One that is *entered* will time clocks for years: what is surely a slip is refused,
 * and so are hours that run out, for there a clock would never end. One that is *asked* about comes with a single
 * question, which is answered wherever the answer is plain.
 */
export type Occasion = 'entered' | 'asked';

/** Reads the JSON form of a calendar; gives every fault at once, each with its field and how to mend it. */
export function parseCalendar(input: unknown, occasion: Occasion = 'entered'): ParsedCalendar {
  const problems: Problem[] = [];
  if (!isRecord(input)) {
    const mend = 'Write an object such as {"timeZone":"Europe/London","hours":{"mon":[["09:00","17:00"]]}}.';
    return {
      ok: false,
      problems: [{ field: 'calendar', problem: `${quoted(input)} is not a calendar`, mend }],
    };
  }
  refuseOthers(input, ['timeZone', 'hours', 'holidays', 'exceptions', 'openings', 'closures'], '', problems);
  // Two exceptions for a date may differ, so that no answer is plain; openings and closures add up.
  const addsUp = occasion === 'asked';
  const calendar = {
    timeZone: readTimeZone(input.timeZone, problems),
    hours: readWeek(input.hours, occasion, problems),
    holidays: readHolidays(input.holidays ?? [], occasion, problems),
    exceptions: readDatedHours(
      input.exceptions ?? [],
      'exceptions',
      { mayRepeat: false, mayBeEmpty: true },
      problems,
    ),
    ...some(
      'openings',
      readDatedHours(input.openings ?? [], 'openings', { mayRepeat: addsUp, mayBeEmpty: addsUp }, problems),
    ),
    ...some(
      'closures',
      readDatedHours(input.closures ?? [], 'closures', { mayRepeat: addsUp, mayBeEmpty: addsUp }, problems),
    ),
  };
  return problems.length === 0 ? { ok: true, calendar } : { ok: false, problems };
}

function readTimeZone(value: unknown, problems: Problem[]): string {
  if (typeof value === 'string' && isTimeZone(value)) return value;
  const problem = value === undefined ? 'missing' : `${quoted(value)} is not a known time zone`;
  problems.push({ field: 'timeZone', problem, mend: 'Write an IANA name such as "Europe/London" or "UTC".' });
  return 'UTC';
}

function readWeek(value: unknown, occasion: Occasion, problems: Problem[]): CalendarSpec['hours'] {
  if (!isRecord(value)) {
    const problem = value === undefined ? 'missing' : `${quoted(value)} is not a week of hours`;
    problems.push({ field: 'hours', problem, mend: 'Write an object such as {"mon":[["09:00","17:00"]]}.' });
    return {};
  }
  const faultsBefore = problems.length;
  refuseOthers(value, WEEKDAYS, 'hours.', problems);
  const week = WEEKDAYS.map((weekday, day) =>
    readShifts(value[weekday] ?? [], `hours.${weekday}`, day, problems),
  );
  findOverlaps(week.flat(), true, problems);
  if (occasion === 'entered' && week.flat().length === 0 && problems.length === faultsBefore) {
    const mend = 'Give at least one day of the week a shift, such as {"mon":[["09:00","17:00"]]}.';
    problems.push({ field: 'hours', problem: 'no weekly hours, so a clock would never end', mend });
  }
  return Object.fromEntries(
    WEEKDAYS.map((weekday, day) => [weekday, shiftsOf(week[day])] as const).filter(
      ([, shifts]) => shifts.length > 0,
    ),
  );
}

function readHolidays(value: unknown, occasion: Occasion, problems: Problem[]): string[] {
  if (!Array.isArray(value)) {
    const mend = 'Write a list of dates such as ["2026-12-25"].';
    problems.push({ field: 'holidays', problem: `${quoted(value)} is not a list of dates`, mend });
    return [];
  }
  const seen = new Map<string, string>();
  for (const [i, date] of value.entries()) {
    const field = `holidays[${i}]`;
    // Twice the same holiday is a slip where it is entered, yet it closes the day no more than once does.
    readDate(date, field, occasion === 'entered' ? seen : new Map(), problems);
    if (typeof date === 'string') seen.set(date, seen.get(date) ?? field);
  }
  return [...seen.keys()].sort();
}

/** Kinds of days that a calendar has none of are left out of it. */
function some<K extends string>(key: K, list: DatedHours[]): Partial<Record<K, DatedHours[]>> {
  return list.length === 0 ? {} : ({ [key]: list } as Record<K, DatedHours[]>);
}
