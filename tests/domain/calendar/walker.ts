import type { Shift } from '../../../src/domain/calendar/shift.ts';
import type { CalendarSpec } from '../../../src/domain/calendar/spec.ts';
import { daysAfter } from './schedules.ts';

/**
 * The oracle: it looks at the wall clock of every minute, as the runtime's own formatting prints it, and asks whether
 * a shift of that date or the tail of a night shift of the date before holds it. It shares no code with the calendar.
 */
export interface Walk {
  readonly startMs: number;
  readonly dates: string[];
  readonly dateOf: Uint16Array;
  readonly minuteOf: Uint16Array;
}

export interface Walked {
  /** Whether each minute is open, and how many were open before it. */
  readonly open: Uint8Array;
  readonly before: Uint32Array;
}

const MINUTE = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Reads the wall clock for every minute of so many days. */
export function readWallClock(timeZone: string, start: string, days: number): Walk {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const startMs = Date.parse(start);
  const dates: string[] = [];
  const indexOf = new Map<string, number>();
  const [dateOf, minuteOf] = [new Uint16Array(days * 1440), new Uint16Array(days * 1440)];
  for (let i = 0; i < dateOf.length; i++) {
    const [date = '', time = ''] = format.format(startMs + i * MINUTE).split(' ');
    const index = indexOf.get(date) ?? dates.push(date) - 1;
    indexOf.set(date, index);
    dateOf[i] = index;
    minuteOf[i] = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  }
  return { startMs, dates, dateOf, minuteOf };
}

/** Walks every minute under a schedule. */
export function walk({ dates, dateOf, minuteOf }: Walk, spec: CalendarSpec): Walked {
  const openOn = dates.map((date) => openMinutesOfDate(date, spec));
  const open = Uint8Array.from(dateOf, (date, i) => openOn[date]?.[minuteOf[i] ?? 0] ?? 0);
  const before = new Uint32Array(open.length + 1);
  for (let i = 0; i < open.length; i++) before[i + 1] = (before[i] ?? 0) + (open[i] ?? 0);
  return { open, before };
}

function openMinutesOfDate(date: string, spec: CalendarSpec): Uint8Array {
  const minutes = new Uint8Array(1440);
  const before = daysAfter(date, -1);
  mark(minutes, shiftsOn(date, spec), shiftsOn(before, spec), 1);
  mark(minutes, hoursOn(date, spec.closures), hoursOn(before, spec.closures), 0);
  return minutes;
}

/** Sets the minutes that the hours of a date hold, and the tails of those of the date before. */
function mark(
  minutes: Uint8Array,
  own: readonly Shift[],
  ofTheDayBefore: readonly Shift[],
  value: 0 | 1,
): void {
  for (const [start, end] of own) {
    for (let m = toMinute(start); m < (end > start ? toMinute(end) : 1440); m++) minutes[m] = value;
  }
  for (const [start, end] of ofTheDayBefore) {
    if (end <= start) for (let m = 0; m < toMinute(end); m++) minutes[m] = value;
  }
}

function shiftsOn(date: string, spec: CalendarSpec): Shift[] {
  return [...usualShiftsOn(date, spec), ...hoursOn(date, spec.openings)];
}

function usualShiftsOn(date: string, spec: CalendarSpec): readonly Shift[] {
  const exception = spec.exceptions?.find((e) => e.date === date);
  if (exception !== undefined) return exception.hours;
  if (spec.holidays?.includes(date)) return [];
  return spec.hours[WEEKDAYS[new Date(date).getUTCDay()] ?? 'mon'] ?? [];
}

function hoursOn(date: string, dated: CalendarSpec['openings'] = []): Shift[] {
  return dated.filter((entry) => entry.date === date).flatMap(({ hours }) => hours);
}

function toMinute(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
