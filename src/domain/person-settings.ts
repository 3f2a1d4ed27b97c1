import { parseCalendar } from './calendar/spec.ts';
import { readWeeklyLine } from './calendar/weekly-line.ts';
import type { DayWord } from './day-words.ts';
import type { WeeklyHours } from './presence.ts';

/** What a colleague set for themselves; of whoever set nothing everything is null. */
export interface PersonSettings {
  /** Their working hours; null for the support hours. */
  hours: WeeklyHours | null;
  /** `09:15`; null for the start of their hours. */
  digestTime: string | null;
  awayUntil: Date | null;
  backupId: string | null;
}

export const noSettings: PersonSettings = { hours: null, digestTime: null, awayUntil: null, backupId: null };

/** What somebody says of themselves, or who covers whom. Days are meant on the wall clock of whoever it is about. */
export type OwnChange =
  | {
      kind: 'settings';
      hours: WeeklyHours | null;
      digestTime: string | null;
      /** The last day on which they are away; null for not away. */
      awayThrough: DayWord | null;
      backupId: string | null;
    }
  /** Away through that day; null: back. */
  | { kind: 'away'; through: DayWord | null }
  /** From now on, through that day. */
  | { kind: 'cover'; personId: string; coveredBy: string; through: DayWord }
  | { kind: 'uncover'; personId: string };

export type ReadOwnHours = { ok: true; hours: WeeklyHours | null } | { ok: false; problem: string };

/** Reads working hours as one line; nothing at all is the support hours. What overlaps is refused. */
export function readOwnHours(line: string): ReadOwnHours {
  if (line.trim() === '') return { ok: true, hours: null };
  const read = readWeeklyLine(line);
  if (!read.ok) return read;
  const parsed = parseCalendar({ timeZone: 'UTC', hours: read.hours });
  if (parsed.ok) return { ok: true, hours: parsed.calendar.hours };
  const [first] = parsed.problems;
  return { ok: false, problem: first?.problem ?? 'it is not a week of hours' };
}
