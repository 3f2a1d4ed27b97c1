import { isDeepStrictEqual } from 'node:util';
import type { CalendarSource, EnvironmentCalendar, HolidaySet } from '../domain/calendar/source.ts';
import type { CalendarSpec } from '../domain/calendar/spec.ts';
import { countryHolidays } from './country-holidays.ts';
import { readCountry } from './country-name.ts';
import { horizonAt } from './extend-sets.ts';

/** A calendar as the environment makes it where there is none yet. */
export function calendarOfEnvironment(says: EnvironmentCalendar, now: Date): CalendarSource {
  return { byHand: says.byHand, sets: importCountries(says.countries, now), choices: [], environment: says };
}

/**
 * A calendar that follows what has changed in the environment since it last spoke, and keeps whatever else people
 * made of it: with other SUPPORT_HOURS the hours change, and imported files, one-off days and choices stay. The same
 * source where the environment says what it said before.
 */
export function followEnvironment(
  source: CalendarSource,
  before: EnvironmentCalendar,
  says: EnvironmentCalendar,
  now: Date,
): CalendarSource {
  const [then, since] = [plain(before), plain(says)];
  if (isDeepStrictEqual(then, since)) return source;
  const { timeZone, hours } = since;
  const byHand: CalendarSpec = {
    ...source.byHand,
    ...(timeZone === then.timeZone ? {} : { timeZone }),
    ...(isDeepStrictEqual(hours, then.hours) ? {} : { hours }),
    holidays: followList(source.byHand.holidays ?? [], then.holidays, since.holidays).sort(),
  };
  const imported = source.sets.map((set) => (set.kind === 'country' ? set.name : ''));
  const names = followList(imported, then.countries, since.countries);
  const sets = [
    ...source.sets.filter((set) => set.kind === 'ical' || names.includes(set.name)),
    ...importCountries(
      names.filter((name) => name !== '' && !imported.includes(name)),
      now,
    ),
  ];
  return { ...source, byHand, sets, environment: says };
}

/** The list without what was said before and is no longer said, and with what is said anew. */
function followList(list: readonly string[], before: readonly string[], says: readonly string[]): string[] {
  const kept = list.filter((entry) => says.includes(entry) || !before.includes(entry));
  return [...new Set([...kept, ...says.filter((entry) => !before.includes(entry))])];
}

function importCountries(names: readonly string[], now: Date): HolidaySet[] {
  const { fromYear, toYear } = horizonAt(now);
  return names.map((name) => {
    const read = readCountry(name);
    if (!read.ok) throw new Error(`The settings named a country that is not known: ${name}`);
    return countryHolidays(read.country, fromYear, toYear);
  });
}

/** What the environment can say, in one form, whether it was kept as JSON or comes from the settings. */
function plain({ byHand, countries }: EnvironmentCalendar) {
  const { timeZone, hours, holidays = [] } = byHand;
  const said = { timeZone, hours, holidays: holidays.toSorted(), countries: countries.toSorted() };
  return JSON.parse(JSON.stringify(said)) as Required<Pick<CalendarSpec, 'timeZone' | 'hours'>> & {
    holidays: string[];
    countries: string[];
  };
}
