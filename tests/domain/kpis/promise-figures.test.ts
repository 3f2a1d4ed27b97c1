import { describe, expect, test } from 'vitest';
import { type KpiPromise, promiseFigures } from '../../../src/domain/kpis/promise-figures.ts';

const at = (day: number, time = '12:00') => new Date(`2026-11-${day}T${time}:00Z`);
/** Monday 16 to Monday 23 November, read on that Monday. */
const period = { from: at(16, '00:00'), to: at(23, '00:00') };
const now = at(23, '09:00');

type Clock = NonNullable<KpiPromise['clock']>;

function promise(madeAt: Date, clock: Partial<Clock>, more: Partial<KpiPromise> = {}): KpiPromise {
  const running = { outcome: 'running', endedAt: null, fulfilledAt: null, cancelReason: null } as const;
  const own = { promisedBy: 'tom', customerId: 'northwind', isCertain: true, state: 'open' } as const;
  return { ...own, madeAt, clock: { ...running, dueAt: at(19), ...clock }, ...more };
}

const told = (when: Date): Partial<Clock> => ({ outcome: 'met', endedAt: when, fulfilledAt: when });
const figures = (...promises: KpiPromise[]) => promiseFigures(promises, period, now);

describe('the promises of a week', () => {
  test('made are those that were given in it for certain, whatever became of them', () => {
    expect(
      figures(
        promise(period.from, {}),
        promise(at(22), { dueAt: at(27) }),
        promise(period.to, { dueAt: at(27) }),
        promise(at(15), told(at(15, '13:00'))),
        promise(at(17), { dueAt: at(27) }, { state: 'promise_deleted' }),
      ).made,
    ).toBe(3);
  });

  test('what nobody confirmed, and what was none, is not made', () => {
    const denied = { outcome: 'cancelled', cancelReason: 'not_promised', endedAt: at(17, '13:00') } as const;
    expect(
      figures(promise(at(17), denied, { state: 'not_promised' }), {
        ...promise(at(17), {}),
        isCertain: false,
        clock: null,
      }),
    ).toEqual({ made: 0, kept: 0, broken: 0, rePromised: 0 });
  });

  test('kept counts when the customer was told, by the date', () => {
    expect(figures(promise(at(12), told(at(18))), promise(at(12), told(at(14))))).toMatchObject({
      ...{ made: 0, kept: 1, broken: 0 },
    });
  });

  test('broken counts at its date, told later or not, noticed by a sweep or not', () => {
    const late = { outcome: 'breached', endedAt: at(25), fulfilledAt: at(25) } as const;
    expect(
      figures(
        promise(at(12), late),
        promise(at(12), { outcome: 'breached' }),
        promise(at(12), { dueAt: at(22, '23:59') }),
        promise(at(12), { dueAt: at(23, '08:00') }),
        promise(at(12), { dueAt: at(18), outcome: 'paused' }),
      ),
    ).toEqual({ made: 0, kept: 0, broken: 3, rePromised: 0 });
  });

  test('given anew before its date is neither kept nor broken; after it, it stays broken', () => {
    const anew = { cancelReason: 're_promised', endedAt: at(18) } as const;
    expect(
      figures(
        promise(at(17), { ...anew, outcome: 'cancelled' }, { state: 're_promised' }),
        promise(at(18), { dueAt: at(27) }),
        promise(at(16), { ...anew, outcome: 'breached', dueAt: at(17) }, { state: 're_promised' }),
      ),
    ).toEqual({ made: 3, kept: 0, broken: 1, rePromised: 1 });
  });
});
