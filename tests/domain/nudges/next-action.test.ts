import { describe, expect, test } from 'vitest';
import { nextActionAt } from '../../../src/domain/nudges/next-action.ts';
import { nudgeSteps } from '../../../src/domain/nudges/steps.ts';
import { at } from '../log-of.ts';
import { fridayClock, londonHours } from '../terms-of.ts';

const calm = { snoozedAt: null, snoozedUntil: null, handedOverAt: null, acknowledgedAt: null };
const steps = nudgeSteps(fridayClock(), [londonHours], calm);
const none: ReadonlySet<string> = new Set();
const halfTaken: ReadonlySet<string> = new Set(['at-50%']);

describe('something is next to be done', () => {
  test('at the nudge that is to come', () => {
    expect(nextActionAt(fridayClock(), steps, none, at('17:00'))).toEqual(at('09:20', 23));
  });

  test('at the nudge that is due, even if that was a while ago', () => {
    expect(nextActionAt(fridayClock(), steps, none, at('09:30', 23))).toEqual(at('09:20', 23));
  });

  test('a millisecond past the deadline, once the nudge was sent: a reply at the deadline is in time', () => {
    expect(nextActionAt(fridayClock(), steps, halfTaken, at('09:30', 23))).toEqual(at('09:50:00.001', 23));
  });

  test('past the deadline also where there are no nudges', () => {
    expect(nextActionAt(fridayClock(), [], none, at('17:00'))).toEqual(at('09:50:00.001', 23));
  });

  test('at the end of a snooze beyond the deadline, after the breach was noted', () => {
    const snoozed = nudgeSteps(fridayClock(), [londonHours], { ...calm, snoozedUntil: at('10:30', 23) });
    expect(nextActionAt(fridayClock(), snoozed, none, at('17:00'))).toEqual(at('09:50:00.001', 23));
    const breached = fridayClock({ outcome: 'breached' });
    expect(nextActionAt(breached, snoozed, none, at('09:51', 23))).toEqual(at('10:30', 23));
  });
});

describe('nothing is left to be done', () => {
  test('for a clock that has ended', () => {
    const ended = fridayClock({
      outcome: 'met',
      endedAt: at('16:55'),
      fulfilledAt: at('16:55'),
      elapsedMinutes: 5,
    });
    expect(nextActionAt(ended, steps, none, at('17:00'))).toBeNull();
  });

  test('for a breach that was noted and nudged about', () => {
    expect(nextActionAt(fridayClock({ outcome: 'breached' }), steps, halfTaken, at('10:00', 23))).toBeNull();
  });
});

test('a clock that is paused sleeps until the customer writes', () => {
  expect(nextActionAt(fridayClock({ outcome: 'paused' }), steps, none, at('12:00', 23))).toBeNull();
});
