import { dayNumber, WEEKDAYS, type Weekday } from './day.ts';
import { type Problem, quoted } from './problem.ts';
import { findOverlaps, type PlacedShift, readShifts, type Shift } from './shift.ts';
import { isTimeZone } from './zone.ts';

/** Hours of one date in place of its weekday's: a one-off opening, a half day, or closed with an empty list. */
export interface CalendarException {
  readonly date: string;
  readonly hours: readonly Shift[];
}

/**
 * A calendar as people write it and as JSON carries it.
 *
 * Every shift belongs to the day it starts on. A holiday or an exception changes the shifts that start on its date;
 * the tail of the night shift before it stays. An exception on a holiday's date says the hours of that date.
 *
 * Holidays are plain dates here. Named sets and imported files are turned into dates, each of which may be left
 * out, before they reach this form.
 */
export interface CalendarSpec {
  readonly timeZone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Shift[]>>>;
  readonly holidays?: readonly string[];
  readonly exceptions?: readonly CalendarException[];
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
  refuseOthers(input, ['timeZone', 'hours', 'holidays', 'exceptions'], '', problems);
  const calendar = {
    timeZone: readTimeZone(input.timeZone, problems),
    hours: readWeek(input.hours, occasion, problems),
    holidays: readHolidays(input.holidays ?? [], occasion, problems),
    exceptions: readExceptions(input.exceptions ?? [], problems),
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

function readExceptions(value: unknown, problems: Problem[]): CalendarException[] {
  if (!Array.isArray(value)) {
    const mend = 'Write a list such as [{"date":"2026-12-24","hours":[["09:00","12:00"]]}].';
    problems.push({ field: 'exceptions', problem: `${quoted(value)} is not a list of exceptions`, mend });
    return [];
  }
  const seen = new Map<string, string>();
  return value.map((entry: unknown, i) => {
    const field = `exceptions[${i}]`;
    if (!isRecord(entry)) {
      const mend = 'Write an object such as {"date":"2026-12-24","hours":[]}.';
      problems.push({ field, problem: `${quoted(entry)} is not an exception`, mend });
      return { date: '', hours: [] };
    }
    refuseOthers(entry, ['date', 'hours'], `${field}.`, problems);
    const date = readDate(entry.date, `${field}.date`, seen, problems);
    seen.set(date, seen.get(date) ?? field);
    const shifts = readShifts(entry.hours, `${field}.hours`, 0, problems);
    findOverlaps(shifts, false, problems);
    return { date, hours: shiftsOf(shifts) };
  });
}

function readDate(
  value: unknown,
  field: string,
  seen: ReadonlyMap<string, string>,
  problems: Problem[],
): string {
  if (typeof value !== 'string' || dayNumber(value) === undefined) {
    const mend = 'Write a day that exists as YYYY-MM-DD, such as "2026-12-25".';
    problems.push({ field, problem: `${quoted(value)} is not a date`, mend });
    return '';
  }
  const first = seen.get(value);
  if (first !== undefined) {
    problems.push({ field, problem: `${value} is already in ${first}`, mend: 'Keep one of the two.' });
  }
  return value;
}

function shiftsOf(placed: readonly PlacedShift[] = []): Shift[] {
  return placed.map(({ shift }) => shift);
}

/** A key that is not known is most likely a slip of the pen: `"holiday"` must not quietly leave Christmas open. */
function refuseOthers(
  value: Record<string, unknown>,
  known: readonly string[],
  at: string,
  problems: Problem[],
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    problems.push({
      field: `${at}${key}`,
      problem: 'not a field of a calendar',
      mend: `Known are ${known.join(', ')}.`,
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
