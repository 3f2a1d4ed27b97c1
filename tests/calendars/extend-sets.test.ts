import { describe, expect, test } from 'vitest';
import { countryHolidays } from '../../src/calendars/country-holidays.ts';
import { readCountry } from '../../src/calendars/country-name.ts';
import { extendSets, horizonAt } from '../../src/calendars/extend-sets.ts';
import { calendarFrom } from '../../src/domain/calendar/from-source.ts';
import type { CalendarSource, HolidaySet } from '../../src/domain/calendar/source.ts';

const england = readCountry('GB-ENG');
if (!england.ok) throw new Error(england.problem.problem);

const source: CalendarSource = {
  byHand: { timeZone: 'Europe/London', hours: { mon: [['09:00', '17:00']] } },
  sets: [countryHolidays(england.country, 2025, 2027)],
  choices: [{ name: 'Good Friday', isSelected: false }],
};

test('last year up to five years ahead is imported', () => {
  expect(horizonAt(new Date('2026-11-23T09:00:00Z'))).toEqual({ fromYear: 2025, toYear: 2031 });
});

describe('the holidays of a country', () => {
  test('stay as they are while a year or more of them is left', () => {
    expect(extendSets(source, new Date('2026-12-31T23:59:59Z'))).toBe(source);
  });

  test('reach five years ahead again once less is left', () => {
    const [set] = extendSets(source, new Date('2027-01-01T00:00:00Z')).sets;
    expect(set).toMatchObject({ name: 'GB-ENG', fromYear: 2025, toYear: 2032 });
    expect(set?.days).toEqual(countryHolidays(england.country, 2025, 2032).days);
  });

  test('that were left out by name are left out in the new years too', () => {
    const { holidays } = calendarFrom(extendSets(source, new Date('2027-06-01T00:00:00Z')));
    expect(holidays).toContain('2028-04-17'); // Easter Monday
    expect(holidays).not.toContain('2028-04-14'); // Good Friday
  });

  test('keep the days they have, though the library should know better by then', () => {
    const own = source.sets.map((set): HolidaySet => ({ ...set, days: set.days.slice(0, 3) }));
    const [set] = extendSets({ ...source, sets: own }, new Date('2027-06-01T00:00:00Z')).sets;
    expect(set?.days.filter(({ date }) => date < '2028')).toEqual(own[0]?.days);
  });
});

test('a set that was read from a file is not extended, nor one of a country that is known no more', () => {
  const [country] = source.sets;
  if (country === undefined) throw new Error('no set');
  const file: HolidaySet = { ...country, kind: 'ical', from: 'holidays.ics' };
  const others = { ...source, sets: [file, { ...country, name: 'XX' }] };
  expect(extendSets(others, new Date('2030-06-01T00:00:00Z'))).toBe(others);
});
