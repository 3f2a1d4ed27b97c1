import { describe, expect, test } from 'vitest';
import { countryHolidays } from '../../src/calendars/country-holidays.ts';
import { readCountry } from '../../src/calendars/country-name.ts';

function daysOf(name: string, fromYear: number, toYear = fromYear) {
  const read = readCountry(name);
  if (!read.ok) throw new Error(read.problem.problem);
  return countryHolidays(read.country, fromYear, toYear).days;
}

const closing = (name: string, year: number) =>
  daysOf(name, year)
    .filter((day) => day.isProposed)
    .map(({ date, name, hours }) => `${date} ${name}${hours === undefined ? '' : ` ${hours.join()}`}`);

describe('the holidays of a country', () => {
  test('in England are its bank holidays, substitute days included', () => {
    expect(closing('GB-ENG', 2026)).toEqual([
      "2026-01-01 New Year's Day",
      '2026-04-03 Good Friday',
      '2026-04-06 Easter Monday',
      '2026-05-04 Early May bank holiday',
      '2026-05-25 Spring bank holiday',
      '2026-08-31 Summer bank holiday',
      '2026-12-25 Christmas Day',
      '2026-12-26 Boxing Day',
      '2026-12-28 Boxing Day (substitute day)',
    ]);
  });

  test('in the United States are the federal ones, with the Friday for a Saturday', () => {
    expect(closing('US', 2026)).toEqual([
      "2026-01-01 New Year's Day",
      '2026-01-19 Martin Luther King Jr. Day',
      "2026-02-16 Washington's Birthday",
      '2026-05-25 Memorial Day',
      '2026-06-19 Juneteenth',
      '2026-07-03 Independence Day (substitute day)',
      '2026-07-04 Independence Day',
      '2026-09-07 Labor Day',
      '2026-10-12 Columbus Day',
      '2026-11-11 Veterans Day',
      '2026-11-26 Thanksgiving Day',
      '2026-12-25 Christmas Day',
    ]);
  });

  test('differ by region: Epiphany is one in Bavaria and not in Berlin', () => {
    const isEpiphany = (day: string) => day.startsWith('2026-01-06');
    expect(closing('DE-BY', 2026).some(isEpiphany)).toBe(true);
    expect(closing('DE-BE', 2026).some(isEpiphany)).toBe(false);
  });

  test('list days on which banks close without closing on them, with their hours', () => {
    expect(daysOf('DE', 2026).find(({ date }) => date === '2026-12-24')).toEqual({
      date: '2026-12-24',
      name: 'Heiliger Abend',
      hours: [['14:00', '24:00']],
      isProposed: false,
    });
  });

  test('leave out observances and school holidays', () => {
    const days = daysOf('DE', 2026).map(({ name }) => name);
    expect(days).not.toContain('Muttertag');
    expect(daysOf('AU-VIC', 2026).filter(({ name }) => name.startsWith('Term'))).toEqual([]);
  });

  test('close from noon or the evening on where they begin then', () => {
    expect(closing('AU-QLD', 2026)).toContain('2026-12-24 Christmas Eve 18:00,24:00');
    expect(closing('CH-SO', 2026)).toContain('2026-05-01 Tag der Arbeit 12:00,24:00');
  });

  test('of several days are listed day by day, over the end of a year too', () => {
    const incwala = daysOf('SZ', 2026).filter(({ name }) => name === 'Incwala');
    expect(incwala.map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  test('that begin at sunset close on their dates, not on the evening before', () => {
    expect(closing('AE', 2026).filter((day) => day.includes('الفطر'))).toEqual([
      '2026-03-20 عيد الفطر',
      '2026-03-21 عيد الفطر',
      '2026-03-22 عيد الفطر',
    ]);
    expect(closing('TR', 2026).filter((day) => day.includes('Kurban'))).toEqual([
      '2026-05-27 Kurban Bayramı',
      '2026-05-28 Kurban Bayramı',
      '2026-05-29 Kurban Bayramı',
      '2026-05-30 Kurban Bayramı',
    ]);
  });

  test('include a substitute that lies in the year before', () => {
    // 1 January 2028 is a Saturday.
    expect(daysOf('US', 2027).at(-1)).toMatchObject({ date: '2027-12-31', isProposed: true });
  });

  test('carry their dates as the country has them, east and west of Greenwich', () => {
    expect(closing('NZ', 2026)[0]).toBe("2026-01-01 New Year's Day");
    expect(closing('US-HI', 2026)[0]).toBe("2026-01-01 New Year's Day");
  });

  test('come in order, each once, from the first year up to and with the last', () => {
    const days = daysOf('GB-SCT', 2025, 2031);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
    expect(new Set(days.map((day) => JSON.stringify(day))).size).toBe(days.length);
    expect(new Set(days.map(({ date }) => date.slice(0, 4))).size).toBe(7);
  });
});
