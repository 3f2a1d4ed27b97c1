import { isRecord, readDate, refuseOthers } from './entry.ts';
import { type Problem, quoted } from './problem.ts';
import { findOverlaps, readShifts, type Shift, shiftsOf } from './shift.ts';

/** Hours of one date, by the wall clock: an exception, an opening or a closure. */
export interface DatedHours {
  readonly date: string;
  readonly hours: readonly Shift[];
}

type Kind = 'exceptions' | 'openings' | 'closures';

const ONE: Record<Kind, string> = {
  exceptions: 'an exception',
  openings: 'an opening',
  closures: 'a closure',
};

/** Reads a list of dates with hours, adding what is wrong with it to `problems`. */
export function readDatedHours(
  value: unknown,
  kind: Kind,
  { mayRepeat, mayBeEmpty }: { mayRepeat: boolean; mayBeEmpty: boolean },
  problems: Problem[],
): DatedHours[] {
  if (!Array.isArray(value)) {
    const mend = 'Write a list such as [{"date":"2026-12-24","hours":[["09:00","12:00"]]}].';
    problems.push({ field: kind, problem: `${quoted(value)} is not a list of ${kind}`, mend });
    return [];
  }
  const seen = new Map<string, string>();
  return value.map((entry: unknown, i) => {
    const field = `${kind}[${i}]`;
    if (!isRecord(entry)) {
      const mend = 'Write an object such as {"date":"2026-12-24","hours":[["09:00","12:00"]]}.';
      problems.push({ field, problem: `${quoted(entry)} is not ${ONE[kind]}`, mend });
      return { date: '', hours: [] };
    }
    refuseOthers(entry, ['date', 'hours'], `${field}.`, problems);
    const date = readDate(entry.date, `${field}.date`, mayRepeat ? new Map() : seen, problems);
    seen.set(date, seen.get(date) ?? field);
    const faultsBefore = problems.length;
    const shifts = readShifts(entry.hours, `${field}.hours`, 0, problems);
    findOverlaps(shifts, false, problems);
    if (!mayBeEmpty && shifts.length === 0 && problems.length === faultsBefore) {
      const mend = `Write its hours such as [["12:00","14:00"]], or leave ${ONE[kind].replace(/^an? /, 'the ')} out.`;
      problems.push({ field: `${field}.hours`, problem: 'no hours', mend });
    }
    return { date, hours: shiftsOf(shifts) };
  });
}
