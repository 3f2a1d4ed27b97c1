import { type Calendar, compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { dueAfter, openMinutesBetween } from '../../../src/domain/calendar/questions.ts';
import type { Shift } from '../../../src/domain/calendar/shift.ts';
import { type CalendarSpec, parseCalendar } from '../../../src/domain/calendar/spec.ts';
import { openSegments } from '../../../src/domain/calendar/walk.ts';

export const nineToFive: Shift[] = [['09:00', '17:00']];

/** The same hours from Monday to Friday. */
export function weekdays(shifts: Shift[]): CalendarSpec['hours'] {
  return { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts };
}

/** The same hours every day. */
export function everyDay(shifts: Shift[]): CalendarSpec['hours'] {
  return { ...weekdays(shifts), sat: shifts, sun: shifts };
}

/** A compiled calendar, in London unless said otherwise; refuses what a person could not enter either. */
export function calendarWith(spec: Partial<CalendarSpec>): Calendar {
  const parsed = parseCalendar({ timeZone: 'Europe/London', hours: weekdays(nineToFive), ...spec });
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.field}: ${p.problem}`).join('; '));
  return compileCalendar(parsed.calendar);
}

/** `dueAfter` in ISO. */
export function due(calendar: Calendar, from: string, minutes: number): string {
  return dueAfter(calendar, new Date(from), minutes).toISOString();
}

/** `openMinutesBetween` from ISO. */
export function between(calendar: Calendar, from: string, to: string): number {
  return openMinutesBetween(calendar, new Date(from), new Date(to));
}

/** Open from one time to another every day. */
export function daily(timeZone: string, start: string, end: string): Calendar {
  return calendarWith({ timeZone, hours: everyDay([[start, end]]) });
}

/** `openSegments` as pairs of instants to the minute. */
export function segments(calendar: Calendar, from: string, to: string): string[] {
  return [...openSegments(calendar, new Date(from), new Date(to))].map(
    ({ startAt, endAt }) => `${startAt.toISOString().slice(0, 16)} ${endAt.toISOString().slice(0, 16)}`,
  );
}
