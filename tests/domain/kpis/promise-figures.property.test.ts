import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from '../../../src/domain/kpis/clock.ts';
import { type KpiPromise, promiseFigures } from '../../../src/domain/kpis/promise-figures.ts';
import type { PromiseFigures } from '../../../src/domain/notices.ts';

/** What happened to a promise, in hours since a beginning; `ends` is how, where it has ended by now. */
interface Story {
  made: number;
  due: number;
  ended: number;
  ends: 'told' | 're_promised' | 'not_promised' | 'promise_deleted' | null;
  isCertain: boolean;
  isSwept: boolean;
}

const beginning = Date.parse('2026-11-02T00:00:00Z');
const at = (hours: number) => new Date(beginning + hours * 3_600_000);
const nowHour = 500;

const anyStory: fc.Arbitrary<Story> = fc
  .record({
    made: fc.integer({ min: 0, max: 480 }),
    takes: fc.integer({ min: 1, max: 200 }),
    endsAfter: fc.integer({ min: 0, max: 300 }),
    ends: fc.constantFrom('told', 're_promised', 'not_promised', 'promise_deleted', null),
    isCertain: fc.boolean(),
    isSwept: fc.boolean(),
  })
  .map(({ made, takes, endsAfter, ends, ...rest }) => {
    const ended = made + endsAfter;
    return { made, due: made + takes, ended, ends: ended <= nowHour ? ends : null, ...rest };
  });

/** The promise and its clock as they would be kept. */
function kept({ made, due, ended, ends, isCertain, isSwept }: Story): KpiPromise {
  const endedAt = ends && at(ended);
  const isInTime = ended <= due;
  const running = due < nowHour && isSwept ? 'breached' : 'running';
  const atEnd = isInTime ? (ends === 'told' ? 'met' : 'cancelled') : 'breached';
  const clock = {
    outcome: ends === null ? running : atEnd,
    dueAt: at(due),
    endedAt,
    fulfilledAt: ends === 'told' ? endedAt : null,
    cancelReason: ends === null || ends === 'told' ? null : ends,
  } as const;
  const own = { promisedBy: 'tom', customerId: 'northwind', madeAt: at(made), isCertain };
  return { ...own, state: ends ?? 'open', clock: isCertain ? clock : null };
}

/** The same figures, from docs/kpis.md alone and by hours. */
function counted(stories: readonly Story[], from: number, to: number): PromiseFigures {
  const figures = { made: 0, kept: 0, broken: 0, rePromised: 0 };
  const isIn = (hour: number) => from <= hour && hour < to;
  for (const { made, due, ended, ends, isCertain } of stories) {
    if (!isCertain) continue;
    if (isIn(made) && ends !== 'not_promised') figures.made += 1;
    const endedInTime = ends !== null && ended <= due;
    if (!endedInTime && due < nowHour && isIn(due)) figures.broken += 1;
    if (endedInTime && ends === 'told' && isIn(ended)) figures.kept += 1;
    if (endedInTime && ends === 're_promised' && isIn(ended)) figures.rePromised += 1;
  }
  return figures;
}

test('the figures of promises are those that the page defines, over any histories', () => {
  fc.assert(
    fc.property(
      fc.array(anyStory, { maxLength: 40 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 200 }),
      (stories, from, length) => {
        const period: Period = { from: at(from), to: at(from + length) };
        expect(promiseFigures(stories.map(kept), period, at(nowHour))).toEqual(
          counted(stories, from, from + length),
        );
      },
    ),
  );
});
