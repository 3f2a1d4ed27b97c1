import { DAY_MINUTES, minuteOfDay, WEEKDAYS } from './day.ts';
import { type Problem, quoted } from './problem.ts';

/**
 * One shift by the wall clock, `["09:00", "17:30"]`, open from its start up to but not at its end. An end at or
 * before the start lies on the next day: `["22:00", "06:00"]` is a night shift of the day it starts on, and
 * `["09:00", "09:00"]` lasts until nine the next day. `24:00` is the end of a day; `["00:00", "24:00"]` a whole one.
 */
export type Shift = readonly [start: string, end: string];

/** A shift that was entered well, with its field and its minutes since the start of a week. */
export interface PlacedShift {
  readonly field: string;
  readonly shift: Shift;
  readonly from: number;
  readonly until: number;
}

const WEEK_MINUTES = WEEKDAYS.length * DAY_MINUTES;

/** Minutes since the start of the shift's day; the end may lie past 1440. Undefined for what is not a shift. */
export function shiftMinutes([start, end]: Shift): { from: number; until: number } | undefined {
  const [from, until] = [minuteOfDay(start), minuteOfDay(end)];
  if (from === undefined || until === undefined || from === DAY_MINUTES) return undefined;
  return { from, until: until > from ? until : until + DAY_MINUTES };
}

/** Reads the shifts of one day (0 is Monday), adding what is wrong with them to `problems`. */
export function readShifts(value: unknown, field: string, day: number, problems: Problem[]): PlacedShift[] {
  if (!Array.isArray(value)) {
    problems.push({ field, problem: `${quoted(value)} is not a list of shifts`, mend: EXAMPLE });
    return [];
  }
  return value.flatMap((entry: unknown, i) => readShift(entry, `${field}[${i}]`, day, problems));
}

/** The shifts as they were written. */
export function shiftsOf(placed: readonly PlacedShift[] = []): Shift[] {
  return placed.map(({ shift }) => shift);
}

/** Finds shifts that overlap an earlier one; in a week, Sunday's night shift may reach into Monday's. */
export function findOverlaps(
  shifts: readonly PlacedShift[],
  repeatsWeekly: boolean,
  problems: Problem[],
): void {
  const once = shifts.toSorted((a, b) => a.from - b.from);
  const round = once.map((s) => ({ ...s, from: s.from + WEEK_MINUTES, until: s.until + WEEK_MINUTES }));
  const told = new Set<string>();
  let reaching: PlacedShift | undefined;
  for (const shift of repeatsWeekly ? [...once, ...round] : once) {
    if (reaching !== undefined && shift.from < reaching.until && !told.has(shift.field)) {
      told.add(shift.field);
      problems.push({
        field: shift.field,
        problem: `${shift.shift.join('–')} overlaps ${reaching.field}, ${reaching.shift.join('–')}`,
        mend: 'Let one end before the other begins, or join them into one shift.',
      });
    }
    if (reaching === undefined || shift.until > reaching.until) reaching = shift;
  }
}

const EXAMPLE = 'Write a list of pairs such as [["09:00","12:30"],["13:15","17:45"]], or [] for closed.';

function readShift(value: unknown, field: string, day: number, problems: Problem[]): PlacedShift[] {
  if (!Array.isArray(value) || value.length !== 2) {
    problems.push({
      field,
      problem: `${quoted(value)} is not a shift`,
      mend: 'Write a pair such as ["09:00","17:00"].',
    });
    return [];
  }
  const [start, end]: unknown[] = value;
  const times = [
    { time: start, field: `${field}[0]`, mend: 'Write HH:MM from 00:00 to 23:59.', last: DAY_MINUTES - 1 },
    { time: end, field: `${field}[1]`, mend: 'Write HH:MM from 00:00 to 24:00.', last: DAY_MINUTES },
  ];
  for (const { time, field, mend, last } of times) {
    if (typeof time !== 'string' || (minuteOfDay(time) ?? Number.POSITIVE_INFINITY) > last) {
      problems.push({
        field,
        problem: `${quoted(time)} is not a time of day${last < DAY_MINUTES ? ' to start at' : ''}`,
        mend,
      });
    }
  }
  if (typeof start !== 'string' || typeof end !== 'string') return [];
  const minutes = shiftMinutes([start, end]);
  if (minutes === undefined) return [];
  const midnight = day * DAY_MINUTES;
  return [{ field, shift: [start, end], from: midnight + minutes.from, until: midnight + minutes.until }];
}
