import ICAL from 'ical.js';
import type { Problem } from '../domain/calendar/problem.ts';
import type { IcalSet, SetDay } from '../domain/calendar/source.ts';
import { EventFault, type Occurrence, occurrencesOf, type Years } from './ical-events.ts';
import { wallClockBetween } from './wall-clock.ts';

/** `timeZone` is that of the calendar that the days are for: hours are turned into its wall clock. */
export interface IcalOptions extends Years {
  /** What the set is called; unset, the name that the file gives itself, else where it is from. */
  readonly name?: string;
  /** The file's name or the host of the address. */
  readonly from: string;
}

export type ReadIcal = { ok: true; set: IcalSet } | { ok: false; problems: Problem[] };

const MOST_DAYS = 5000;
const MEND = 'Export the calendar again as iCal (.ics), or mend that event.';

/**
 * Reads an iCal file (RFC 5545) as days of a calendar: events of whole days as dates, others as closures by the wall
 * clock of the calendar's zone. Rules of repetition are followed within the years; what is cancelled is left out.
 *
 * Events marked as free time are listed and do not close, unless all of them are: the calendars of holidays that
 * Google and Outlook publish mark every day so.
 */
export function readIcal(text: string, options: IcalOptions): ReadIcal {
  const { fromYear, toYear, from } = options;
  const calendars = parse(text.replace(/^\uFEFF/, ''));
  if ('problem' in calendars) return refused(calendars.problem, calendars.mend);
  try {
    const found = calendars.found.flatMap((calendar) => occurrencesOf(calendar, options));
    const days = daysOf(found, options);
    if (days.length === 0) {
      const problem = `it holds no day from ${fromYear} to ${toYear}`;
      return refused(problem, 'Export a calendar with events in these years.');
    }
    if (days.length > MOST_DAYS) {
      return refused(
        `it holds ${days.length} days, more than ${MOST_DAYS}`,
        'Export a calendar of days off alone.',
      );
    }
    const name = options.name ?? nameOf(calendars.found) ?? from;
    return { ok: true, set: { kind: 'ical', name, from, fromYear, toYear, days } };
  } catch (error) {
    if (error instanceof EventFault) return refused(error.message, MEND);
    throw error;
  }
}

function refused(problem: string, mend: string): ReadIcal {
  return { ok: false, problems: [{ field: 'ical', problem, mend }] };
}

/** Every VCALENDAR of the text; there may be several, one after the other. */
function parse(text: string): { found: ICAL.Component[] } | { problem: string; mend: string } {
  if (/^\s*<(!doctype|html)/i.test(text)) {
    const mend = 'Use the address of the calendar itself, which often ends in .ics and needs no sign-in.';
    return { problem: 'it is a web page, not an iCal file', mend };
  }
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) {
    const mend = 'Name a file that begins with BEGIN:VCALENDAR, as calendars export it.';
    return { problem: 'it is not an iCal file', mend };
  }
  try {
    const parsed: unknown[] = ICAL.parse(text);
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    return { found: all.map((calendar) => new ICAL.Component(calendar)) };
  } catch (cause) {
    // The library has no class of its own for all of what it cannot parse.
    const words = cause instanceof Error ? cause.message : String(cause);
    return {
      problem: `it cannot be read (${words.slice(0, 120)})`,
      mend: 'Export the calendar again as iCal (.ics).',
    };
  }
}

function nameOf(calendars: readonly ICAL.Component[]): string | undefined {
  const names = calendars.map((calendar) =>
    String(calendar.getFirstPropertyValue('x-wr-calname') ?? '').trim(),
  );
  return names.find((name) => name !== '');
}

function daysOf(occurrences: readonly Occurrence[], { timeZone, fromYear, toYear }: IcalOptions): SetDay[] {
  const areAllFree = occurrences.every(({ isFree }) => isFree);
  const days = occurrences.flatMap(({ name, isFree, isObservance, when }): SetDay[] => {
    const about = { name, isProposed: !isObservance && (areAllFree || !isFree) };
    if (when.kind === 'days') return datesBetween(when.from, when.until).map((date) => ({ date, ...about }));
    return wallClockBetween(timeZone, when.startMs, when.endMs).map(({ date, from, until }) => ({
      date,
      hours: [[clock(from), clock(until)]],
      ...about,
    }));
  });
  const within = days.filter(({ date }) => date >= `${fromYear}-01-01` && date <= `${toYear}-12-31`);
  const once = new Map(within.map((day) => [JSON.stringify([day.date, day.name, day.hours]), day]));
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function datesBetween(from: string, until: string): string[] {
  const dates: string[] = [];
  for (let ms = Date.parse(from); ms < Date.parse(until); ms += 86_400_000) {
    dates.push(new Date(ms).toISOString().slice(0, 10));
  }
  return dates;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
