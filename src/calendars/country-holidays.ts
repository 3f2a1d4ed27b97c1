import { DAY_MS } from '../domain/calendar/day.ts';
import type { Shift } from '../domain/calendar/shift.ts';
import type { CountrySet, SetDay } from '../domain/calendar/source.ts';
import type { Country } from './country-name.ts';
import { type Holiday, holidaysOfTheWorld } from './date-holidays.ts';

/**
 * Which kinds of days are listed, and whether they close. A *public* holiday does: in Britain and Ireland those are
 * the bank holidays, in the United States the federal ones. Days on which only *banks* close, and days that employers
 * may give (*optional*), are listed and left out until somebody keeps them. Observances (Mother's Day) and school
 * holidays close no office, and are not listed.
 */
const LISTED: Readonly<Record<string, { isProposed: boolean }>> = {
  public: { isProposed: true },
  bank: { isProposed: false },
  optional: { isProposed: false },
};

/** The holidays of a country, from one year up to and with another, by its own dates and in its own language. */
export function countryHolidays(country: Country, fromYear: number, toYear: number): CountrySet {
  // In UTC every date and hour of the answer is the wall clock's, wherever the country lies.
  const holidays = new (holidaysOfTheWorld())(...(country.codes as [string]), { timezone: 'UTC' });
  const years = Array.from({ length: toYear - fromYear + 3 }, (_, i) => fromYear - 1 + i);
  // The years around them too: 1 January 2028 is a Saturday, and its substitute in the United States lies in 2027.
  const days = years.flatMap((year) => holidays.getHolidays(year)).flatMap(daysOf);
  const known = new Map(
    days
      .filter(({ date }) => date >= `${fromYear}-01-01` && date <= `${toYear}-12-31`)
      .map((day) => [JSON.stringify([day.date, day.name, day.hours]), day]),
  );
  return {
    kind: 'country',
    name: country.name,
    fromYear,
    toYear,
    days: [...known.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** The days of one holiday, which may last several, begin at noon, or end before midnight. */
function daysOf({ date, start, end, name, type }: Holiday): SetDay[] {
  const listed = LISTED[type];
  if (listed === undefined) return [];
  const day = (ms: number, hours?: Shift[]): SetDay => ({
    date: new Date(ms).toISOString().slice(0, 10),
    name,
    ...(hours === undefined ? {} : { hours }),
    ...listed,
  });
  // Islamic and Jewish days begin at sunset (an offset behind the date says so). Offices close on the dates themselves.
  if (/ [+-]\d{4}$/.test(date)) {
    const count = Math.max(1, Math.floor((end.getTime() - start.getTime()) / DAY_MS));
    const first = Date.parse(date.slice(0, 10));
    return Array.from({ length: count }, (_, i) => day(first + i * DAY_MS));
  }
  const days: SetDay[] = [];
  for (let ms = Math.floor(start.getTime() / DAY_MS) * DAY_MS; ms < end.getTime(); ms += DAY_MS) {
    const [from, until] = [Math.max(ms, start.getTime()), Math.min(ms + DAY_MS, end.getTime())];
    const isWhole = from === ms && until === ms + DAY_MS;
    days.push(day(ms, isWhole ? undefined : [[clock(from - ms), clock(until - ms)]]));
  }
  return days;
}

/** Milliseconds of a day as `14:00`; its end is `24:00`. */
function clock(ms: number): string {
  return ms === DAY_MS ? '24:00' : new Date(ms).toISOString().slice(11, 16);
}
