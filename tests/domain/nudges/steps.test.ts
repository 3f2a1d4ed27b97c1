import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import {
  type Circumstances,
  type NudgeStep,
  nudgeSteps,
  planNudges,
} from '../../../src/domain/nudges/steps.ts';
import { at } from '../log-of.ts';
import { fridayClock, londonHours } from '../terms-of.ts';

const calm: Circumstances = {
  snoozedAt: null,
  snoozedUntil: null,
  handedOverAt: null,
  acknowledgedAt: null,
};

const withLadder = (nudgeAt: number[], more: Partial<Clock> = {}) =>
  fridayClock({ ladder: nudgeAt.map((share) => ({ at: share, to: 'owner' })), ...more });

/** `at-50% Mon 09:20` for each step. */
const steps = (nudgeAt: number[], more: Partial<Circumstances> = {}) =>
  nudgeSteps(withLadder(nudgeAt), [londonHours], { ...calm, ...more }).map(
    ({ step, at: when }) => `${step} @ ${when.toISOString().slice(8, 16)}`,
  );

describe('the owner is nudged', () => {
  test('at half of the target, in support hours: ten minutes of Friday, twenty of Monday', () => {
    expect(steps([0.5])).toEqual(['at-50% @ 23T09:20']);
  });

  test('at each share of the ladder, earliest first', () => {
    expect(steps([0.5, 0.8, 1])).toEqual(['at-50% @ 23T09:20', 'at-80% @ 23T09:38', 'at-100% @ 23T09:50']);
  });

  test('at closing time, where the share ends there', () => {
    expect(steps([1 / 6])).toEqual(['at-17% @ 20T17:00']);
  });

  test('around the clock, where the target counts so', () => {
    const clock = fridayClock({ hours: 'calendar' });
    expect(nudgeSteps(clock, [londonHours], calm)).toEqual([
      { step: 'at-50%', at: at('17:20'), to: 'owner', where: 'dm', isUrgent: false },
    ]);
  });
});

test('a hand-over after closing is told when support hours begin again', () => {
  expect(steps([0.5], { handedOverAt: at('18:58') })).toEqual([
    'handed-over-2026-11-20T18:58:00.000Z @ 23T09:00',
    'at-50% @ 23T09:20',
  ]);
});

describe('a snooze', () => {
  test('takes the place of the steps that fall into it', () => {
    expect(steps([0.5, 0.8, 1], { snoozedUntil: at('09:40', 23) })).toEqual([
      'snoozed-until-2026-11-23T09:40:00.000Z @ 23T09:40',
      'at-100% @ 23T09:50',
    ]);
  });

  test('holds back only the owner: the others of the ladder are told in time', () => {
    const ladder = [
      { at: 0.5, to: 'owner' },
      { at: 0.8, to: 'U0TOM' },
    ];
    const clock = fridayClock({ ladder });
    const steps = nudgeSteps(clock, [londonHours], { ...calm, snoozedUntil: at('10:30', 23) });
    expect(steps.map(({ step }) => step)).toEqual(['at-80%-U0TOM', 'snoozed-until-2026-11-23T10:30:00.000Z']);
  });

  test('leaves a step at its very end', () => {
    expect(steps([0.5], { snoozedUntil: at('09:20', 23) })).toHaveLength(2);
  });
});

test('an earlier date that staff sets for a promise is told to nobody: they know of it', () => {
  const snapshot = { at: '2026-11-20T16:55:00.000Z', cause: 'promise_dated', targetMinutes: 15 };
  const snapshots = [{ targetMinutes: 60 }, snapshot] as unknown as Clock['snapshots'];
  const told = nudgeSteps(withLadder([0.5], { snapshots, targetMinutes: 15 }), [londonHours], calm);
  expect(told.filter(({ step }) => step.startsWith('raised'))).toEqual([]);
});

test('a raised priority is told to the owner at once, by the new target', () => {
  const snapshot = { at: '2026-11-20T16:55:00.000Z', cause: 'priority_by_staff', targetMinutes: 15 };
  const snapshots = [{ targetMinutes: 60 }, snapshot] as unknown as Clock['snapshots'];
  const clock = withLadder([0.5], { snapshots, targetMinutes: 15 });
  const told = nudgeSteps(clock, [londonHours], calm);
  expect(told.map(({ step, at: when }) => [step, when])).toEqual([
    ['raised-2026-11-20T16:55:00.000Z', at('16:55')],
    ['at-50%', at('16:57:30')],
  ]);
});

describe('a hand-over', () => {
  test('is told at once to whom it is handed', () => {
    expect(steps([0.5], { handedOverAt: at('16:55') })).toEqual([
      'handed-over-2026-11-20T16:55:00.000Z @ 20T16:55',
      'at-50% @ 23T09:20',
    ]);
  });

  test('of an earlier ask is not told again', () => {
    expect(steps([0.5], { handedOverAt: at('16:40') })).toEqual(['at-50% @ 23T09:20']);
  });

  test('waits for the end of a snooze that came after it', () => {
    expect(steps([], { handedOverAt: at('16:55'), snoozedUntil: at('17:25') })).toEqual([
      'snoozed-until-2026-11-20T17:25:00.000Z @ 20T17:25',
    ]);
  });
});

describe('what is to be done now', () => {
  const told = { to: 'owner', where: 'dm', isUrgent: false } as const;
  const ladder: NudgeStep[] = [
    { step: 'at-50%', at: at('09:20', 23), ...told },
    { step: 'at-100%', at: at('09:50', 23), ...told },
  ];
  const none: ReadonlySet<string> = new Set();

  test('is nothing before the first step', () => {
    expect(planNudges(ladder, none, at('09:19:59', 23))).toEqual({ due: [], nextAt: at('09:20', 23) });
  });

  test('is a step at its very instant', () => {
    expect(planNudges(ladder, none, at('09:20', 23))).toEqual({ due: [ladder[0]], nextAt: at('09:50', 23) });
  });

  test('is nothing once the step was taken', () => {
    expect(planNudges(ladder, new Set(['at-50%']), at('09:30', 23)).due).toEqual([]);
  });

  test('is one nudge, however many were missed', () => {
    expect(planNudges(ladder, none, at('12:00', 23))).toEqual({ due: [ladder[1]], nextAt: null });
  });

  test('is nothing where the latest was taken, though an earlier one was not', () => {
    expect(planNudges(ladder, new Set(['at-100%']), at('12:00', 23)).due).toEqual([]);
  });

  test('is nothing without steps', () => {
    expect(planNudges([], none, at('12:00', 23))).toEqual({ due: [], nextAt: null });
  });
});
