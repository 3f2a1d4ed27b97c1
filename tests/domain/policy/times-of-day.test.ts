import { describe, expect, test } from 'vitest';
import type { Shift } from '../../../src/domain/calendar/shift.ts';
import { isWithinTimesOfDay, weekdayOf } from '../../../src/domain/policy/times-of-day.ts';

const within = (shifts: Shift[], instant: string, zone: string) =>
  isWithinTimesOfDay(shifts, new Date(instant), zone);

describe('the weekday of an instant', () => {
  test.each([
    ['Friday in London', '2026-11-20T23:59:59Z', 'Europe/London', 'fri'],
    ['Saturday in Tokyo at the same time', '2026-11-20T23:59:59Z', 'Asia/Tokyo', 'sat'],
    ['still Thursday in Los Angeles', '2026-11-20T07:59:59Z', 'America/Los_Angeles', 'thu'],
    ['Friday there a second later', '2026-11-20T08:00:00Z', 'America/Los_Angeles', 'fri'],
    ['Sunday at midnight in Kathmandu, 5 h 45 min ahead', '2026-11-21T18:15:00Z', 'Asia/Kathmandu', 'sun'],
    ['before 1970', '1969-12-31T12:00:00Z', 'UTC', 'wed'],
  ])('is %s', (_, instant, zone, weekday) => {
    expect(weekdayOf(new Date(instant), zone)).toBe(weekday);
  });

  test('follows the clocks: summer time makes it Monday an hour sooner', () => {
    expect(weekdayOf(new Date('2026-03-22T23:30:00Z'), 'Europe/London')).toBe('sun');
    expect(weekdayOf(new Date('2026-03-29T23:30:00Z'), 'Europe/London')).toBe('mon');
  });
});

describe('a time of day', () => {
  const night: Shift[] = [['22:00', '06:00']];

  test('holds from its start up to but not at its end', () => {
    const office: Shift[] = [['09:00', '17:00']];
    expect(within(office, '2026-11-20T08:59:59.999Z', 'UTC')).toBe(false);
    expect(within(office, '2026-11-20T09:00:00Z', 'UTC')).toBe(true);
    expect(within(office, '2026-11-20T16:59:59.999Z', 'UTC')).toBe(true);
    expect(within(office, '2026-11-20T17:00:00Z', 'UTC')).toBe(false);
  });

  test('may cross midnight', () => {
    expect(within(night, '2026-11-20T21:59:00Z', 'UTC')).toBe(false);
    expect(within(night, '2026-11-20T22:00:00Z', 'UTC')).toBe(true);
    expect(within(night, '2026-11-21T00:00:00Z', 'UTC')).toBe(true);
    expect(within(night, '2026-11-21T05:59:00Z', 'UTC')).toBe(true);
    expect(within(night, '2026-11-21T06:00:00Z', 'UTC')).toBe(false);
  });

  test('may end with the day', () => {
    expect(within([['22:00', '24:00']], '2026-11-20T23:59:59Z', 'UTC')).toBe(true);
    expect(within([['22:00', '24:00']], '2026-11-21T00:00:00Z', 'UTC')).toBe(false);
    expect(within([['00:00', '24:00']], '2026-11-21T00:00:00Z', 'UTC')).toBe(true);
  });

  test('is enough of several', () => {
    const breaks: Shift[] = [
      ['12:00', '13:00'],
      ['15:00', '15:15'],
    ];
    expect(within(breaks, '2026-11-20T15:10:00Z', 'UTC')).toBe(true);
    expect(within(breaks, '2026-11-20T14:00:00Z', 'UTC')).toBe(false);
  });

  test('is that of the wall clock on the day the clocks go forward', () => {
    // London, 29 March 2026: 00:59 is followed by 02:00.
    expect(within([['01:00', '02:00']], '2026-03-29T00:59:59Z', 'Europe/London')).toBe(false);
    expect(within([['01:00', '02:00']], '2026-03-29T01:00:00Z', 'Europe/London')).toBe(false);
    expect(within([['02:00', '03:00']], '2026-03-29T01:00:00Z', 'Europe/London')).toBe(true);
    expect(within(night, '2026-03-29T04:59:00Z', 'Europe/London')).toBe(true);
    expect(within(night, '2026-03-29T05:00:00Z', 'Europe/London')).toBe(false);
  });

  test('comes twice on the day the clocks go back', () => {
    // London, 25 October 2026: 01:59 summer time is followed by 01:00.
    expect(within([['01:00', '02:00']], '2026-10-25T00:30:00Z', 'Europe/London')).toBe(true);
    expect(within([['01:00', '02:00']], '2026-10-25T01:30:00Z', 'Europe/London')).toBe(true);
    expect(within([['01:00', '02:00']], '2026-10-25T02:00:00Z', 'Europe/London')).toBe(false);
  });

  test('is right where the clocks change by half an hour', () => {
    // Lord Howe Island, 5 April 2026: 02:00 is set back to 01:30.
    expect(within([['01:30', '02:00']], '2026-04-04T14:45:00Z', 'Australia/Lord_Howe')).toBe(true);
    expect(within([['01:30', '02:00']], '2026-04-04T15:15:00Z', 'Australia/Lord_Howe')).toBe(true);
    expect(within([['01:30', '02:00']], '2026-04-04T15:30:00Z', 'Australia/Lord_Howe')).toBe(false);
  });

  test('is right where the zone is 12 h 45 min ahead', () => {
    expect(within(night, '2026-06-19T09:15:00Z', 'Pacific/Chatham')).toBe(true);
    expect(within(night, '2026-06-19T09:14:00Z', 'Pacific/Chatham')).toBe(false);
  });
});
