import { describe, expect, test } from 'vitest';
import { snoozedUntil } from '../../src/domain/snooze.ts';

const until = (...[length, at, timeZone]: [Parameters<typeof snoozedUntil>[0], string, string]) =>
  snoozedUntil(length, new Date(at), timeZone).toISOString();

test('a snooze of half an hour, or of two, ends as much later', () => {
  expect(until('30m', '2026-11-20T16:50:12.345Z', 'Europe/London')).toBe('2026-11-20T17:20:12.345Z');
  expect(until('2h', '2026-11-20T23:10:00Z', 'Europe/London')).toBe('2026-11-21T01:10:00.000Z');
});

describe('a snooze until tomorrow ends at 09:00 of the next day', () => {
  test('in the zone of the workspace', () => {
    expect(until('tomorrow', '2026-11-20T16:50:00Z', 'Europe/London')).toBe('2026-11-21T09:00:00.000Z');
    expect(until('tomorrow', '2026-11-20T16:50:00Z', 'America/New_York')).toBe('2026-11-21T14:00:00.000Z');
  });

  test('by the day of that zone: it is Saturday in Tokyo already', () => {
    expect(until('tomorrow', '2026-11-20T16:50:00Z', 'Asia/Tokyo')).toBe('2026-11-22T00:00:00.000Z');
  });

  test('shortly after midnight that is more than a day away', () => {
    expect(until('tomorrow', '2026-11-20T00:05:00Z', 'Europe/London')).toBe('2026-11-21T09:00:00.000Z');
  });

  test('over the night in which the clocks go forward', () => {
    expect(until('tomorrow', '2026-03-28T16:00:00Z', 'Europe/London')).toBe('2026-03-29T08:00:00.000Z');
  });

  test('over the night in which the clocks go back', () => {
    expect(until('tomorrow', '2026-10-24T15:00:00Z', 'Europe/London')).toBe('2026-10-25T09:00:00.000Z');
  });

  test('when it is pressed in the hour that comes twice', () => {
    expect(until('tomorrow', '2026-10-25T00:30:00Z', 'Europe/London')).toBe('2026-10-26T09:00:00.000Z');
    expect(until('tomorrow', '2026-10-25T01:30:00Z', 'Europe/London')).toBe('2026-10-26T09:00:00.000Z');
  });
});
