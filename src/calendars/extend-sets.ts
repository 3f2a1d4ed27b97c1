import type { CalendarSource, CountrySet, HolidaySet } from '../domain/calendar/source.ts';
import { countryHolidays } from './country-holidays.ts';
import { readCountry } from './country-name.ts';

/** What is imported at `now`: last year, for the reports that look back, up to five years ahead. */
export function horizonAt(now: Date): { fromYear: number; toYear: number } {
  const year = now.getUTCFullYear();
  return { fromYear: year - 1, toYear: year + 5 };
}

/**
 * The same source with its country sets reaching five years ahead again, where one of them has less than a year
 * left. The days it had stay as they are, and so does what was chosen of them, in the new years too where it was
 * chosen by name.
 */
export function extendSets(source: CalendarSource, now: Date): CalendarSource {
  const sets = source.sets.map((set) => extended(set, now));
  return sets.every((set, i) => set === source.sets[i]) ? source : { ...source, sets };
}

function extended(set: HolidaySet, now: Date): HolidaySet {
  const { toYear } = horizonAt(now);
  if (set.kind !== 'country' || now.getUTCFullYear() < set.toYear) return set;
  const read = readCountry(set.name);
  // A country that is known no more keeps the days it has.
  return read.ok ? withYears(set, countryHolidays(read.country, set.toYear + 1, toYear)) : set;
}

function withYears(set: CountrySet, { toYear, days }: CountrySet): CountrySet {
  return { ...set, toYear, days: [...set.days, ...days] };
}
