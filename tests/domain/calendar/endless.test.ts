import { describe, expect, test } from 'vitest';
import { compileCalendar, OpenTimeEndsError } from '../../../src/domain/calendar/calendar.ts';
import { alwaysOpen, dueAfter, dueBefore } from '../../../src/domain/calendar/questions.ts';
import { between, calendarWith, due } from './build.ts';

const office = calendarWith({});

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
