import fc from 'fast-check';
import type { Shift } from '../../../src/domain/calendar/shift.ts';
import type { CalendarSpec, DatedHours } from '../../../src/domain/calendar/spec.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY = 1440;
const WEEK = 7 * DAY;

/** `570` → `09:30`. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The date that many days after `date`. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Any weekly hours but none, with holidays, exceptions, openings and closures on dates up to twelve days either side of `around`. */
export function anySchedule(timeZone: string, around: string): fc.Arbitrary<CalendarSpec> {
  const date = fc.integer({ min: -12, max: 12 }).map((days) => daysAfter(around, days));
  const dated = (hours: fc.Arbitrary<Shift[]>): fc.Arbitrary<DatedHours[]> =>
    fc.uniqueArray(fc.record({ date, hours }), { maxLength: 3, selector: (entry) => entry.date });
  const someHours = anyDay.filter((shifts) => shifts.length > 0);
  return fc.record({
    timeZone: fc.constant(timeZone),
    hours: anyWeek,
    holidays: fc.uniqueArray(date, { maxLength: 4 }),
    exceptions: dated(anyDay),
    openings: dated(someHours),
    closures: dated(someHours),
  });
}

/** Minutes on the hour, the quarter, or anywhere, so that shifts both meet and miss the changes of the clock. */
function anyMinute(until: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: until / 60 - 1 }).map((hour) => hour * 60),
    fc.integer({ min: 0, max: until / 15 - 1 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: until - 1 }),
  );
}

/** Cuts the round of the week at random and opens every other part, a day at the most. */
const anyWeek = fc.uniqueArray(anyMinute(WEEK), { minLength: 2, maxLength: 36 }).map((cuts) => {
  const sorted = cuts.toSorted((a, b) => a - b);
  const hours: Record<string, Shift[]> = {};
  for (let i = 0; i < sorted.length; i += 2) {
    const [start = 0, end = WEEK + (sorted[0] ?? 0)] = sorted.slice(i, i + 2);
    const day = Math.floor(start / DAY);
    const shift = shiftOf(start - day * DAY, Math.min(end, start + DAY) - day * DAY);
    const weekday = WEEKDAYS[day] ?? 'mon';
    hours[weekday] = [...(hours[weekday] ?? []), shift];
  }
  return hours;
});

const anyDay = fc.uniqueArray(anyMinute(2 * DAY), { maxLength: 6 }).map((cuts) => {
  const sorted = cuts.toSorted((a, b) => a - b);
  const shifts: Shift[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    const [start = 0, end = 0] = sorted.slice(i, i + 2);
    if (start < DAY) shifts.push(shiftOf(start, Math.min(end, start + DAY)));
  }
  return shifts;
});

function shiftOf(start: number, end: number): Shift {
  return [clock(start), clock(end <= DAY ? end : end - DAY)];
}
