import { byTime, type Fact } from '../log.ts';
import type { Dated } from './promise.ts';

/** What staff said of one promise: dates that they set, and that it was none. */
export interface PromiseSaid {
  dated: readonly Dated[];
  denied: { at: Date; by: string } | null;
}

const nothing: ReadonlyMap<string, PromiseSaid> = new Map();

/** What staff said of promises, by their ids: it holds from when the promise was written. The last word counts. */
export function promisesSaid(facts: readonly Fact[]): ReadonlyMap<string, PromiseSaid> {
  const about = facts.filter(
    ({ details, actorRole, actorId }) =>
      (details.kind === 'promise_dated' || details.kind === 'not_promised') &&
      actorRole === 'staff' &&
      actorId !== null,
  );
  if (about.length === 0) return nothing;
  const said = new Map<string, PromiseSaid>();
  for (const { details, at, actorId } of about.sort(byTime)) {
    if (details.kind !== 'promise_dated' && details.kind !== 'not_promised') continue;
    const by = actorId as string;
    const before = said.get(details.promise) ?? { dated: [], denied: null };
    said.set(
      details.promise,
      details.kind === 'not_promised'
        ? { ...before, denied: { at, by } }
        : { dated: [...before.dated, { at, by, dueAt: new Date(details.dueAt) }], denied: null },
    );
  }
  return said;
}
