import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { isOpenAt } from '../../../src/domain/calendar/walk.ts';
import { between, calendarWith, due, everyDay, nineToFive, weekdays } from './build.ts';

describe('the offset is the one in force at that instant', () => {
  test('nine in London is 09:00 UTC before the last Sunday of March 2026 and 08:00 UTC after it', () => {
    const office = calendarWith({});
    expect(due(office, '2026-03-27T16:30:00Z', 60)).toBe('2026-03-30T08:30:00.000Z');
  });

  test('nine in London is 08:00 UTC before the last Sunday of October 2026 and 09:00 UTC after it', () => {
    const office = calendarWith({});
    expect(due(office, '2026-10-23T15:30:00Z', 60)).toBe('2026-10-26T09:30:00.000Z');
  });

  test('offsets of 30 and 45 minutes', () => {
    const kolkata = calendarWith({ timeZone: 'Asia/Kolkata' });
    expect(due(kolkata, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-23T03:31:00.000Z');
    const kathmandu = calendarWith({ timeZone: 'Asia/Kathmandu' });
    expect(due(kathmandu, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-23T03:16:00.000Z');
    const chatham = calendarWith({ timeZone: 'Pacific/Chatham' });
    expect(due(chatham, '2026-11-22T00:00:00Z', 1)).toBe('2026-11-22T19:16:00.000Z');
  });

  test('offsets with seconds, on either side of Greenwich', () => {
    // Monrovia kept 44 minutes and 30 seconds behind Greenwich until 7 January 1972.
    const monrovia = calendarWith({ timeZone: 'Africa/Monrovia', hours: weekdays(nineToFive) });
    expect(due(monrovia, '1960-01-04T00:00:00Z', 1)).toBe('1960-01-04T09:45:30.000Z');
    expect(between(monrovia, '1960-01-04T00:00:00Z', '1960-01-05T00:00:00Z')).toBe(480);
    // Amsterdam kept 19 minutes and 32 seconds ahead in 1830, before any time was shared.
    const amsterdam = calendarWith({ timeZone: 'Europe/Amsterdam' });
    expect(between(amsterdam, '1830-01-04T00:00:00Z', '1830-01-05T00:00:00Z')).toBe(480);
  });
});

describe('far from today', () => {
  test('before 1970', () => {
    const office = calendarWith({});
    // Until October 1971 London kept an hour ahead all year round.
    expect(due(office, '1969-01-03T15:30:00Z', 60)).toBe('1969-01-06T08:30:00.000Z');
    expect(between(office, '1900-01-01T00:00:00Z', '1901-01-01T00:00:00Z')).toBe(261 * 480);
  });

  test('a century ahead by the rules known today', () => {
    const office = calendarWith({});
    expect(due(office, '2126-03-29T16:30:00Z', 60)).toMatch(/^2126-/);
    expect(between(office, '2099-01-01T00:00:00Z', '2100-01-01T00:00:00Z')).toBe(261 * 480);
  });

  test('what was asked first never changes an answer', () => {
    const spec = {
      timeZone: 'Europe/London',
      hours: everyDay([['00:30', '03:30']]),
      holidays: ['2026-12-25'],
    };
    const instants = [
      '1890-05-01T00:00:00Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T00:30:00Z',
      '2130-01-01T00:00:00Z',
    ];
    const answers = instants.map((first) => {
      const calendar = compileCalendar(spec);
      isOpenAt(calendar, new Date(first));
      return [
        between(calendar, '1890-05-01T00:00:00Z', '2130-01-01T00:00:00Z'),
        due(calendar, '1950-01-01T00:00:00Z', 10_000_000),
      ];
    });
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1);
  });
});
