import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedAfter, countedBetween, countingOn } from '../../../src/domain/clocks/counting.ts';
import { type Circumstances, nudgeSteps } from '../../../src/domain/nudges/steps.ts';
import { anyLadder } from '../policy/any-policy.ts';
import { entered, known } from '../policy/asked.ts';
import { fridayClock, londonHours } from '../terms-of.ts';

const start = new Date('2026-11-20T16:50:00Z');
const counting = countingOn([londonHours], 'business', []);
const minuteMs = 60_000;

/** Ladders as they are kept once they were entered. */
const ladder = anyLadder.map(
  (steps) =>
    entered(
      {
        lead: 'U0LEAD',
        leadChannel: 'C0TEAM',
        rotation: 'frontline',
        rotations: { frontline: { people: ['U0PRIYA'], turn: 'day', startsOn: '2026-11-23' } },
        targets: { resolution: 40_000 },
        nudgeAt: [],
        ladder: steps,
      },
      known,
    ).ladder,
);
const instant = fc.integer({ min: -600, max: 9000 }).map((n) => new Date(start.getTime() + n * minuteMs));
const maybe = fc.option(instant, { freq: 2 });
const circumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    snoozedAt: instant,
    minutes: fc.option(fc.nat(6000)),
    handedOverAt: maybe,
    acknowledgedAt: maybe,
  })
  .map(({ snoozedAt, minutes, ...others }) => ({
    ...others,
    snoozedAt: minutes === null ? null : snoozedAt,
    snoozedUntil: minutes === null ? null : new Date(snoozedAt.getTime() + minutes * minuteMs),
  }));
const target = fc.integer({ min: 1, max: 2000 });
const calm: Circumstances = { snoozedAt: null, snoozedUntil: null, handedOverAt: null, acknowledgedAt: null };

const clockOf = (targetMinutes: number, own: ReturnType<typeof entered>['ladder']) =>
  fridayClock({ targetMinutes, ladder: own, dueAt: countedAfter(counting, start, targetMinutes) });

describe('whatever the ladder', () => {
  test('steps are in the order of their time, no two of one name, and none before the start', () => {
    fc.assert(
      fc.property(ladder, target, circumstances, (own, minutes, decided) => {
        const steps = nudgeSteps(clockOf(minutes, own), [londonHours], decided);
        const times = steps.map(({ at }) => at.getTime());
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
        expect(Math.min(...times, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(start.getTime());
      }),
    );
  });

  test('repeats follow the first by as many counted minutes each, twenty of them', () => {
    fc.assert(
      fc.property(ladder, target, (own, minutes) => {
        const steps = nudgeSteps(clockOf(minutes, own), [londonHours], calm);
        const repeated = steps.filter(({ step }) => step.endsWith('#2'));
        const expected = own.filter(({ repeat }) => repeat).flatMap(({ to }) => to);
        expect(repeated).toHaveLength(expected.length);
        for (const { step } of repeated) {
          const name = step.slice(0, -2);
          const times = steps.filter((each) => each.step === name || each.step.startsWith(`${name}#`));
          expect(times).toHaveLength(21);
          const gaps = times.slice(1).map(({ at }, i) => countedBetween(counting, times[i]?.at ?? at, at));
          expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.001);
          expect(own.map(({ repeat }) => repeat?.everyMinutes)).toContain(Math.round(gaps[0] ?? 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what somebody looks into is said again no more, and everything else stays', () => {
    fc.assert(
      fc.property(ladder, target, instant, (own, minutes, acknowledgedAt) => {
        const before = nudgeSteps(clockOf(minutes, own), [londonHours], calm);
        const after = nudgeSteps(clockOf(minutes, own), [londonHours], { ...calm, acknowledgedAt });
        const gone = before.filter(({ step }) => !after.some((each) => each.step === step));
        for (const { step, at } of gone) {
          expect(step).toContain('#');
          expect(at >= acknowledgedAt).toBe(true);
        }
      }),
    );
  });

  test('a snooze moves what the owner is told before its end, and nothing else', () => {
    fc.assert(
      fc.property(ladder, target, circumstances, (own, minutes, { snoozedAt, snoozedUntil }) => {
        const clock = clockOf(minutes, own);
        const awake = nudgeSteps(clock, [londonHours], calm);
        const asleep = nudgeSteps(clock, [londonHours], { ...calm, snoozedAt, snoozedUntil });
        const until = snoozedUntil && snoozedUntil >= start ? snoozedUntil : null;
        const stays = awake.filter(({ at, to }) => until === null || to !== 'owner' || at >= until);
        expect(asleep.filter(({ step }) => !step.startsWith('snoozed-'))).toEqual(stays);
        const added = asleep.filter(({ step }) => step.startsWith('snoozed-')).map(({ to }) => to);
        expect(added.sort()).toEqual(
          until === null ? [] : until > clock.dueAt ? ['lead', 'owner'] : ['owner'],
        );
      }),
    );
  });
});
