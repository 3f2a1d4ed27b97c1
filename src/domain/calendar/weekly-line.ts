import { WEEKDAYS, type Weekday } from './day.ts';
import type { CalendarSpec } from './spec.ts';

/** Weekly hours in the JSON form of a calendar, e.g. `{ mon: [['09:00', '17:00']] }`. */
type Week = Partial<Record<Weekday, [from: string, to: string][]>>;

export type ReadHours = { ok: true; hours: Week } | { ok: false; problem: string };

/**
 * Reads weekly hours as people write them in one line: parts separated by ";", each of them days and then times.
 * `mon-fri 09:00-12:30, 13:15-17:45; sat 10:00-14:00`
 *
 * Days are `mon`…`sun` in full or short, single, listed with commas or as a range, which may go over the weekend
 * (`fri-mon`). A time range that ends before it starts goes past midnight; `24:00` is the end of a day. Whether the
 * times make sense together is for the calendar to say.
 */
export function readWeeklyLine(text: string): ReadHours {
  const hours: Week = {};
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const read = readPart(part);
    if ('problem' in read) return { ok: false, problem: read.problem };
    for (const day of read.days) hours[day] = [...(hours[day] ?? []), ...read.shifts];
  }
  if (Object.keys(hours).length === 0) return { ok: false, problem: 'it names no hours' };
  const inOrder = WEEKDAYS.flatMap((day) => {
    const shifts = hours[day];
    return shifts === undefined ? [] : [[day, shifts.toSorted(([a], [b]) => a.localeCompare(b))] as const];
  });
  return { ok: true, hours: Object.fromEntries(inOrder) };
}

/** The same hours as a line that `readWeeklyLine` reads: `mon-thu 09:00-12:30, 13:15-17:45; fri 09:00-16:00`. */
export function writeWeeklyLine(hours: CalendarSpec['hours']): string {
  const runs: { first: Weekday; last: Weekday; words: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const words = (hours[weekday] ?? []).map((shift) => shift.join('-')).join(', ');
    const run = runs.at(-1);
    if (run?.words === words) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, words });
  }
  return runs
    .filter(({ words }) => words !== '')
    .map(({ first, last, words }) => `${first === last ? first : `${first}-${last}`} ${words}`)
    .join('; ');
}

type Part = { days: Weekday[]; shifts: [string, string][] } | { problem: string };

function readPart(part: string): Part {
  // "09:00 – 17:00" → "09:00-17:00"; then commas and spaces separate alike.
  const words = part
    .toLowerCase()
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,]+/);
  const days: Weekday[] = [];
  const shifts: [string, string][] = [];
  for (const word of words) {
    const range = readDays(word);
    const shift = readShift(word);
    if (range !== undefined && shifts.length > 0) {
      return { problem: `"${part}" has days after times; put a ";" between two parts` };
    }
    if (range !== undefined) days.push(...range);
    else if (shift !== undefined) shifts.push(shift);
    else return { problem: `"${word}" is neither a day nor a time range` };
  }
  if (days.length === 0) return { problem: `"${part}" names no day` };
  if (shifts.length === 0) return { problem: `"${part}" names no times` };
  return { days: [...new Set(days)], shifts };
}

/** `fri-mon` → fri, sat, sun, mon */
function readDays(word: string): Weekday[] | undefined {
  const [first, last, ...rest] = word.split('-');
  const from = dayIndex(first);
  const to = last === undefined ? from : dayIndex(last);
  if (from === -1 || to === -1 || rest.length > 0) return undefined;
  const count = ((to - from + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  return Array.from({ length: count }, (_, step) => WEEKDAYS[(from + step) % WEEKDAYS.length] as Weekday);
}

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function dayIndex(word = ''): number {
  return word.length < 3 ? -1 : DAY_NAMES.findIndex((name) => name.startsWith(word));
}

/** `9:00-17:30` → 09:00, 17:30 */
function readShift(word: string): [string, string] | undefined {
  const match = /^(\d{1,2}:\d\d)-(\d{1,2}:\d\d)$/.exec(word);
  const [, from, to] = match ?? [];
  return from === undefined || to === undefined ? undefined : [from.padStart(5, '0'), to.padStart(5, '0')];
}
