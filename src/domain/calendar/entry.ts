import { dayNumber } from './day.ts';
import { type Problem, quoted } from './problem.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a date; `seen` holds the dates before it, each with its field, for it may not come twice. */
export function readDate(
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

/** A key that is not known is most likely a slip of the pen: `"holiday"` must not quietly leave Christmas open. */
export function refuseOthers(
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
