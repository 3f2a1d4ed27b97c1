import { describe, expect, test } from 'vitest';
import { between, calendarWith, due, segments } from './build.ts';

describe('an opening adds hours to its date', () => {
  test('an open Saturday, 10:00 to 14:00', () => {
    const sale = calendarWith({ openings: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }] });
    expect(due(sale, '2026-11-27T16:30:00Z', 60)).toBe('2026-11-28T10:30:00.000Z');
    expect(due(sale, '2026-11-28T13:30:00Z', 60)).toBe('2026-11-30T09:30:00.000Z');
  });

  test("on top of its weekday's hours", () => {
    const late = calendarWith({ openings: [{ date: '2026-11-26', hours: [['18:00', '20:00']] }] });
    expect(segments(late, '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z')).toEqual([
      '2026-11-26T09:00 2026-11-26T17:00',
      '2026-11-26T18:00 2026-11-26T20:00',
    ]);
  });

  test('hours that are open anyway count once', () => {
    const late = calendarWith({ openings: [{ date: '2026-11-26', hours: [['16:00', '18:00']] }] });
    expect(between(late, '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z')).toBe(540);
  });

  test('on a holiday nothing but the opening is open', () => {
    const boxingDay = calendarWith({
      holidays: ['2026-12-25'],
      openings: [{ date: '2026-12-25', hours: [['10:00', '11:00']] }],
    });
    expect(segments(boxingDay, '2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z')).toEqual([
      '2026-12-25T10:00 2026-12-25T11:00',
    ]);
  });

  test("on top of an exception's hours", () => {
    const both = calendarWith({
      exceptions: [{ date: '2026-12-24', hours: [['09:00', '12:00']] }],
      openings: [{ date: '2026-12-24', hours: [['20:00', '21:00']] }],
    });
    expect(between(both, '2026-12-24T00:00:00Z', '2026-12-25T00:00:00Z')).toBe(240);
  });

  test('over midnight it runs into the next day, be that a holiday', () => {
    const night = calendarWith({
      holidays: ['2026-12-25'],
      openings: [{ date: '2026-12-24', hours: [['22:00', '02:00']] }],
    });
    expect(due(night, '2026-12-24T17:00:00Z', 240)).toBe('2026-12-25T02:00:00.000Z');
    expect(due(night, '2026-12-24T17:00:00Z', 241)).toBe('2026-12-28T09:01:00.000Z');
  });

  test('in a skipped hour it opens nothing, in a repeated one it opens twice', () => {
    const hour = [['01:00', '02:00']] as const;
    const opened = calendarWith({
      openings: [
        { date: '2026-03-29', hours: hour },
        { date: '2026-10-25', hours: hour },
      ],
    });
    expect(between(opened, '2026-03-28T00:00:00Z', '2026-03-30T00:00:00Z')).toBe(0);
    expect(between(opened, '2026-10-24T00:00:00Z', '2026-10-26T00:00:00Z')).toBe(120);
  });

  test('in a zone 45 minutes off the hour', () => {
    const kathmandu = calendarWith({
      timeZone: 'Asia/Kathmandu',
      openings: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }],
    });
    expect(due(kathmandu, '2026-11-28T00:00:00Z', 1)).toBe('2026-11-28T04:16:00.000Z');
  });

  test('until 24:00 and on from 00:00 is one stretch', () => {
    const joined = calendarWith({
      openings: [
        { date: '2026-11-28', hours: [['20:00', '24:00']] },
        { date: '2026-11-29', hours: [['00:00', '02:00']] },
      ],
    });
    expect(segments(joined, '2026-11-28T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      '2026-11-28T20:00 2026-11-29T02:00',
    ]);
  });
});
