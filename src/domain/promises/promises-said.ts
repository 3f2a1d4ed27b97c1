import { byTime, type Fact } from '../log.ts';
import type { Dated } from './promise.ts';

/** What staff said of one promise: dates that they set, and that it was none. */
export interface PromiseSaid {
  dated: readonly Dated[];
  denied: { at: Date; by: string } | null;
}

const nothing: ReadonlyMap<string, PromiseSaid> = new Map();

const kinds = ['promise_dated', 'not_promised', 'promise_told'];

/**
 * What staff said of promises, by their ids: it holds from when the promise was written. The last word counts; but of what
 * staff had stated to be kept nobody says later that it was none.
 */
export function promisesSaid(facts: readonly Fact[]): ReadonlyMap<string, PromiseSaid> {
  const about = facts.filter(
    ({ details, actorRole, actorId }) =>
      kinds.includes(details.kind) && actorRole === 'staff' && actorId !== null,
  );
  if (about.length === 0) return nothing;
  const said = new Map<string, PromiseSaid>();
  const told = new Set<string>();
  for (const { details, at, actorId } of about.sort(byTime)) {
    if (details.kind === 'promise_told' && said.get(details.promise)?.denied == null)
      told.add(details.promise);
    if (details.kind !== 'promise_dated' && details.kind !== 'not_promised') continue;
    if (details.kind === 'not_promised' && told.has(details.promise)) continue;
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
