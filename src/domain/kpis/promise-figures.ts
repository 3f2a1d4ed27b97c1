import type { Clock } from '../clocks/clock.ts';
import type { PromiseFigures } from '../notices.ts';
import type { Promised, PromiseState } from '../promises/promise.ts';
import { isWithin, type Period } from './clock.ts';
import { isBreachedIn, isMetIn } from './counted.ts';

/** A promise in the ledger, with its clock as it was judged last; null where it has none. */
export interface KpiPromise extends Pick<Promised, 'madeAt' | 'isCertain'> {
  promisedBy: string;
  customerId: string;
  state: PromiseState;
  clock: Pick<Clock, 'outcome' | 'dueAt' | 'endedAt' | 'fulfilledAt' | 'cancelReason'> | null;
}

/**
 * What became of promises in a period, by what is known at `now`; docs/kpis.md defines each figure. Promises that have no part
 * in it change nothing.
 */
export function promiseFigures(promises: readonly KpiPromise[], period: Period, now: Date): PromiseFigures {
  const clocks = promises.flatMap(({ clock }) => clock ?? []);
  return {
    made: promises.filter((promise) => isMadeIn(period, promise)).length,
    kept: clocks.filter((clock) => isMetIn(period, clock)).length,
    broken: clocks.filter((clock) => isBreachedIn(period, clock, now)).length,
    rePromised: clocks.filter((clock) => isRePromisedIn(period, clock)).length,
  };
}

/** What staff says was no promise, was none; one that was taken back by deleting it was given all the same. */
function isMadeIn(period: Period, { madeAt, isCertain, state }: KpiPromise): boolean {
  return isCertain && state !== 'not_promised' && isWithin(madeAt, period);
}

/** A clock that its date had passed before the new one was named is breached, and not cancelled. */
function isRePromisedIn(
  period: Period,
  { outcome, cancelReason, endedAt }: NonNullable<KpiPromise['clock']>,
): boolean {
  const isAnew = outcome === 'cancelled' && cancelReason === 're_promised';
  return isAnew && endedAt !== null && isWithin(endedAt, period);
}
