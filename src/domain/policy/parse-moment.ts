import type { LadderStep } from './document.ts';
import { fault, fieldOf, type Reading, shown } from './parse-entry.ts';

export type Moment = Pick<LadderStep, 'at' | 'minutes'>;

/** Thirty days: what is later than that is not a nudge. */
export const mostStepMinutes = 30 * 24 * 60;

const minuteKeys = ['minutesBeforeDue', 'minutesAfterDue'] as const;

/**
 * When a step is taken: `at` a share of the target, or so many counted minutes before or after the deadline. Minutes are
 * kept beside `at` 1, below 0 before it, and may be read again in that form.
 */
export function readMoment(
  entry: Record<string, unknown>,
  field: string,
  reading: Reading,
): Moment | undefined {
  const said = minuteKeys.filter((key) => key in entry);
  const [key] = said;
  if (said.length > 1 || (key && ('at' in entry || 'minutes' in entry))) {
    const all = [...('at' in entry ? ['at'] : []), ...('minutes' in entry ? ['minutes'] : []), ...said];
    const mend = 'Keep one of them: a step has one time.';
    return fault(reading, fieldOf(field, all.at(-1) ?? ''), `${all.join(' and ')} at once`, mend);
  }
  if (key) {
    const minutes = readMinutes(entry[key], fieldOf(field, key), reading);
    return minutes === undefined
      ? undefined
      : { at: 1, minutes: key === 'minutesAfterDue' ? minutes : -minutes };
  }
  const at = readShare(entry.at, `${field}.at`, 10, reading);
  if (at === undefined || !('minutes' in entry)) return at === undefined ? undefined : { at };
  return readKeptMinutes(entry.minutes, at, `${field}.minutes`, reading);
}

function readKeptMinutes(value: unknown, at: number, field: string, reading: Reading): Moment | undefined {
  const isMinutes = Number.isInteger(value) && value !== 0 && Math.abs(value as number) <= mostStepMinutes;
  if (at === 1 && isMinutes) return { at, minutes: value as number };
  const problem = isMinutes
    ? 'minutes count from the deadline'
    : `${shown(value)} is not a number of minutes`;
  const mend = 'Write "minutesBeforeDue" or "minutesAfterDue" with whole minutes, without "at".';
  return fault(reading, field, problem, mend);
}

function readMinutes(value: unknown, field: string, reading: Reading): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= mostStepMinutes)
    return value;
  const problem =
    value === 0
      ? '0 minutes from the deadline is the deadline'
      : `${shown(value)} is not a number of minutes`;
  const mend =
    value === 0 ? 'Write "at":1 instead.' : `Write whole minutes from 1 to ${mostStepMinutes}, such as 15.`;
  return fault(reading, field, problem, mend);
}

/** A share of the target, above 0: half of it is 0.5. */
export function readShare(value: unknown, field: string, most: number, reading: Reading): number | undefined {
  if (typeof value === 'number' && value > 0 && value <= most) return value;
  const problem = value === undefined ? 'missing' : `${shown(value)} is not a share of the target`;
  const isPercent =
    typeof value === 'number' && value > most && value <= 100 * most && Number.isInteger(value);
  const meant = isPercent ? `Write ${value / 100} for ${value} %. ` : '';
  const range =
    most === 1
      ? 'A warning comes after 0 and up to 1, which is the deadline; what comes later goes into the ladder.'
      : `A step comes after 0 and up to ${most}: 0.5 is half of the target, 1 the deadline.`;
  return fault(reading, field, problem, `${meant}${range}`);
}
