import { byTime, type Fact, type Message } from '../log.ts';
import { timeline } from './fold.ts';
import { isInPage, type Page } from './page.ts';
import type { Thread } from './threads.ts';

/** One thing that matters to where messages belong. */
export type Step =
  | { kind: 'said'; at: Date; id: string; message: Message }
  | { kind: 'happened'; at: Date; id: string; message: Message; fact: Fact }
  /** @param rootId the message that a thread hangs on, of which this is the first reply */
  | { kind: 'begun'; at: Date; id: string; rootId: string };

/** What is said outside threads, what becomes of it, and the beginnings of threads, in the order of the log. */
export function stepsOf(page: Page, threads: ReadonlyMap<string, Thread>): Step[] {
  const { topLevel, earlier, facts, firstReplies } = page;
  const messages = earlier.size === 0 ? topLevel : [...topLevel, ...earlier.values()];
  const known = facts.size === 0 ? [] : messages.flatMap(({ id }) => facts.get(id) ?? []);
  const told = timeline(messages, known).map(
    ({ at, id, message, fact }): Step =>
      fact ? { kind: 'happened', at, id, message, fact } : { kind: 'said', at, id, message },
  );
  const begun = [...firstReplies].flatMap(([rootId, { at, id }]): Step[] => {
    const root = earlier.get(rootId);
    const isTaken = threads.has(rootId) || (root !== undefined && root.authorRole !== 'staff');
    return isTaken ? [{ kind: 'begun', at, id, rootId }] : [];
  });
  const steps = begun.length === 0 ? told : [...told, ...begun].sort(byTime);
  return steps.filter((step) => isInPage(page, step));
}
