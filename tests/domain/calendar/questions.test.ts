import { describe, expect, test } from 'vitest';
import {
  alwaysOpen,
  dueAfter,
  dueBefore,
  openMinutesBetween,
} from '../../../src/domain/calendar/questions.ts';
import { between, calendarWith, due, everyDay } from './build.ts';

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
