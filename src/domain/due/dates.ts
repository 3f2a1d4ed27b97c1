import { DAY_MS } from '../calendar/day.ts';
import type { Moment } from './moment.ts';

/** The day number of a date that exists; months from 1. */
export function dayOf(year: number, month: number, dom: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dom);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dom;
  return exists ? date.getTime() / DAY_MS : undefined;
}

/** The same where it is known to exist; months outside 1 to 12 run over into other years. */
export function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / DAY_MS;
}

export function partsOf(day: number): { year: number; month: number; dom: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dom: date.getUTCDate() };
}

/** Months on from a day; the last of a month where it has no such day (31 January and a month: 28 February). */
export function addMonths(day: number, months: number): number {
  const { year, month, dom } = partsOf(day);
  const first = firstOfMonth(year, month + months);
  return Math.min(first + dom - 1, firstOfMonth(year, month + months + 1) - 1);
}

/** Two digits are of this century. */
export function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length <= 2 ? 2000 + Number(year) : Number(year);
}

/** The next years' days of that date, three at most; 29 February waits for a leap year. */
export function comingYears({ today }: Pick<Moment, 'today'>, month: number, dom: number): number[] {
  const { year } = partsOf(today);
  const days = Array.from({ length: 9 }, (_, i) => dayOf(year + i, month, dom));
  return days.filter((day): day is number => day !== undefined && day >= today).slice(0, 3);
}

/** The next day of the month with that number, today included only where `mayBeToday`. */
export function comingDayOfMonth({ today }: Pick<Moment, 'today'>, dom: number): number[] {
  const { year, month } = partsOf(today);
  const days = Array.from({ length: 36 }, (_, i) => {
    const first = firstOfMonth(year, month + i);
    return first + dom - 1 < firstOfMonth(year, month + i + 1) ? first + dom - 1 : undefined;
  });
  return days.filter((day): day is number => day !== undefined && day >= today);
}
