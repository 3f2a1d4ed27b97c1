import { describe, expect, test } from 'vitest';
import { compileCalendar, OpenTimeEndsError } from '../../../src/domain/calendar/calendar.ts';
import {
  alwaysOpen,
  dueAfter,
  dueBefore,
  openMinutesBetween,
} from '../../../src/domain/calendar/questions.ts';
import { between, calendarWith, due, everyDay, weekdays } from './build.ts';

const office = calendarWith({});

describe('due after so many open minutes', () => {
  test('an hour asked for at 16:50 on Friday is due at 09:50 on Monday', () => {
    expect(due(office, '2026-11-20T16:50:00Z', 60)).toBe('2026-11-23T09:50:00.000Z');
  });

  test('an allowance used up exactly at closing time is due at closing time, not at next opening', () => {
    expect(due(office, '2026-11-20T16:00:00Z', 60)).toBe('2026-11-20T17:00:00.000Z');
    expect(due(office, '2026-11-19T09:00:00Z', 960)).toBe('2026-11-20T17:00:00.000Z');
    expect(due(office, '2026-11-20T17:00:00Z', 480)).toBe('2026-11-23T17:00:00.000Z');
  });

  test('a millisecond more than fits before closing is due just after next opening', () => {
    expect(due(office, '2026-11-20T16:00:00.001Z', 60)).toBe('2026-11-23T09:00:00.001Z');
  });

  test('an allowance that starts while closed counts from next opening', () => {
    expect(due(office, '2026-11-21T11:11:11.111Z', 30)).toBe('2026-11-23T09:30:00.000Z');
  });

  test('no allowance at all is due at once, even while closed', () => {
    expect(due(office, '2026-11-21T11:11:11.111Z', 0)).toBe('2026-11-21T11:11:11.111Z');
  });

  test('fractions of a minute count to the millisecond', () => {
    expect(due(office, '2026-11-23T09:00:00Z', 0.1)).toBe('2026-11-23T09:00:06.000Z');
    expect(between(office, '2026-11-23T08:59:00Z', '2026-11-23T09:00:00.500Z')).toBe(500 / 60_000);
  });

  test('minutes below zero, not a number or without end are refused', () => {
    const from = new Date('2026-11-23T09:00:00Z');
    for (const minutes of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => dueAfter(office, from, minutes)).toThrow('minutes must be a finite number from 0 up');
      expect(() => dueBefore(office, from, minutes)).toThrow('minutes must be a finite number from 0 up');
    }
  });

  test('an invalid date is refused by name', () => {
    const [good, bad] = [new Date('2026-11-23T09:00:00Z'), new Date('tomorrow')];
    expect(() => dueAfter(office, bad, 1)).toThrow('from is not a valid date');
    expect(() => dueBefore(office, bad, 1)).toThrow('to is not a valid date');
    expect(() => openMinutesBetween(office, good, bad)).toThrow('to is not a valid date');
    expect(() => dueAfter(office, good, 1, [{ startAt: good, endAt: bad }])).toThrow('the end of a pause');
  });
});

describe('due before', () => {
  test('the start that leaves an hour until 09:50 on Monday is 16:50 on Friday', () => {
    const start = dueBefore(office, new Date('2026-11-23T09:50:00Z'), 60);
    expect(start.toISOString()).toBe('2026-11-20T16:50:00.000Z');
  });

  test('an allowance that begins exactly at opening time begins at opening time, not at the closing before', () => {
    const start = dueBefore(office, new Date('2026-11-23T10:00:00Z'), 60);
    expect(start.toISOString()).toBe('2026-11-23T09:00:00.000Z');
  });

  test('no allowance at all gives the end itself', () => {
    const end = new Date('2026-11-22T10:00:00Z');
    expect(dueBefore(office, end, 0)).toEqual(end);
  });
});

