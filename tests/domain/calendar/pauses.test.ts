import { describe, expect, test } from 'vitest';
import { dueAfter, dueBefore, openMinutesBetween } from '../../../src/domain/calendar/questions.ts';
import { calendarWith } from './build.ts';

const office = calendarWith({});

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
