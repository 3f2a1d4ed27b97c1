import { changedBy as by } from '../domain/calendar/changed-by.ts';
import { dayNumber, WEEKDAYS, weekdayIndex } from '../domain/calendar/day.ts';
import { describeHours } from '../domain/calendar/describe.ts';
import type { Shift } from '../domain/calendar/shift.ts';
import { type CalendarSource, isSelected, type SetDay, sourceOf } from '../domain/calendar/source.ts';
import { capitalised } from '../domain/words.ts';
import type { StoredCalendar } from '../store/terms.ts';

/** `Fri 2026-12-25`. */
export function dateInWords(date: string): string {
  const weekday = WEEKDAYS[weekdayIndex(dayNumber(date) ?? 0)] ?? '';
  return `${capitalised(weekday)} ${date}`;
}

/** `09:00–12:00, 13:00–17:00`. */
export function hoursInWords(hours: readonly Shift[]): string {
  return hours.map((shift) => shift.join('–')).join(', ');
}

/** One imported day: its date, whether it closes and when, and its name. */
export function setDayLine(day: SetDay, selected: boolean, from = ''): string {
  const hours = day.hours === undefined ? '' : ` ${hoursInWords(day.hours)}`;
  const standing = selected ? `closed${hours}` : `left out${hours === '' ? '' : ` (${hours.trim()})`}`;
  return `  ${dateInWords(day.date)}  ${standing.padEnd(23)}  ${day.name}${from === '' ? '' : ` · ${from}`}`;
}

/** One line a calendar. */
export function listCalendars(calendars: Iterable<StoredCalendar>): string {
  return [...calendars]
    .map((version) => {
      const { byHand, sets } = sourceOf(version);
      const imported = sets.length === 0 ? '' : `; days off of ${sets.map((set) => set.name).join(', ')}`;
      return `${version.id}: ${describeHours(byHand)}${imported}. ${versionInWords(version)}\n`;
    })
    .join('');
}

/** A calendar in full: hours, every day that differs with what it comes from, and the version. */
export function showCalendar(version: StoredCalendar, year: string | undefined): string {
  const source = sourceOf(version);
  const days = daysOf(source).filter(({ date }) => year === undefined || date.startsWith(year));
  const sets = source.sets.map((set) => {
    const origin = set.kind === 'ical' ? `iCal, from ${set.from}` : 'public holidays';
    return `${set.name}: ${origin}, ${set.fromYear} to ${set.toYear}`;
  });
  const lines = [
    `Calendar ${version.id}: ${describeHours(source.byHand)}`,
    versionInWords(version),
    ...sets,
    '',
    ...(days.length === 0 ? ['No day differs from its week.'] : days.map(({ line }) => line)),
  ];
  return `${lines.join('\n')}\n`;
}

function versionInWords({ version, effectiveAt, changedBy, document }: StoredCalendar): string {
  const since = new Intl.DateTimeFormat('sv-SE', {
    timeZone: document.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(effectiveAt);
  return `Version ${version}, since ${since}, by ${BY[changedBy ?? ''] ?? changedBy}.`;
}

/** Whoever else made a version is a person, and has an id. */
const BY: Readonly<Record<string, string>> = {
  '': 'the environment',
  [by.commandLine]: 'the command line',
  [by.app]: 'the app',
};

interface Line {
  readonly date: string;
  readonly line: string;
}

/** Every day that differs, in order of the dates; what was written by hand before what was imported. */
function daysOf({ byHand, sets, choices }: CalendarSource): Line[] {
  const { holidays = [], exceptions = [], openings = [], closures = [] } = byHand;
  const own = (date: string, standing: string): Line => ({
    date,
    line: `  ${dateInWords(date)}  ${standing.padEnd(23)}  by hand`,
  });
  const hoursByHand = new Set(exceptions.map(({ date }) => date));
  const imported = sets.flatMap((set) =>
    set.days.map((day): Line => {
      const passedOver = hoursByHand.has(day.date) ? `${set.name}, its hours are by hand` : set.name;
      return { date: day.date, line: setDayLine(day, isSelected(choices, day), passedOver) };
    }),
  );
  const lines = [
    ...exceptions.map(({ date, hours }) =>
      own(date, hours.length === 0 ? 'closed' : `hours ${hoursInWords(hours)}`),
    ),
    ...holidays.map((date) => own(date, 'closed')),
    ...openings.map(({ date, hours }) => own(date, `open ${hoursInWords(hours)}`)),
    ...closures.map(({ date, hours }) => own(date, `closed ${hoursInWords(hours)}`)),
    ...imported,
  ];
  return lines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
