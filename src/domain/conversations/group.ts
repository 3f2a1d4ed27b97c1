import { emptyChannel } from '../disentangle/place.ts';
import { correctionsIn } from './corrections.ts';
import { gather } from './gather.ts';
import { outset } from './page.ts';
import type { Group, Stretch } from './stretch.ts';
import { firstRepliesOf } from './threads.ts';
import { walkThrough } from './walk.ts';

/**
 * Conversations from messages:
 * - a thread is one, and takes in what the author of its first message wrote right before and after it, unthreaded; a
 *   thread on a message of staff leaves that message where it stands, for it may be an answer there;
 * - each other message goes on with one of the conversations that are open when it is written, or begins one (see
 *   `disentangle/place.ts`); a thread takes such messages in until its first reply, for from then on the talk is there;
 * - what staff said of where a message belongs goes before all that (see `corrections.ts`);
 * - what was asked before the inbox was watched takes in nothing that customers write afterwards: nobody is nudged
 *   about the old ask, and it must not hide the new one.
 * Bots stand apart, and nothing that only unknown authors wrote is a conversation. The result depends on what was
 * written, never on the order of delivery.
 *
 * This takes a whole log at once; intake walks through it page by page, and comes to the same (see `intake/regroup.ts`).
 */
export function groupMessages(stretch: Stretch, watchedSince: Date = new Date(0)): Group[] {
  const { topLevel, replies, facts } = stretch;
  const firstReplies = firstRepliesOf(replies);
  const { places, followed } = walkThrough(
    { from: outset, to: null, topLevel, firstReplies, earlier: new Map(), earlierPlaces: new Map(), facts },
    emptyChannel,
    watchedSince,
  );
  const open = [...correctionsIn(stretch).values()].filter(({ message }) => !followed.has(message.id));
  return gather(stretch, places, open);
}
