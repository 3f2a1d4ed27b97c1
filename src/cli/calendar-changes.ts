import { countryHolidays } from '../calendars/country-holidays.ts';
import { readCountry } from '../calendars/country-name.ts';
import { horizonAt } from '../calendars/extend-sets.ts';
import { fetchIcal } from '../calendars/fetch-ical.ts';
import { readIcal } from '../calendars/ical.ts';
import { closeByHand, normalAgain, openByHand } from '../domain/calendar/by-hand.ts';
import { choose } from '../domain/calendar/choose.ts';
import { type CalendarSource, type HolidaySet, isSelected } from '../domain/calendar/source.ts';
import { localDate } from '../domain/local-time.ts';
import { readDateAhead, readHours } from './calendar-arguments.ts';
import { dateInWords, hoursInWords, setDayLine } from './calendar-words.ts';
import { Refused } from './refused.ts';

/** A calendar after a change, and what the change did, line by line. */
export interface Changed {
  readonly source: CalendarSource;
  readonly says: readonly string[];
}

/** A change of a calendar; throws Refused where it cannot be made. */
export type Change = (source: CalendarSource, now: Date) => Changed | Promise<Changed>;

/** Imports the holidays of a country, or imports them anew. */
export function importCountry(name: string): Change {
  return (source, now) => {
    const read = readCountry(name);
    if (!read.ok) throw new Refused(read.problem);
    const { fromYear, toYear } = horizonAt(now);
    const set = countryHolidays(read.country, fromYear, toYear);
    return withSet(source, set, `Holidays of ${read.country.words} (${set.name})`, now);
  };
}

/** Imports the days of an iCal file or address. */
export function importIcal(place: string, name: string | undefined): Change {
  return async (source, now) => {
    const fetched = await fetchIcal(place);
    if (!fetched.ok) throw new Refused(...fetched.problems);
    const { timeZone } = source.byHand;
    const given = name === undefined ? {} : { name };
    const read = readIcal(fetched.text, { timeZone, ...horizonAt(now), ...given, from: fetched.from });
    if (!read.ok) throw new Refused(...read.problems);
    return withSet(source, read.set, `Days of ${read.set.name}, from ${read.set.from}`, now);
  };
}

function withSet(source: CalendarSource, set: HolidaySet, title: string, now: Date): Changed {
  const same = source.sets.findIndex((known) => known.name === set.name);
  const known = source.sets[same];
  if (known !== undefined && known.kind !== set.kind) {
    const problem = `${set.name} is already the name of other days in this calendar`;
    throw new Refused({ field: 'name', problem, mend: 'Give another one with --name.' });
  }
  const sets = known === undefined ? [...source.sets, set] : source.sets.with(same, set);
  const after = { ...source, sets };
  const today = localDate(now, source.byHand.timeZone);
  const ahead = set.days.filter(({ date }) => date >= today);
  const selected = ahead.filter((day) => isSelected(after.choices, day));
  return {
    source: after,
    says: [
      `${title}, ${set.fromYear} to ${set.toYear}. From today on ${selected.length} of ${count(ahead.length, 'day')} ${selected.length === 1 ? 'is' : 'are'} closed; the next:`,
      ...ahead.slice(0, SHOWN).map((day) => setDayLine(day, isSelected(after.choices, day))),
      ...(ahead.length > SHOWN ? [`and ${ahead.length - SHOWN} more; "show" lists them all.`] : []),
    ],
  };
}

const SHOWN = 15;

/** Leaves imported days out, or takes them in: a date, or a name in all years. */
export function chooseDays(what: string, selected: boolean): Change {
  return (source, now) => {
    const chosen = choose(source, what, selected);
    if (!chosen.ok) throw new Refused(chosen.problem);
    const today = localDate(now, source.byHand.timeZone);
    const ahead = chosen.days.filter(({ date }) => date >= today);
    if (ahead.length === 0) {
      const problem = `${what} has passed, and a change holds from now on`;
      throw new Refused({ field: 'date', problem, mend: 'Name a day that is still to come.' });
    }
    const verb = selected ? 'Kept' : 'Left out';
    return {
      source: chosen.source,
      says: ahead
        .slice(0, SHOWN)
        .map(
          ({ date, name }) =>
            `${verb}: ${dateInWords(date)}, ${name}.${selected ? '' : closedStill(chosen.source, date)}`,
        ),
    };
  };
}

/** Why a date is closed although one of its days was left out: two sets may share it. */
function closedStill({ byHand, sets, choices }: CalendarSource, date: string): string {
  const others = sets
    .flatMap((set) => set.days.map((day) => ({ ...day, from: set.name })))
    .filter((day) => day.date === date && isSelected(choices, day))
    .map(({ name, from }) => `${name} (${from})`);
  const reasons = byHand.holidays?.includes(date) ? [...others, 'closed by hand'] : others;
  return reasons.length === 0 ? '' : ` It stays closed: ${reasons.join(', ')}.`;
}

/** Closes a date, or some of its hours. */
export function closeDate(text: string, hoursText: string): Change {
  return (source, now) => {
    const date = readDateAhead(text, source.byHand.timeZone, now);
    const hours = hoursText === '' ? undefined : readHours(hoursText);
    const when = hours === undefined ? '' : ` ${hoursInWords(hours)}`;
    return {
      source: { ...source, byHand: closeByHand(source.byHand, date, hours) },
      says: [`${dateInWords(date)} is closed${when}.`],
    };
  };
}

/** Opens a date for some hours on top of those it has. */
export function openDate(text: string, hoursText: string): Change {
  return (source, now) => {
    const date = readDateAhead(text, source.byHand.timeZone, now);
    const hours = readHours(hoursText);
    return {
      source: { ...source, byHand: openByHand(source.byHand, date, hours) },
      says: [`${dateInWords(date)} is open ${hoursInWords(hours)}, besides the hours it has.`],
    };
  };
}

/** Takes back what was changed on a date by hand. */
export function normalDate(text: string): Change {
  return (source, now) => {
    const date = readDateAhead(text, source.byHand.timeZone, now);
    const { holidays = [], exceptions = [], openings = [], closures = [] } = source.byHand;
    const isChanged =
      holidays.includes(date) || [...exceptions, ...openings, ...closures].some((d) => d.date === date);
    if (!isChanged) {
      const problem = `nothing was changed by hand on ${date}`;
      throw new Refused({ field: 'date', problem, mend: 'An imported holiday is left out with "skip".' });
    }
    const imported = source.sets
      .flatMap((set) => set.days)
      .filter((day) => day.date === date && isSelected(source.choices, day));
    return {
      source: { ...source, byHand: normalAgain(source.byHand, date) },
      says: [
        `${dateInWords(date)} has its usual hours again.`,
        ...imported.map(({ name }) => `It is still ${name}; skip ${date} leaves that out.`),
      ],
    };
  };
}

/** Removes a set; what was chosen of its days is kept, should it be imported again. */
export function removeSet(name: string): Change {
  return (source) => {
    const known = source.sets.find((set) => set.name.toLowerCase() === name.trim().toLowerCase());
    if (known === undefined) {
      const names = source.sets.map((set) => set.name).join(', ');
      const mend = names === '' ? 'There is nothing to remove.' : `Known are ${names}.`;
      throw new Refused({ field: 'name', problem: `no days were imported as ${name}`, mend });
    }
    return {
      source: { ...source, sets: source.sets.filter((set) => set !== known) },
      says: [`${known.name} is removed, with its ${count(known.days.length, 'day')}.`],
    };
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
