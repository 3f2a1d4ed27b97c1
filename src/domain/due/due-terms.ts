import type { Calendar } from '../calendar/calendar.ts';

/** Everything that words for a time depend on, beside the words themselves. */
export interface DueTerms {
  /** When they were written. */
  at: Date;
  /** Of whoever writes. */
  timeZone: string;
  /** Of whoever reads: "your time"; null where it is not known. */
  theirTimeZone: string | null;
  /** Business days, closing time, "first thing"; null is Monday to Friday from 9 to 17 in `timeZone`. */
  calendar: Calendar | null;
  /** How "03/04" is read. */
  dateOrder: 'day_first' | 'month_first';
  /** Within how many counted minutes "as soon as possible" is; null where it names no time. */
  asapMinutes: number | null;
}

/** When something is due, by words that were found in a text. */
export interface Due {
  dueAt: Date;
  /** `YYYY-MM-DD` in the zone that the words are meant in. */
  date: string;
  /** As they were written. */
  words: string;
  /** Where they begin in the text. */
  index: number;
  /** A time of day was said, and not only a day. */
  isTimeSaid: boolean;
  /** Day and month could be the other way round, and that would be another day to come; null where there is no doubt. */
  doubt: { otherAt: Date } | null;
}
