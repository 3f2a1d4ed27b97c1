import { DAY_MS, dayNumber, WEEKDAYS, type Weekday, weekdayIndex } from './calendar/day.ts';
import { instantOfWallClock, localDate, wallClockAt } from './local-time.ts';

/** A day as people name it; which one it is depends on when and where they say so. */
export type DayWord =
  | { kind: 'in_days'; days: number }
  | { kind: 'weekday'; weekday: Weekday }
  /** `2026-12-01`, a date that exists. */
  | { kind: 'date'; date: string };

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `today`, `tomorrow`, a weekday in full or its first letters, or a date as 2026-12-01. Undefined for anything else. */
export function readDay(text: string): DayWord | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'today') return { kind: 'in_days', days: 0 };
  if (word === 'tomorrow') return { kind: 'in_days', days: 1 };
  if (dayNumber(word) !== undefined) return { kind: 'date', date: word };
  const index = word.length < 3 ? -1 : weekdayNames.findIndex((name) => name.startsWith(word));
  const weekday = WEEKDAYS[index];
  return weekday && { kind: 'weekday', weekday };
}

/** The date that is meant, on the wall clock of a zone. A weekday is the next one, today included. */
export function dateMeant(day: DayWord, now: Date, timeZone: string): string {
  if (day.kind === 'date') return day.date;
  const today = Math.floor(wallClockAt(now, timeZone) / DAY_MS);
  const ahead =
    day.kind === 'in_days' ? day.days : (WEEKDAYS.indexOf(day.weekday) - weekdayIndex(today) + 7) % 7;
  return new Date((today + ahead) * DAY_MS).toISOString().slice(0, 10);
}

/** The end of that day: its last midnight. Away until Friday is away all through Friday. */
export function endOfDayMeant(day: DayWord, now: Date, timeZone: string): Date {
  const date = dateMeant(day, now, timeZone);
  return instantOfWallClock(Date.parse(`${date}T00:00:00Z`) + DAY_MS, timeZone);
}

/** The last day before an instant at which a day ends: the other way round. */
export function lastDateBefore(endAt: Date, timeZone: string): string {
  return localDate(new Date(endAt.getTime() - 1), timeZone);
}
