import { describe, expect, it } from 'vitest';
import {
  clockTime,
  dayLabel,
  formatDateTemplate,
  instantOf,
  nextMonday,
} from '../../src/sandbox/page/time.js';

const BERLIN = 'Europe/Berlin';
const now = new Date('2026-11-23T09:20:00Z');

describe('the wall clock', () => {
  it('is that of the zone', () => {
    expect(clockTime(new Date('2026-11-23T23:05:00Z'), BERLIN)).toBe('00:05');
    expect(clockTime(new Date('2026-07-01T07:00:00Z'), BERLIN)).toBe('09:00');
  });

  it('names days as people do', () => {
    expect(dayLabel(new Date('2026-11-22T23:30:00Z'), now, BERLIN)).toBe('Today');
    expect(dayLabel(new Date('2026-11-22T22:30:00Z'), now, BERLIN)).toBe('Yesterday');
    expect(dayLabel(new Date('2026-11-20T12:00:00Z'), now, BERLIN)).toBe('Friday, 20 November');
    expect(dayLabel(new Date('2025-11-20T12:00:00Z'), now, BERLIN)).toBe('Thursday, 20 November 2025');
  });
});

describe('a local time as an instant', () => {
  it('uses the offset in force then', () => {
    const local = { year: 2026, month: 7, day: 1, hour: 9, minute: 0 };
    expect(instantOf(local, BERLIN).toISOString()).toBe('2026-07-01T07:00:00.000Z');
  });

  it('is right on the day the clocks go back', () => {
    const local = { year: 2026, month: 10, day: 25, hour: 9, minute: 0 };
    expect(instantOf(local, BERLIN).toISOString()).toBe('2026-10-25T08:00:00.000Z');
  });

  it('is right in a zone far ahead of UTC', () => {
    const local = { year: 2026, month: 11, day: 23, hour: 9, minute: 0 };
    expect(instantOf(local, 'Pacific/Auckland').toISOString()).toBe('2026-11-22T20:00:00.000Z');
  });
});

describe('the next Monday at nine', () => {
  it.each([
    ['2026-11-20T15:50:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T07:59:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T08:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['2026-10-23T15:00:00Z', '2026-10-26T08:00:00.000Z'],
  ])('after %s is %s', (from, expected) => {
    expect(nextMonday(new Date(from), BERLIN).toISOString()).toBe(expected);
  });
});

describe("Slack's date words", () => {
  it.each([
    ['{date_short_pretty} at {time}', 'today at 11:06'],
    ['{date_num}', '2026-11-23'],
    ['{date_long}', 'Monday, 23 November 2026'],
    ['{date_long_full}', '23 November 2026'],
    ['{date}', '23 November'],
    ['{ago}', 'in 46 minutes'],
    ['{nothing_known}', '{nothing_known}'],
  ])('fill %s', (template, expected) => {
    expect(formatDateTemplate(new Date('2026-11-23T10:06:00Z'), template, now, BERLIN)).toBe(expected);
  });

  it('give the date where the day is not near', () => {
    const at = new Date('2026-11-27T08:30:00Z');
    expect(formatDateTemplate(at, '{date_short_pretty} at {time}', now, BERLIN)).toBe('27 Nov 2026 at 09:30');
  });
});
