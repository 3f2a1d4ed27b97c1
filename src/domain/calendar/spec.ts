import type { Weekday } from './day.ts';

/**
 * One shift by the wall clock, `["09:00", "17:30"]`, open from its start up to but not at its end. An end at or
 * before the start lies on the next day: `["22:00", "06:00"]` is a night shift of the day it starts on, and
 * `["09:00", "09:00"]` lasts until nine the next day. `24:00` is the end of a day; `["00:00", "24:00"]` a whole one.
 */
export type Shift = readonly [start: string, end: string];

/** Hours of one date in place of its weekday's: a one-off opening, a half day, or closed with an empty list. */
export interface CalendarException {
  readonly date: string;
  readonly hours: readonly Shift[];
}

/**
 * A calendar as people write it and as JSON carries it.
 *
 * Every shift belongs to the day it starts on. A holiday or an exception changes the shifts that start on its date;
 * the tail of the night shift before it stays. An exception on a holiday's date says the hours of that date.
 *
 * Holidays are plain dates here. Named sets and imported files are turned into dates, each of which may be left
 * out, before they reach this form.
 */
export interface CalendarSpec {
  readonly timeZone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Shift[]>>>;
  readonly holidays?: readonly string[];
  readonly exceptions?: readonly CalendarException[];
}
