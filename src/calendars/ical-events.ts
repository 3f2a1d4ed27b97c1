import ICAL from 'ical.js';
import { DAY_MS, dayNumber } from '../domain/calendar/day.ts';
import { isTimeZone } from '../domain/calendar/zone.ts';
import { instantOfWallClock } from './wall-clock.ts';

/** One occurrence of an event: whole dates, the last of them not included, or a stretch between two instants. */
export interface Occurrence {
  readonly name: string;
  /** Marked as free time, as calendars of holidays often mark all their days. */
  readonly isFree: boolean;
  readonly isObservance: boolean;
  readonly when:
    | { readonly kind: 'days'; readonly from: string; readonly until: string }
    | { readonly kind: 'hours'; readonly startMs: number; readonly endMs: number };
}

/** An event that cannot be read; the message says what is wrong with it. */
export class EventFault extends Error {
  override readonly name = 'EventFault';
}

const MOST_OCCURRENCES = 50_000;

/** In which years occurrences are looked for, and the zone of times that name none. */
export interface Years {
  readonly timeZone: string;
  readonly fromYear: number;
  readonly toYear: number;
}

/** Every occurrence of a calendar's events in these years, clipped to them, event by event. Throws EventFault. */
export function occurrencesOf(calendar: ICAL.Component, years: Years): Occurrence[] {
  const parts = calendar.getAllSubcomponents('vevent');
  const masters = parts.filter((part) => !changesOne(part));
  const known = new Set(masters.map(uidOf).filter((uid) => uid !== ''));
  // A changed occurrence whose series is not in the file stands for itself.
  const alone = parts.filter((part) => changesOne(part) && !known.has(uidOf(part)));
  const changes = parts.filter((part) => changesOne(part) && known.has(uidOf(part)));
  return [...masters, ...alone].flatMap((part) => {
    if (isCancelled(part)) return [];
    const exceptions = changesOne(part) ? [] : changes.filter((change) => uidOf(change) === uidOf(part));
    try {
      return occurrencesOfEvent(new ICAL.Event(part, { exceptions }), years);
    } catch (cause) {
      const about = `the event "${nameOf(part)}"`;
      if (cause instanceof EventFault) throw new EventFault(`${about} ${cause.message}`, { cause });
      // The library throws plain errors for rules and values that make no sense.
      const words = cause instanceof Error ? cause.message : String(cause);
      throw new EventFault(`${about} cannot be read (${words})`, { cause });
    }
  });
}

function occurrencesOfEvent(event: ICAL.Event, years: Years): Occurrence[] {
  checkDates(event.component);
  if (!event.isRecurring()) return occurrence(event, event.startDate, event.endDate, years);
  const found: Occurrence[] = [];
  const expansion = event.iterator();
  for (let count = 0; ; count++) {
    const next: ICAL.Time | null | undefined = expansion.next();
    // What was moved lies near its own date; a year beyond the end is far enough to look for it.
    if (!next || next.year > years.toYear + 1) return found;
    if (count === MOST_OCCURRENCES) throw new EventFault(`comes more than ${MOST_OCCURRENCES} times`);
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (isCancelled(item.component)) continue;
    checkDates(item.component);
    found.push(...occurrence(item, startDate, endDate, years));
  }
}

function occurrence({ component }: ICAL.Event, start: ICAL.Time, end: ICAL.Time, years: Years): Occurrence[] {
  const about = { name: nameOf(component), isFree: isFree(component), isObservance: isObservance(component) };
  const [first, last] = [`${years.fromYear}-01-01`, `${years.toYear + 1}-01-01`];
  // Outlook writes whole days as hours from midnight to midnight, with a mark of its own.
  if (start.isDate || textOf(component, 'x-microsoft-cdo-alldayevent').toUpperCase() === 'TRUE') {
    const from = dateOf(start);
    // Some programs let a day end on itself.
    const until = dateOf(end) > from ? dateOf(end) : dayAfter(from);
    if (until <= first || from >= last) return [];
    return [
      {
        ...about,
        when: { kind: 'days', from: from < first ? first : from, until: until > last ? last : until },
      },
    ];
  }
  const startMs = instantMs(start, component, 'dtstart', years.timeZone);
  const endProperty = component.hasProperty('dtend') ? 'dtend' : 'dtstart';
  const endMs = instantMs(end, component, endProperty, years.timeZone);
  if (endMs < startMs) throw new EventFault('ends before it starts');
  // A day either side, for the wall clock may be ahead of UTC or behind it.
  const clipped = {
    startMs: Math.max(startMs, Date.parse(first) - DAY_MS),
    endMs: Math.min(endMs, Date.parse(last) + DAY_MS),
  };
  return clipped.endMs <= clipped.startMs ? [] : [{ ...about, when: { kind: 'hours', ...clipped } }];
}

/** A time in a zone known by its IANA name, in one that the file defines, in UTC, or in the calendar's own. */
function instantMs(time: ICAL.Time, component: ICAL.Component, property: string, timeZone: string): number {
  const wallMs = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.zone.tzid === 'UTC') return wallMs;
  const tzid = component.getFirstProperty(property)?.getFirstParameter('tzid');
  if (tzid === undefined || tzid === '') return instantOfWallClock(timeZone, wallMs);
  if (isTimeZone(tzid)) return instantOfWallClock(tzid, wallMs);
  if (time.zone.tzid === tzid) return time.toUnixTime() * 1000;
  throw new EventFault(
    `is in the time zone "${tzid}", which is not known and which the file does not define`,
  );
}

/** The library counts on where a date has too many days; what was written must be one that exists. */
function checkDates(component: ICAL.Component): void {
  if (!component.hasProperty('dtstart')) throw new EventFault('has no start (DTSTART)');
  for (const name of ['dtstart', 'dtend']) {
    for (const property of component.getAllProperties(name)) {
      const written = String(property.jCal[3]);
      if (dayNumber(written.slice(0, 10)) === undefined) {
        throw new EventFault(`has ${written} for its ${name.toUpperCase()}, which is no date`);
      }
    }
  }
}

function dateOf({ year, month, day }: ICAL.Time): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

function textOf(component: ICAL.Component, property: string): string {
  return String(component.getFirstPropertyValue(property) ?? '').trim();
}

function changesOne(component: ICAL.Component): boolean {
  return component.hasProperty('recurrence-id');
}

function uidOf(component: ICAL.Component): string {
  return textOf(component, 'uid');
}

function nameOf(component: ICAL.Component): string {
  return textOf(component, 'summary').slice(0, 200) || 'without a name';
}

function isCancelled(component: ICAL.Component): boolean {
  return textOf(component, 'status').toUpperCase() === 'CANCELLED';
}

function isFree(component: ICAL.Component): boolean {
  return (
    textOf(component, 'transp').toUpperCase() === 'TRANSPARENT' ||
    textOf(component, 'x-microsoft-cdo-busystatus').toUpperCase() === 'FREE'
  );
}

/** Google's calendars of holidays say so in the description of days on which nobody closes. */
function isObservance(component: ICAL.Component): boolean {
  return /^observance\b/i.test(textOf(component, 'description'));
}
