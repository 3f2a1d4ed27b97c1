import { describe, expect, test } from 'vitest';
import { between, calendarWith, daily, due, segments } from './build.ts';

describe('in a skipped hour there is no open time', () => {
  test('London, 29 March 2026: 01:00 to 02:00 does not happen', () => {
    expect(
      between(daily('Europe/London', '00:00', '04:00'), '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'),
    ).toBe(180);
    expect(
      between(daily('Europe/London', '01:00', '02:00'), '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'),
    ).toBe(0);
  });

  test('an allowance runs straight across it', () => {
    expect(due(daily('Europe/London', '00:00', '04:00'), '2026-03-29T00:30:00Z', 60)).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  test('a shift that starts in it opens when the hour is over', () => {
    const calendar = daily('Europe/London', '01:30', '03:00');
    expect(segments(calendar, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-29T01:00 2026-03-29T02:00',
    ]);
  });

  test('a shift that ends in it closes when the hour would begin', () => {
    const calendar = daily('Europe/London', '00:00', '01:30');
    expect(segments(calendar, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-29T00:00 2026-03-29T01:00',
    ]);
    expect(due(calendar, '2026-03-29T00:00:00Z', 60)).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a night shift across it is an hour shorter', () => {
    const nights = calendarWith({ hours: { sat: [['22:00', '06:00']] } });
    expect(between(nights, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(420);
    expect(due(nights, '2026-03-28T22:00:00Z', 420)).toBe('2026-03-29T05:00:00.000Z');
  });

  test('half an hour is skipped on Lord Howe', () => {
    const calendar = daily('Australia/Lord_Howe', '01:00', '03:00');
    expect(between(calendar, '2026-10-03T12:00:00Z', '2026-10-04T12:00:00Z')).toBe(90);
  });

  test('an hour is skipped at a quarter to three on Chatham', () => {
    // 27 September 2026: 02:44:59 was followed by 03:45:00, 14:00 UTC.
    const calendar = daily('Pacific/Chatham', '02:30', '04:00');
    expect(segments(calendar, '2026-09-26T12:00:00Z', '2026-09-27T12:00:00Z')).toEqual([
      '2026-09-26T13:45 2026-09-26T14:15',
    ]);
    expect(due(calendar, '2026-09-26T13:45:00Z', 30)).toBe('2026-09-26T14:15:00.000Z');
  });

  test('a quarter of an hour is skipped in Kathmandu, 1 January 1986', () => {
    const calendar = daily('Asia/Kathmandu', '00:00', '01:00');
    expect(between(calendar, '1985-12-31T12:00:00Z', '1986-01-01T12:00:00Z')).toBe(45);
  });

  test('two hours are skipped at Troll', () => {
    const calendar = daily('Antarctica/Troll', '00:00', '04:00');
    expect(between(calendar, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(120);
  });

  test('where midnight itself is skipped the day begins at one', () => {
    // São Paulo, 4 November 2018: 23:59:59 was followed by 01:00:00.
    const calendar = calendarWith({ timeZone: 'America/Sao_Paulo', hours: { sun: [['00:00', '02:00']] } });
    expect(segments(calendar, '2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z')).toEqual([
      '2018-11-04T03:00 2018-11-04T04:00',
    ]);
    // Cairo, Friday 24 April 2026: the same.
    const cairo = calendarWith({
      timeZone: 'Africa/Cairo',
      hours: { thu: [['20:00', '24:00']], fri: [['00:00', '03:00']] },
    });
    expect(segments(cairo, '2026-04-23T12:00:00Z', '2026-04-24T12:00:00Z')).toEqual([
      '2026-04-23T18:00 2026-04-24T00:00',
    ]);
  });

  test('a whole skipped day has no open time: Apia had no 30 December 2011', () => {
    const apia = calendarWith({ timeZone: 'Pacific/Apia' });
    expect(between(apia, '2011-12-26T10:00:00Z', '2012-01-01T09:00:00Z')).toBe(4 * 480);
    expect(due(apia, '2011-12-30T02:00:00Z', 120)).toBe('2012-01-01T20:00:00.000Z');
  });
});
