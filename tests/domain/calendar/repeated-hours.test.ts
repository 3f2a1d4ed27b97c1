import { describe, expect, test } from 'vitest';
import { between, calendarWith, daily, due, segments } from './build.ts';

describe('a repeated hour counts twice', () => {
  test('London, 25 October 2026: 01:00 to 02:00 happens twice', () => {
    expect(
      between(daily('Europe/London', '00:00', '04:00'), '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'),
    ).toBe(300);
    expect(
      between(daily('Europe/London', '01:00', '02:00'), '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'),
    ).toBe(120);
  });

  test('a shift within it opens and closes twice', () => {
    const calendar = daily('Europe/London', '01:15', '01:45');
    expect(segments(calendar, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-25T00:15 2026-10-25T00:45',
      '2026-10-25T01:15 2026-10-25T01:45',
    ]);
    expect(due(calendar, '2026-10-25T00:15:00Z', 30)).toBe('2026-10-25T00:45:00.000Z');
    expect(due(calendar, '2026-10-25T00:15:00Z', 31)).toBe('2026-10-25T01:16:00.000Z');
  });

  test('a shift that ends in it is open again when the hour comes back', () => {
    const calendar = daily('Europe/London', '00:00', '01:30');
    expect(segments(calendar, '2026-10-25T00:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-25T00:00 2026-10-25T00:30',
      '2026-10-25T01:00 2026-10-25T01:30',
    ]);
  });

  test('a shift across it is one stretch without a gap', () => {
    const calendar = daily('Europe/London', '00:00', '04:00');
    expect(segments(calendar, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T23:00 2026-10-25T04:00',
    ]);
  });

  test('half an hour is repeated on Lord Howe', () => {
    const calendar = daily('Australia/Lord_Howe', '01:00', '03:00');
    expect(between(calendar, '2026-04-04T12:00:00Z', '2026-04-05T12:00:00Z')).toBe(150);
  });

  test('an hour is repeated from a quarter to three on Chatham', () => {
    // 5 April 2026: 03:44:59 was followed by 02:45:00, 14:00 UTC on the 4th.
    const calendar = daily('Pacific/Chatham', '02:30', '03:00');
    expect(segments(calendar, '2026-04-04T12:00:00Z', '2026-04-05T12:00:00Z')).toEqual([
      '2026-04-04T12:45 2026-04-04T13:15',
      '2026-04-04T14:00 2026-04-04T14:15',
    ]);
    expect(due(calendar, '2026-04-04T13:00:00Z', 30)).toBe('2026-04-04T14:15:00.000Z');
  });

  test('where the hour before midnight is repeated its day has 25 hours', () => {
    // São Paulo, 17 February 2018: 23:59:59 was followed by 23:00:00 of the same day.
    const calendar = calendarWith({ timeZone: 'America/Sao_Paulo', hours: { sat: [['22:00', '24:00']] } });
    expect(between(calendar, '2018-02-17T12:00:00Z', '2018-02-18T12:00:00Z')).toBe(180);
  });

  test('where the hour after midnight is repeated, the day before does not come back', () => {
    // Havana, 1 November 2026: 00:59:59 was followed by 00:00:00 of the same day.
    const calendar = calendarWith({
      timeZone: 'America/Havana',
      hours: { sat: [['22:00', '24:00']], sun: [['00:00', '00:30']] },
    });
    expect(segments(calendar, '2026-10-31T12:00:00Z', '2026-11-01T12:00:00Z')).toEqual([
      '2026-11-01T02:00 2026-11-01T04:30',
      '2026-11-01T05:00 2026-11-01T05:30',
    ]);
  });

  test('where the clock goes back across midnight the evening before comes back', () => {
    // St John's, 7 November 2010: at 00:01 on Sunday it was 23:01 on Saturday again.
    const calendar = calendarWith({ timeZone: 'America/St_Johns', hours: { sat: [['22:00', '24:00']] } });
    expect(segments(calendar, '2010-11-06T12:00:00Z', '2010-11-07T12:00:00Z')).toEqual([
      '2010-11-07T00:30 2010-11-07T02:30',
      '2010-11-07T02:31 2010-11-07T03:30',
    ]);
  });

  test('a whole repeated day counts twice: Kwajalein had two 30 Septembers in 1969', () => {
    const calendar = calendarWith({ timeZone: 'Pacific/Kwajalein' });
    expect(between(calendar, '1969-09-29T13:00:00Z', '1969-10-01T12:00:00Z')).toBe(2 * 480);
  });
});
