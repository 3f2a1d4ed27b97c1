import { describe, expect, test } from 'vitest';
import type { CalendarVersion } from '../../../src/domain/clocks/clock.ts';
import { countedAfter, countedBetween, countingOn, versionsOf } from '../../../src/domain/clocks/counting.ts';
import { calendarWith } from '../calendar/build.ts';
import { at, happened, said } from '../log-of.ts';
import { londonHours, northwind, termsWith } from '../terms-of.ts';
import { clockOf } from './of-policy.ts';

const version = (number: number, effectiveAt: Date, from: string, until: string): CalendarVersion => ({
  ...londonHours,
  version: number,
  effectiveAt,
  calendar: calendarWith({
    hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, until]]])),
  }),
});
const fromTen = version(2, at('12:00', 21), '10:00', '17:00');

/** Asked on Friday, ten minutes before closing time; an hour is promised. */
const ask = said(at('16:50'), 'dana', 'The export is broken');

describe('a running clock follows its calendar', () => {
  const calendars = [londonHours, fromTen];

  test('from the change on: ten minutes of Friday by the old hours, fifty of Monday by the new', () => {
    expect(clockOf('first_reply', { said: [ask], calendars, now: at('09:00', 23) })).toMatchObject({
      dueAt: at('10:50', 23),
      outcome: 'running',
      calendarVersion: 2,
    });
  });

  test('also through a change in the midst of open hours', () => {
    const lateStart = version(2, at('09:20', 23), '09:30', '17:00');
    const changed = [londonHours, lateStart];
    expect(clockOf('first_reply', { said: [ask], calendars: changed }).dueAt).toEqual(at('10:00', 23));
  });

  test('and around the clock needs no calendar', () => {
    const clock = clockOf('first_reply', { said: [ask], calendars, policy: { hours: 'calendar' } });
    expect(clock).toMatchObject({ dueAt: at('17:50'), snapshots: [{ cause: 'started' }] });
  });

  test('with the pauses taken out of each version’s own time', () => {
    const paused = happened(at('16:55'), 'priya', ask, { kind: 'paused', reason: null });
    const back = said(at('10:30', 23), 'dana', 'Here is the file');
    const clock = clockOf('first_reply', { said: [ask, back], facts: [paused], calendars });
    expect(clock).toMatchObject({ dueAt: at('11:25', 23), pauses: [{ hiddenMinutes: 35 }] });
  });

  test('what is told of it counts on the same versions', () => {
    const counting = countingOn(versionsOf(calendars, 'default'), 'business', []);
    expect(countedBetween(counting, at('16:50'), at('10:50', 23))).toBe(60);
    expect(countedAfter(counting, at('16:50'), 60)).toEqual(at('10:50', 23));
  });
});

describe('what is over stays', () => {
  test('a clock that ended before the change keeps its deadline', () => {
    const reply = said(at('11:00', 21), 'tom', 'It is mended now');
    expect(clockOf('first_reply', { said: [ask, reply], calendars: [londonHours, fromTen] })).toMatchObject({
      dueAt: at('09:50', 23),
      outcome: 'met',
      calendarVersion: 1,
    });
  });

  test('a deadline that had passed before the change stays where it was', () => {
    const tooLate = version(2, at('09:51', 23), '12:00', '17:00');
    expect(clockOf('first_reply', { said: [ask], calendars: [londonHours, tooLate] })).toMatchObject({
      dueAt: at('09:50', 23),
      outcome: 'breached',
    });
  });
});

test('a version that was replaced before it took effect was never in force', () => {
  const third = version(3, at('12:00', 21), '11:00', '17:00');
  expect(versionsOf([londonHours, fromTen, third], 'default').map((v) => v.version)).toEqual([1, 3]);
  expect(clockOf('first_reply', { said: [ask], calendars: [londonHours, fromTen, third] }).dueAt).toEqual(
    at('11:50', 23),
  );
});

test('a rule’s own calendar is counted on, and the rule’s times are told in its zone', () => {
  const berlin: CalendarVersion = {
    ...londonHours,
    id: 'berlin',
    calendar: calendarWith({ timeZone: 'Europe/Berlin' }),
    timeZone: 'Europe/Berlin',
  };
  const rules = [
    {
      name: 'Evening in Berlin',
      when: { timesOfDay: [['17:30', '20:00'] as const] },
      calendarId: 'berlin',
      targets: {},
    },
  ];
  const terms = termsWith({ rules }, [londonHours, berlin]);
  expect(clockOf('first_reply', { said: [ask], terms, inbox: northwind })).toMatchObject({
    calendarId: 'berlin',
    dueAt: at('09:00', 23),
    snapshots: [{ rule: 'Evening in Berlin' }],
  });
});
