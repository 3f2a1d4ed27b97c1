import type { AnsweredHow, FactDetails } from '../log.ts';
import type { PromiseState } from './promise.ts';
import type { Kept } from './question.ts';

/** What staff decides about one promise. */
export type PromiseDecision = Extract<
  FactDetails,
  { kind: 'promise_dated' | 'not_promised' | 'promise_told' }
>;

/** Why a decision about a promise changes nothing. */
export type PromiseLost =
  | {
      how: 'ended';
      state: Exclude<PromiseState, 'open'>;
      at: Date | null;
      by: string | null;
      toldHow: AnsweredHow | null;
    }
  /** The promised time is over: another date mends nothing. */
  | { how: 'passed'; dueAt: Date }
  /** What was chosen lies in the past. */
  | { how: 'past'; dueAt: Date };

type Ledger = Omit<Kept, 'dated'> & {
  toldWith: string | null;
  dated: readonly { by: string; dueAt: Date | string }[];
};

/**
 * Whether a decision about a promise came too late; null where it counts, whether or not it is applied by now: of two at
 * once the ledger tells whose it was.
 * @param factId under which it comes into the log
 */
export function lostPromise(
  promise: Ledger,
  decision: PromiseDecision,
  { factId, by }: { factId: string; by: string },
  now: Date,
): PromiseLost | null {
  const { state, endedAt, endedBy, toldHow, isCertain, dueAt } = promise;
  const isOver = state !== 'open' && state !== 'not_promised';
  switch (decision.kind) {
    case 'promise_dated': {
      const chosen = new Date(decision.dueAt);
      if (isDated(promise, by, chosen)) return null;
      if (isOver) return ended(state, promise);
      if (chosen <= now) return { how: 'past', dueAt: chosen };
      return isCertain && now > dueAt ? { how: 'passed', dueAt } : null;
    }
    case 'not_promised':
      return isOver ? ended(state, promise) : null;
    case 'promise_told':
      if (state === 'open' || promise.toldWith === factId) return null;
      return { how: 'ended', state, at: endedAt, by: endedBy, toldHow };
  }
}

function isDated({ dated }: Ledger, by: string, dueAt: Date): boolean {
  return dated.some((one) => one.by === by && new Date(one.dueAt).getTime() === dueAt.getTime());
}

function ended(
  state: Exclude<PromiseState, 'open'>,
  { endedAt: at, endedBy: by, toldHow }: Ledger,
): PromiseLost {
  return { how: 'ended', state, at, by, toldHow };
}
