import type { Message } from '../log.ts';
import { corrected, correctionsIn, withoutBoundariesAcross } from './corrections.ts';
import type { Group, Stretch } from './stretch.ts';
import { asides } from './threads.ts';
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
 */
export function groupMessages(stretch: Stretch, watchedSince: Date = new Date(0)): Group[] {
  const corrections = correctionsIn(stretch);
  const { groups, open } = walkThrough(stretch, corrections, watchedSince);
  const laidOut = corrected([...groups, ...asides(stretch)], open);
  return withoutBoundariesAcross(laidOut, corrections.values(), rootsIn(stretch)).filter(isConversation);
}

/** Where a message stands outside threads: itself, or the first message of its thread. */
function rootsIn({ replies }: Stretch): (messageId: string) => string {
  const roots = new Map<string, string>();
  for (const [rootId, thread] of replies) for (const { id } of thread) roots.set(id, rootId);
  return (messageId) => roots.get(messageId) ?? messageId;
}

function isConversation({ kind, messages }: Group): boolean {
  return kind === 'thread' || messages.some(hasSide);
}

function hasSide({ authorRole }: Message): boolean {
  return authorRole === 'customer' || authorRole === 'staff';
}
