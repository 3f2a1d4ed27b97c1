import type { AnsweredHow } from '../log.ts';
import type { PromiseSource, PromiseState } from './promise.ts';

/** What whoever gave a promise is asked about it: whether it is one, by when it is, or which day was meant. */
export type Question = 'is_it_one' | 'by_when' | 'which_day';

/** How what was asked stands: as it is read when the message is sent or brought up to date. */
export type PromiseStanding =
  | { is: 'asked'; question: Question }
  /** Its time is over, and nobody has said anything of it. */
  | { is: 'passed'; isCounted: boolean }
  /** It counts. */
  | { is: 'promised'; by: string | null }
  | { is: 'told'; at: Date; by: string | null; how: AnsweredHow | null }
  | { is: 're_promised'; dueAt: Date | null }
  | { is: 'not_promised'; by: string | null }
  | { is: 'promise_deleted' | 'promise_withdrawn' | 'unwatched' };

/** A promise as the ledger keeps it, as far as questions about it go. */
export interface Kept {
  state: PromiseState;
  source: PromiseSource;
  madeAt: Date;
  dueAt: Date;
  isDateSaid: boolean;
  isCertain: boolean;
  otherDueAt: Date | null;
  dated: readonly { by: string }[];
  endedAt: Date | null;
  endedBy: string | null;
  toldHow: AnsweredHow | null;
}

/** Who says "let me check" mostly tells the customer soon: for so long nobody is asked by when. */
const soonMs = 10 * 60_000;

/** What is to be asked about a promise; null where nothing is left open, and where staff noted it themselves. */
export function questionAbout(
  promise: Pick<Kept, 'state' | 'source' | 'isCertain' | 'isDateSaid' | 'otherDueAt'>,
): Question | null {
  const { state, source, isCertain, isDateSaid, otherDueAt } = promise;
  if (state !== 'open' || source !== 'words') return null;
  if (!isCertain) return 'is_it_one';
  if (!isDateSaid) return 'by_when';
  return otherDueAt === null ? null : 'which_day';
}

/**
 * When to ask: at once where a date was said, and else some minutes later, for mostly the customer is told by then. Null
 * where nothing is to be asked, or its time is over by then.
 * @param reachableAt when the person can be told of what is not urgent
 */
export function askAt(promise: Kept, reachableAt: Date): Date | null {
  if (questionAbout(promise) === null) return null;
  const restedAt = promise.isDateSaid ? promise.madeAt : new Date(promise.madeAt.getTime() + soonMs);
  const at = restedAt > reachableAt ? restedAt : reachableAt;
  return at < promise.dueAt ? at : null;
}

/** @param replacedDueAt when the promise is due that took its place */
export function promiseStanding(
  promise: Kept,
  { replacedDueAt, isWatched }: { replacedDueAt: Date | null; isWatched: boolean },
  now: Date,
): PromiseStanding {
  const { state, endedAt, endedBy, toldHow, dueAt, isCertain, dated } = promise;
  switch (state) {
    case 'told':
      return { is: 'told', at: endedAt ?? now, by: endedBy, how: toldHow };
    case 're_promised':
      return { is: 're_promised', dueAt: replacedDueAt };
    case 'not_promised':
      return { is: 'not_promised', by: endedBy };
    case 'open': {
      const question = questionAbout(promise);
      if (question === null) return { is: 'promised', by: dated.at(-1)?.by ?? null };
      if (!isWatched) return { is: 'unwatched' };
      return now < dueAt ? { is: 'asked', question } : { is: 'passed', isCounted: isCertain };
    }
    default:
      return { is: state };
  }
}
