import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTelling, type Untold } from '../../../src/domain/nudges/tell.ts';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const now = at('10:00');
const nudge = (more: Partial<Untold> = {}): Untold => ({
  clockId: 'c',
  step: 'at-50%',
  toldAt: null,
  isUrgent: false,
  ...more,
});
const rest = { reachableAt: now, restMs: 10 * 60_000 };
const quiet = { tells: [], posts: false, wakeAt: null };

describe('a new message comes', () => {
  test('at once where none stands', () => {
    expect(planTelling({ postedAt: null }, [nudge()], 0, rest, now)).toEqual({
      tells: [nudge()],
      posts: true,
      wakeAt: null,
    });
  });

  test('ten minutes after the last one, and then for all that came meanwhile', () => {
    const both = [nudge(), nudge({ clockId: 'd' })];
    expect(planTelling({ postedAt: at('09:55') }, both, 0, rest, now)).toEqual({
      ...quiet,
      wakeAt: at('10:05'),
    });
    expect(planTelling({ postedAt: at('09:50') }, both, 0, rest, now).tells).toEqual(both);
  });

  test('when the person is back', () => {
    const off = { ...rest, reachableAt: at('13:00') };
    expect(planTelling({ postedAt: null }, [nudge()], 0, off, now)).toEqual({
      ...quiet,
      wakeAt: at('13:00'),
    });
  });

  test('at once for what is urgent, whoever rests or sleeps, and calls attention to all the rest too', () => {
    const all = [nudge(), nudge({ clockId: 'd', isUrgent: true })];
    const asleep = { ...rest, reachableAt: 'unknown' as const };
    expect(planTelling({ postedAt: at('09:59') }, all, 0, asleep, now)).toEqual({
      tells: all,
      posts: true,
      wakeAt: null,
    });
  });

  test('for what went to others meanwhile, though nothing waits', () => {
    expect(planTelling({ postedAt: null }, [], 2, rest, now)).toEqual({
      tells: [],
      posts: true,
      wakeAt: null,
    });
  });
});

describe('no new message comes', () => {
  test('for what was told before', () => {
    expect(planTelling({ postedAt: at('09:00') }, [nudge({ toldAt: at('09:00') })], 0, rest, now)).toEqual(
      quiet,
    );
    const urgent = nudge({ toldAt: at('09:00'), isUrgent: true });
    expect(planTelling({ postedAt: at('09:00') }, [urgent], 0, rest, now)).toEqual(quiet);
  });

  test('while nobody knows when the person is back; it is asked again in an hour', () => {
    const away = { ...rest, reachableAt: 'unknown' as const };
    expect(planTelling({ postedAt: null }, [nudge()], 0, away, now)).toEqual({
      ...quiet,
      wakeAt: at('11:00'),
    });
  });
});

test('what is new to somebody is told or looked at again, never forgotten; and never sooner than allowed', () => {
  const instant = fc
    .integer({ min: -600, max: 600 })
    .map((minutes) => new Date(now.getTime() + minutes * 60_000));
  const any = fc.record({
    toldAt: fc.option(instant),
    isUrgent: fc.boolean(),
    clockId: fc.constantFrom('a', 'b', 'c'),
    step: fc.constant('at-50%'),
  });
  fc.assert(
    fc.property(
      fc.option(instant),
      fc.array(any, { maxLength: 5 }),
      fc.oneof(instant, fc.constant('unknown' as const)),
      (postedAt, nudges, reachableAt) => {
        const { tells, posts, wakeAt } = planTelling(
          { postedAt },
          nudges,
          0,
          { reachableAt, restMs: 600_000 },
          now,
        );
        const untold = nudges.filter(({ toldAt }) => toldAt === null);
        expect(posts).toBe(tells.length > 0);
        if (untold.length === 0) expect([posts, wakeAt]).toEqual([false, null]);
        else if (!posts) expect(wakeAt?.getTime()).toBeGreaterThan(now.getTime());
        else expect(tells).toEqual(untold);
        const isCalm = !untold.some(({ isUrgent }) => isUrgent);
        if (posts && isCalm) {
          expect(reachableAt !== 'unknown' && reachableAt <= now).toBe(true);
          expect(postedAt === null || now.getTime() - postedAt.getTime() >= 600_000).toBe(true);
        }
      },
    ),
  );
});
