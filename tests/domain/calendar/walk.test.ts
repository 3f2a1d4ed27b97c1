import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { alwaysOpen } from '../../../src/domain/calendar/questions.ts';
import {
  isOpenAt,
  nextCloseAt,
  nextOpenAt,
  openSegments,
  openSegmentsBackwards,
} from '../../../src/domain/calendar/walk.ts';
import { calendarWith, everyDay } from './build.ts';

const office = calendarWith({ holidays: ['2026-12-25'] });
const at = (iso: string) => new Date(iso);

describe('is it open', () => {
  test('from opening time up to but not at closing time', () => {
    expect(isOpenAt(office, at('2026-11-23T08:59:59.999Z'))).toBe(false);
    expect(isOpenAt(office, at('2026-11-23T09:00:00Z'))).toBe(true);
    expect(isOpenAt(office, at('2026-11-23T16:59:59.999Z'))).toBe(true);
    expect(isOpenAt(office, at('2026-11-23T17:00:00Z'))).toBe(false);
  });
});

describe('when does it next open', () => {
  test('at once while open', () => {
    expect(nextOpenAt(office, at('2026-11-23T09:00:00.001Z'))).toEqual(at('2026-11-23T09:00:00.001Z'));
  });

  test('on Monday from Friday closing time', () => {
    expect(nextOpenAt(office, at('2026-11-20T17:00:00Z'))).toEqual(at('2026-11-23T09:00:00Z'));
  });

  test('after Christmas and the weekend', () => {
    expect(nextOpenAt(office, at('2026-12-24T17:00:00Z'))).toEqual(at('2026-12-28T09:00:00Z'));
  });

  test('never again after the last one-off opening', () => {
    const once = compileCalendar({
      timeZone: 'Europe/London',
      hours: {},
      exceptions: [{ date: '2026-11-28', hours: [['10:00', '14:00']] }],
    });
    expect(nextOpenAt(once, at('2026-11-28T13:00:00Z'))).toEqual(at('2026-11-28T13:00:00Z'));
    expect(nextOpenAt(once, at('2026-11-28T14:00:00Z'))).toBeUndefined();
    expect(nextCloseAt(once, at('2020-11-28T14:00:00Z'))).toEqual(at('2026-11-28T14:00:00Z'));
    expect(nextCloseAt(once, at('2026-11-28T14:00:00Z'))).toBeUndefined();
  });
});

describe('when does it next close', () => {
  test('at the end of the shift it is in', () => {
    expect(nextCloseAt(office, at('2026-11-23T09:00:00Z'))).toEqual(at('2026-11-23T17:00:00Z'));
  });

  test('at the end of the next shift while closed', () => {
    expect(nextCloseAt(office, at('2026-11-20T17:00:00Z'))).toEqual(at('2026-11-23T17:00:00Z'));
  });

  test('not between shifts that touch', () => {
    const touching = calendarWith({ hours: { mon: [['09:00', '24:00']], tue: [['00:00', '09:00']] } });
    expect(nextCloseAt(touching, at('2026-11-23T10:00:00Z'))).toEqual(at('2026-11-24T09:00:00Z'));
  });

  test('at the first holiday of a calendar that never closes otherwise, years ahead', () => {
    const almost = calendarWith({ hours: everyDay([['00:00', '24:00']]), holidays: ['2050-12-25'] });
    expect(nextCloseAt(almost, at('2026-11-23T10:00:00Z'))).toEqual(at('2050-12-25T00:00:00Z'));
  });

  test('never when always open', () => {
    expect(nextCloseAt(alwaysOpen, at('2026-11-23T10:00:00Z'))).toBeUndefined();
    const opened = calendarWith({
      hours: everyDay([['00:00', '24:00']]),
      exceptions: [{ date: '2026-12-25', hours: [['00:00', '24:00']] }],
    });
    expect(nextCloseAt(opened, at('2026-11-23T10:00:00Z'))).toBeUndefined();
  });
});

describe('walking open segments', () => {
  const walked = [
    { startAt: at('2026-12-24T16:00:00Z'), endAt: at('2026-12-24T17:00:00Z') },
    { startAt: at('2026-12-28T09:00:00Z'), endAt: at('2026-12-28T17:00:00Z') },
    { startAt: at('2026-12-29T09:00:00Z'), endAt: at('2026-12-29T10:30:00Z') },
  ];
  const [from, to] = [at('2026-12-24T16:00:00Z'), at('2026-12-29T10:30:00Z')];

  test('first to last, clipped to the span', () => {
    expect([...openSegments(office, from, to)]).toEqual(walked);
  });

  test('last to first', () => {
    expect([...openSegmentsBackwards(office, from, to)]).toEqual(walked.toReversed());
  });

  test('nothing where the span is empty, turned round, or closed', () => {
    expect([...openSegments(office, from, from)]).toEqual([]);
    expect([...openSegments(office, to, from)]).toEqual([]);
    expect([
      ...openSegmentsBackwards(office, at('2026-12-25T00:00:00Z'), at('2026-12-26T00:00:00Z')),
    ]).toEqual([]);
  });

  test('one segment for always open, however long', () => {
    const span = { startAt: at('2026-01-01T00:00:00Z'), endAt: at('2096-01-01T00:00:00Z') };
    expect([...openSegments(alwaysOpen, span.startAt, span.endAt)]).toEqual([span]);
    const newYork = calendarWith({ timeZone: 'America/New_York', hours: everyDay([['08:00', '08:00']]) });
    expect([...openSegmentsBackwards(newYork, span.startAt, span.endAt)]).toEqual([span]);
  });

  test('an endless walk may be left at any time', () => {
    for (const segment of openSegments(office, from, at('9999-01-01T00:00:00Z'))) {
      expect(segment).toEqual(walked[0]);
      break;
    }
  });
});
