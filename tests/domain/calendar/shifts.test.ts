import { describe, expect, test } from 'vitest';
import { between, calendarWith, due, everyDay, segments, weekdays } from './build.ts';

describe('shifts', () => {
  test('a day may have many', () => {
    const split = calendarWith({
      hours: weekdays([
        ['09:00', '12:30'],
        ['13:15', '17:45'],
      ]),
    });
    expect(due(split, '2026-11-23T12:00:00Z', 60)).toBe('2026-11-23T13:45:00.000Z');
    expect(due(split, '2026-11-23T12:00:00Z', 30)).toBe('2026-11-23T12:30:00.000Z');
    expect(between(split, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toBe(480);
  });

  test('one may cross midnight and belongs to the day it starts on', () => {
    const nights = calendarWith({ hours: weekdays([['22:00', '06:00']]) });
    expect(due(nights, '2026-11-23T23:30:00Z', 60)).toBe('2026-11-24T00:30:00.000Z');
    // Friday's runs into Saturday; nothing starts on Sunday, so Monday has no small hours.
    expect(between(nights, '2026-11-28T00:00:00Z', '2026-11-30T22:00:00Z')).toBe(360);
  });

  test("Sunday's night shift runs into Monday", () => {
    const nights = calendarWith({ hours: { sun: [['22:00', '06:00']] } });
    expect(between(nights, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toBe(360);
    expect(between(nights, '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z')).toBe(120);
  });

  test('24:00 is the end of a day', () => {
    const late = calendarWith({ hours: { mon: [['18:00', '24:00']] } });
    expect(due(late, '2026-11-23T23:00:00Z', 60)).toBe('2026-11-24T00:00:00.000Z');
    expect(due(late, '2026-11-23T23:00:00Z', 61)).toBe('2026-11-30T18:01:00.000Z');
  });

  test('00:00 to 24:00 is all day, and so is any time to itself', () => {
    for (const shift of [
      ['00:00', '24:00'],
      ['00:00', '00:00'],
      ['07:30', '07:30'],
    ] as const) {
      const always = calendarWith({ hours: everyDay([shift]) });
      expect(between(always, '2026-11-20T03:00:00Z', '2026-11-27T03:00:00Z')).toBe(7 * 1440);
    }
  });

  test('two that touch are open without a gap', () => {
    const touching = calendarWith({
      hours: weekdays([
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ]),
    });
    expect(due(touching, '2026-11-23T11:30:00Z', 60)).toBe('2026-11-23T12:30:00.000Z');
  });
});

describe('holidays and exceptions', () => {
  test('a holiday closes its day', () => {
    const christmas = calendarWith({ holidays: ['2026-12-25'] });
    expect(due(christmas, '2026-12-24T16:30:00Z', 60)).toBe('2026-12-28T09:30:00.000Z');
  });

  test('a half day has its own hours', () => {
    const halfDay = calendarWith({ exceptions: [{ date: '2026-12-24', hours: [['09:00', '12:00']] }] });
    expect(due(halfDay, '2026-12-24T11:30:00Z', 60)).toBe('2026-12-25T09:30:00.000Z');
  });

  test('a one-off opening opens a Saturday', () => {
    const sale = calendarWith({ exceptions: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }] });
    expect(due(sale, '2026-11-27T16:30:00Z', 60)).toBe('2026-11-28T10:30:00.000Z');
  });

  test('an exception on a holiday says the hours of that day', () => {
    const both = calendarWith({
      holidays: ['2026-12-25'],
      exceptions: [{ date: '2026-12-25', hours: [['10:00', '11:00']] }],
    });
    expect(between(both, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(60);
  });

  test('a holiday closes the night shift that starts on it, not the tail of the one before', () => {
    const nights = calendarWith({ hours: everyDay([['22:00', '06:00']]), holidays: ['2026-12-25'] });
    expect(between(nights, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(360);
    expect(between(nights, '2026-12-26T00:00:00Z', '2026-12-27T00:00:00Z')).toBe(120);
  });

  test('a one-off opening during the tail of a night shift is not counted twice', () => {
    const nights = calendarWith({
      hours: everyDay([['22:00', '06:00']]),
      exceptions: [{ date: '2026-12-25', hours: [['05:00', '09:00']] }],
    });
    expect(between(nights, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(540);
  });

  test('29 February may be one, in a leap year', () => {
    const leap = calendarWith({ holidays: ['2028-02-29'] });
    expect(due(leap, '2028-02-28T16:30:00Z', 60)).toBe('2028-03-01T09:30:00.000Z');
  });

  test('one at the turn of the year, of the week and of the month leaves the days around it as they are', () => {
    const newYear = calendarWith({ hours: everyDay([['20:00', '04:00']]), holidays: ['2027-01-01'] });
    // Thursday's night shift runs on into the holiday; the holiday's own does not begin.
    expect(segments(newYear, '2026-12-31T12:00:00Z', '2027-01-03T12:00:00Z')).toEqual([
      '2026-12-31T20:00 2027-01-01T04:00',
      '2027-01-02T20:00 2027-01-03T04:00',
    ]);
  });

  test('days before the first and after the last exception keep the weekly hours', () => {
    const shut = calendarWith({ holidays: ['2026-01-01', '2026-12-25'] });
    expect(between(shut, '1990-01-01T00:00:00Z', '1991-01-01T00:00:00Z')).toBe(261 * 480);
    expect(between(shut, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBe(259 * 480);
    expect(between(shut, '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')).toBe(261 * 480);
  });
});
