import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { isOpenAt, nextCloseAt, nextOpenAt } from '../../../src/domain/calendar/walk.ts';
import { between, calendarWith, due, everyDay, segments } from './build.ts';

describe('a closure takes its hours away from its date', () => {
  const meeting = calendarWith({ closures: [{ date: '2026-11-26', hours: [['12:00', '14:00']] }] });

  test('a company meeting from 12:00 to 14:00', () => {
    expect(due(meeting, '2026-11-26T11:30:00Z', 60)).toBe('2026-11-26T14:30:00.000Z');
    expect(due(meeting, '2026-11-26T11:30:00Z', 30)).toBe('2026-11-26T12:00:00.000Z');
    expect(between(meeting, '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z')).toBe(360);
    expect(isOpenAt(meeting, new Date('2026-11-26T12:00:00Z'))).toBe(false);
    expect(nextOpenAt(meeting, new Date('2026-11-26T12:00:00Z'))).toEqual(new Date('2026-11-26T14:00:00Z'));
    expect(nextCloseAt(meeting, new Date('2026-11-26T09:00:00Z'))).toEqual(new Date('2026-11-26T12:00:00Z'));
  });

  test('and from no other date', () => {
    expect(between(meeting, '2026-11-19T00:00:00Z', '2026-11-26T00:00:00Z')).toBe(5 * 480);
    expect(between(meeting, '2026-11-27T00:00:00Z', '2026-12-04T00:00:00Z')).toBe(5 * 480);
  });

  test('a half day on 24 December, closed from 12:00', () => {
    const halfDay = calendarWith({
      holidays: ['2026-12-25'],
      closures: [{ date: '2026-12-24', hours: [['12:00', '24:00']] }],
    });
    expect(due(halfDay, '2026-12-24T11:30:00Z', 60)).toBe('2026-12-28T09:30:00.000Z');
    expect(due(halfDay, '2026-12-24T11:00:00Z', 60)).toBe('2026-12-24T12:00:00.000Z');
  });

  test('it cuts a night shift, and the tail of the one before', () => {
    const nights = calendarWith({
      hours: everyDay([['22:00', '06:00']]),
      closures: [
        {
          date: '2026-11-26',
          hours: [
            ['02:00', '03:00'],
            ['23:00', '23:30'],
          ],
        },
      ],
    });
    expect(segments(nights, '2026-11-25T12:00:00Z', '2026-11-27T12:00:00Z')).toEqual([
      '2026-11-25T22:00 2026-11-26T02:00',
      '2026-11-26T03:00 2026-11-26T06:00',
      '2026-11-26T22:00 2026-11-26T23:00',
      '2026-11-26T23:30 2026-11-27T06:00',
    ]);
  });

  test('over midnight it runs on into the next day', () => {
    const nights = calendarWith({
      hours: everyDay([['00:00', '24:00']]),
      closures: [{ date: '2026-11-26', hours: [['22:00', '04:00']] }],
    });
    expect(segments(nights, '2026-11-26T12:00:00Z', '2026-11-27T12:00:00Z')).toEqual([
      '2026-11-26T12:00 2026-11-26T22:00',
      '2026-11-27T04:00 2026-11-27T12:00',
    ]);
  });

  test('a whole day by closure closes the tail of the night before too, as a holiday does not', () => {
    const hours = everyDay([['22:00', '06:00']]);
    const closed = calendarWith({ hours, closures: [{ date: '2026-12-25', hours: [['00:00', '24:00']] }] });
    expect(between(closed, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(0);
    // The night shift of the 25th goes on after midnight.
    expect(between(closed, '2026-12-26T00:00:00Z', '2026-12-26T12:00:00Z')).toBe(360);
  });

  test('after openings: a closure in a one-off opening closes it', () => {
    const both = calendarWith({
      openings: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }],
      closures: [{ date: '2026-11-28', hours: [['11:00', '12:00']] }],
    });
    expect(segments(both, '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z')).toEqual([
      '2026-11-28T10:00 2026-11-28T11:00',
      '2026-11-28T12:00 2026-11-28T14:00',
    ]);
  });

  test('while closed anyway it takes nothing away', () => {
    const idle = calendarWith({ closures: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }] });
    expect(between(idle, '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')).toBe(5 * 480);
  });

  test('in a skipped hour it takes nothing away, in a repeated one it takes it away twice', () => {
    const hour = [['01:00', '02:00']] as const;
    const closed = calendarWith({
      hours: everyDay([['00:00', '04:00']]),
      closures: [
        { date: '2026-03-29', hours: hour },
        { date: '2026-10-25', hours: hour },
      ],
    });
    expect(between(closed, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toBe(180);
    expect(segments(closed, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T23:00 2026-10-25T00:00',
      '2026-10-25T02:00 2026-10-25T04:00',
    ]);
  });

  test('by half past in a repeated hour it is open, closed, open and closed again', () => {
    const closed = calendarWith({
      hours: everyDay([['00:00', '04:00']]),
      closures: [{ date: '2026-10-25', hours: [['01:30', '02:00']] }],
    });
    expect(segments(closed, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T23:00 2026-10-25T00:30',
      '2026-10-25T01:00 2026-10-25T01:30',
      '2026-10-25T02:00 2026-10-25T04:00',
    ]);
  });

  test('on Lord Howe, where half an hour is repeated', () => {
    const closed = calendarWith({
      timeZone: 'Australia/Lord_Howe',
      hours: everyDay([['01:00', '03:00']]),
      closures: [{ date: '2026-04-05', hours: [['01:30', '02:00']] }],
    });
    expect(between(closed, '2026-04-04T12:00:00Z', '2026-04-05T12:00:00Z')).toBe(90);
  });

  test('a calendar that never closes otherwise closes at its closure', () => {
    const almost = calendarWith({
      hours: everyDay([['00:00', '24:00']]),
      closures: [{ date: '2026-12-25', hours: [['12:00', '12:01']] }],
    });
    expect(nextCloseAt(almost, new Date('2026-11-23T10:00:00Z'))).toEqual(new Date('2026-12-25T12:00:00Z'));
    expect(between(almost, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(1439);
  });

  test('a calendar of one-off openings alone ends at its last minute that no closure takes', () => {
    const once = compileCalendar({
      timeZone: 'UTC',
      hours: {},
      openings: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }],
      closures: [{ date: '2026-11-28', hours: [['13:00', '15:00']] }],
    });
    expect(due(once, '2020-01-01T00:00:00Z', 180)).toBe('2026-11-28T13:00:00.000Z');
    expect(() => due(once, '2020-01-01T00:00:00Z', 181)).toThrow('has no weekly hours');
  });
});
