import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../src/domain/calendar/calendar.ts';
import { nextMorning, proposedEnd, snoozedFor } from '../../src/domain/snooze.ts';

const weekdays = { mon: nine(), tue: nine(), wed: nine(), thu: nine(), fri: nine() };
function nine(): [[string, string]] {
  return [['09:00', '17:00']];
}

const morning = (at: string, timeZone: string, hours: Parameters<typeof nextMorning>[2] = weekdays) =>
  nextMorning(new Date(at), timeZone, hours).toISOString();

test('a snooze of half an hour, or of two, ends as much later', () => {
  expect(snoozedFor('30m', new Date('2026-11-20T16:50:12.345Z')).toISOString()).toBe(
    '2026-11-20T17:20:12.345Z',
  );
  expect(snoozedFor('2h', new Date('2026-11-20T23:10:00Z')).toISOString()).toBe('2026-11-21T01:10:00.000Z');
});

describe('tomorrow morning is when the hours of the next day of work begin', () => {
  test('in the zone of whoever snoozes', () => {
    expect(morning('2026-11-18T16:50:00Z', 'Europe/London')).toBe('2026-11-19T09:00:00.000Z');
    expect(morning('2026-11-18T16:50:00Z', 'America/New_York')).toBe('2026-11-19T14:00:00.000Z');
  });

  test('by the day of that zone: it is Thursday in Tokyo already', () => {
    expect(morning('2026-11-18T16:50:00Z', 'Asia/Tokyo')).toBe('2026-11-20T00:00:00.000Z');
  });

  test('on Friday that is Monday', () => {
    expect(morning('2026-11-20T16:50:00Z', 'Europe/London')).toBe('2026-11-23T09:00:00.000Z');
  });

  test('shortly after midnight that is more than a day away', () => {
    expect(morning('2026-11-18T00:05:00Z', 'Europe/London')).toBe('2026-11-19T09:00:00.000Z');
  });

  test('at the first of a day’s shifts', () => {
    const hours = {
      thu: [
        ['14:00', '18:00'],
        ['08:30', '12:00'],
      ],
    } as const;
    expect(morning('2026-11-18T16:50:00Z', 'Europe/London', hours)).toBe('2026-11-19T08:30:00.000Z');
  });

  test('a week away for whoever works one day a week', () => {
    expect(morning('2026-11-18T10:00:00Z', 'Europe/London', { wed: nine() })).toBe(
      '2026-11-25T09:00:00.000Z',
    );
  });

  test('at 09:00 of the next day where nothing is known of any hours', () => {
    expect(morning('2026-11-20T16:50:00Z', 'Europe/London', {})).toBe('2026-11-21T09:00:00.000Z');
  });

  test('over the nights in which the clocks change', () => {
    const always = { ...weekdays, sat: nine(), sun: nine() };
    expect(morning('2026-03-28T16:00:00Z', 'Europe/London', always)).toBe('2026-03-29T08:00:00.000Z');
    expect(morning('2026-10-24T15:00:00Z', 'Europe/London', always)).toBe('2026-10-25T09:00:00.000Z');
    expect(morning('2026-10-25T00:30:00Z', 'Europe/London', always)).toBe('2026-10-26T09:00:00.000Z');
  });
});

describe('the end that is proposed for a snooze', () => {
  const hours = compileCalendar({ timeZone: 'Europe/London', hours: weekdays });
  const proposed = (now: string, dueAt: string) =>
    proposedEnd(new Date(now), new Date(dueAt), hours).toISOString();

  test('is the next full hour where the deadline is later', () => {
    expect(proposed('2026-11-18T10:20:00Z', '2026-11-18T14:00:00Z')).toBe('2026-11-18T11:00:00.000Z');
  });

  test('lies before the deadline, with time left to answer', () => {
    expect(proposed('2026-11-18T09:31:20Z', '2026-11-18T10:00:40Z')).toBe('2026-11-18T09:50:00.000Z');
    expect(proposed('2026-11-18T09:31:20Z', '2026-11-18T10:08:00Z')).toBe('2026-11-18T09:55:00.000Z');
  });

  test('is the next full hour where the deadline is too near, or past', () => {
    expect(proposed('2026-11-18T09:48:00Z', '2026-11-18T10:00:00Z')).toBe('2026-11-18T10:00:00.000Z');
    expect(proposed('2026-11-18T10:20:00Z', '2026-11-18T10:00:00Z')).toBe('2026-11-18T11:00:00.000Z');
  });

  test('leaves time to answer before the day ends, where the deadline comes after it', () => {
    expect(proposed('2026-11-18T16:21:00Z', '2026-11-18T18:00:00Z')).toBe('2026-11-18T16:50:00.000Z');
    expect(proposed('2026-11-18T17:30:00Z', '2026-11-18T18:00:00Z')).toBe('2026-11-18T17:50:00.000Z');
  });

  test('is within the hours of whoever snoozes: on Friday at 16:55 it is Monday morning', () => {
    expect(proposed('2026-11-20T16:55:00Z', '2026-11-23T09:50:00Z')).toBe('2026-11-23T09:00:00.000Z');
  });
});