describe('open minutes between', () => {
  test('a weekend counts nothing', () => {
    expect(between(office, '2026-11-20T16:50:00Z', '2026-11-23T09:50:00Z')).toBe(60);
  });

  test('backwards the answer is negative', () => {
    expect(between(office, '2026-11-23T09:50:00Z', '2026-11-20T16:50:00Z')).toBe(-60);
  });

  test('nothing is nothing, never minus nothing', () => {
    expect(Object.is(between(office, '2026-11-22T10:00:00Z', '2026-11-21T10:00:00Z'), 0)).toBe(true);
  });

  test('a year of office hours counts its 261 weekdays', () => {
    expect(between(office, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBe(261 * 480);
  });
});

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

  test('days before the first and after the last exception keep the weekly hours', () => {
    const shut = calendarWith({ holidays: ['2026-01-01', '2026-12-25'] });
    expect(between(shut, '1990-01-01T00:00:00Z', '1991-01-01T00:00:00Z')).toBe(261 * 480);
    expect(between(shut, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBe(259 * 480);
    expect(between(shut, '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')).toBe(261 * 480);
  });
});

describe('pauses', () => {
  const pause = (startAt: string, endAt: string) => ({ startAt: new Date(startAt), endAt: new Date(endAt) });
  const dueWith = (from: string, minutes: number, ...pauses: ReturnType<typeof pause>[]) =>
    dueAfter(office, new Date(from), minutes, pauses).toISOString();

  test('a pause is a segment taken out of open time', () => {
    const overWeekend = pause('2026-11-20T16:55:00Z', '2026-11-23T09:10:00Z');
    expect(dueWith('2026-11-20T16:50:00Z', 60, overWeekend)).toBe('2026-11-23T10:05:00.000Z');
  });

  test('a pause that lies wholly in closed time hides nothing', () => {
    expect(dueWith('2026-11-20T16:50:00Z', 60, pause('2026-11-20T18:00:00Z', '2026-11-22T00:00:00Z'))).toBe(
      '2026-11-23T09:50:00.000Z',
    );
  });

  test('an allowance used up exactly when a pause begins is due then', () => {
    expect(dueWith('2026-11-23T09:00:00Z', 60, pause('2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z'))).toBe(
      '2026-11-23T10:00:00.000Z',
    );
  });

  test('pauses may overlap, come in any order, and begin before the clock', () => {
    const pauses = [
      pause('2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z'),
      pause('2026-11-23T08:00:00Z', '2026-11-23T09:30:00Z'),
      pause('2026-11-23T11:30:00Z', '2026-11-23T12:30:00Z'),
    ];
    expect(dueWith('2026-11-23T09:10:00Z', 120, ...pauses)).toBe('2026-11-23T13:00:00.000Z');
    const until = new Date('2026-11-23T13:00:00Z');
    expect(openMinutesBetween(office, new Date('2026-11-23T09:10:00Z'), until, pauses)).toBe(120);
    expect(dueBefore(office, until, 120, pauses).toISOString()).toBe('2026-11-23T09:30:00.000Z');
  });
});

describe('a clock that would never end', () => {
  const onceOnly = compileCalendar({
    timeZone: 'UTC',
    hours: {},
    exceptions: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }],
  });

  test('runs until the last open minute there is', () => {
    expect(due(onceOnly, '2020-01-01T00:00:00Z', 240)).toBe('2026-11-28T14:00:00.000Z');
    expect(due(onceOnly, '2026-11-28T13:00:00Z', 0)).toBe('2026-11-28T13:00:00.000Z');
    expect(dueBefore(onceOnly, new Date('2090-01-01T00:00:00Z'), 240).toISOString()).toBe(
      '2026-11-28T10:00:00.000Z',
    );
  });

  test('is refused with a clear error beyond it', () => {
    expect(() => due(onceOnly, '2020-01-01T00:00:00Z', 241)).toThrow(OpenTimeEndsError);
    expect(() => due(onceOnly, '2020-01-01T00:00:00Z', 241)).toThrow('has no weekly hours');
    expect(() => dueBefore(onceOnly, new Date('2090-01-01T00:00:00Z'), 241)).toThrow(OpenTimeEndsError);
  });

  test('is refused for a calendar without any hours, in any zone', () => {
    for (const timeZone of ['UTC', 'Europe/London']) {
      const shut = compileCalendar({ timeZone, hours: {} });
      expect(() => due(shut, '2026-11-23T09:00:00Z', 1)).toThrow(OpenTimeEndsError);
      expect(between(shut, '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z')).toBe(0);
    }
  });

  test('is refused past the year 9999, up to which calendars answer', () => {
    expect(due(office, '2026-11-23T09:00:00Z', 260 * 480 * 7900)).toMatch(/^9\d{3}-/);
    expect(() => due(office, '2026-11-23T09:00:00Z', 260 * 480 * 8100)).toThrow(OpenTimeEndsError);
    expect(() => dueAfter(alwaysOpen, new Date('2026-11-23T09:00:00Z'), 1e15)).toThrow(RangeError);
  });
});

describe('always open', () => {
  test('counts calendar minutes', () => {
    expect(due(alwaysOpen, '2026-03-29T00:30:00Z', 1440)).toBe('2026-03-30T00:30:00.000Z');
    expect(between(alwaysOpen, '1969-12-31T23:59:00Z', '1970-01-01T00:01:00Z')).toBe(2);
    expect(dueBefore(alwaysOpen, new Date('2026-03-29T00:30:00Z'), 60).toISOString()).toBe(
      '2026-03-28T23:30:00.000Z',
    );
  });

  test('stays so whatever the zone', () => {
    const always = calendarWith({ timeZone: 'America/New_York', hours: everyDay([['00:00', '24:00']]) });
    expect(between(always, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBe(365 * 1440);
    expect(due(always, '2026-03-08T06:30:00Z', 60)).toBe('2026-03-08T07:30:00.000Z');
  });

  test('is closed on the holidays of its calendar', () => {
    const almost = calendarWith({ hours: everyDay([['00:00', '24:00']]), holidays: ['2026-12-25'] });
    expect(due(almost, '2026-12-24T23:00:00Z', 61)).toBe('2026-12-26T00:01:00.000Z');
    expect(between(almost, '2026-12-24T00:00:00Z', '2026-12-27T00:00:00Z')).toBe(2 * 1440);
  });
});
