import type { Calendar } from '../calendar/calendar.ts';

/** What has to be known to turn words such as "Friday EOD" into an instant. */
export interface DueTerms {
  /** When the words were written. */
  at: Date;
  /** IANA name of the writer's zone. */
  timeZone: string;
  /** The reader's zone, which "your time" speaks of; null where it is not known. */
  theirTimeZone: string | null;
  /** Business days, closing and opening times; null stands for Monday to Friday, 09:00 to 17:00, in `timeZone`. */
  calendar: Calendar | null;
  /** What 03/04 is: the third of April or the fourth of March. */
  dateOrder: 'day_first' | 'month_first';
  /** Open minutes that "as soon as possible" gives; null: it names no date. */
  asapMinutes: number | null;
}

/** A moment that a text names, never before the text was written. */
export interface Due {
  dueAt: Date;
  /** `2026-12-25`, in the zone that counts: the writer's, or the one that was said. */
  date: string;
  /** As written. */
  words: string;
  /** Where the words begin in the text. */
  index: number;
  /** Whether a time of day was said; else it is due at closing time of that day. */
  isTimeSaid: boolean;
  /** Where day and month can be read either way and the other way lies ahead too: what it would be then. */
  doubt: { otherAt: Date } | null;
}
