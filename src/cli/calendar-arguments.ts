import { DAY_MS, dayNumber } from '../domain/calendar/day.ts';
import { type Problem, quoted } from '../domain/calendar/problem.ts';
import { findOverlaps, readShifts, type Shift, shiftsOf } from '../domain/calendar/shift.ts';
import { localDate } from '../domain/local-time.ts';
import { Refused } from './refused.ts';

const YEARS_AHEAD = 10;

/**
 * Reads the date of a change. It must be worth changing: a change holds from now on, so a day that has passed stays
 * as it was, but for yesterday, whose night shift may still go on.
 */
export function readDateAhead(text: string, timeZone: string, now: Date): string {
  const day = dayNumber(text);
  if (day === undefined) {
    const mend = 'Write a day that exists as YYYY-MM-DD, such as 2026-12-24.';
    throw new Refused({ field: 'date', problem: `${quoted(text)} is not a date`, mend });
  }
  const yesterday = localDate(new Date(now.getTime() - DAY_MS), timeZone);
  if (text < yesterday) {
    const problem = `${text} has passed, and a change holds from now on`;
    throw new Refused({ field: 'date', problem, mend: 'Name a day that is still to come.' });
  }
  if (day * DAY_MS > now.getTime() + YEARS_AHEAD * 366 * DAY_MS) {
    const problem = `${text} is more than ${YEARS_AHEAD} years ahead`;
    throw new Refused({ field: 'date', problem, mend: 'Check the year.' });
  }
  return text;
}

/** Reads `10:00-14:00`, or several with commas or spaces between. */
export function readHours(text: string): Shift[] {
  const problems: Problem[] = [];
  const pairs = text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => part.split('-').map((time) => (/^\d:\d\d$/.test(time) ? `0${time}` : time)));
  const placed = readShifts(pairs, 'hours', 0, problems);
  findOverlaps(placed, false, problems);
  if (problems.length > 0 || placed.length === 0) {
    const [first] = problems;
    const problem = first?.problem ?? 'there are none';
    throw new Refused({
      field: 'hours',
      problem,
      mend: 'Write them such as 10:00-14:00, or 09:00-12:00,13:00-17:00.',
    });
  }
  return shiftsOf(placed);
}
