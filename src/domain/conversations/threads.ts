import { byTime, type Message } from '../log.ts';
import type { Group, Stretch } from './stretch.ts';

/** Messages of one author this close together are one utterance ("Hi", "the export is broken"). */
export const burstGapMs = 5 * 60_000;

/** A thread on a message that is not staff's, which takes in what its author wrote around that message. */
export interface Thread {
  firstMessageId: string;
  /** From then on the talk is in the thread. */
  firstReply: Message;
}

/**
 * Each message outside threads that a thread takes in, by id: its first message, and what the author of that wrote right
 * before and after it. Whose thread hangs on a message of staff is left out (see `asides`).
 * @param firstReplies of each thread, by its first message
 */
export function threadsOf(
  topLevel: readonly Message[],
  firstReplies: ReadonlyMap<string, Message>,
): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  if (firstReplies.size === 0) return threads;
  for (const burst of bursts(topLevel)) {
    let waiting: Message[] = [];
    let current: Thread | null = null;
    for (const message of burst) {
      const firstReply = message.authorRole === 'staff' ? undefined : firstReplies.get(message.id);
      if (!firstReply && !current) {
        waiting.push(message);
        continue;
      }
      if (firstReply) {
        current = { firstMessageId: waiting[0]?.id ?? message.id, firstReply };
        for (const earlier of waiting) threads.set(earlier.id, current);
        waiting = [];
      }
      if (current) threads.set(message.id, current);
    }
  }
  return threads;
}

/** The first reply of each thread, by its first message. */
export function firstRepliesOf(replies: Stretch['replies']): Map<string, Message> {
  const firsts = new Map<string, Message>();
  for (const [rootId, thread] of replies) {
    const [first] = [...thread].sort(byTime);
    if (first) firsts.set(rootId, first);
  }
  return firsts;
}

/**
 * Threads beside the message that they hang on: it is staff's own, and stays where it was written, or it is not in the
 * log, for it was written before the inbox was watched or is still to come.
 */
export function asides({ topLevel, replies }: Pick<Stretch, 'topLevel' | 'replies'>): Group[] {
  if (replies.size === 0) return [];
  const roots = new Map(topLevel.map((message) => [message.id, message]));
  return [...replies].flatMap(([threadId, messages]): Group[] => {
    const root = roots.get(threadId);
    const aside: Group = { firstMessageId: threadId, kind: 'thread', messages: [...messages] };
    if (!root) return [aside];
    const [first] = [...messages].sort(byTime);
    if (root.authorRole !== 'staff' || !first) return [];
    return [{ ...aside, firstMessageId: first.id, answers: [root], continues: true }];
  });
}

/** Does a message go on with the burst of the one right before it? */
export function goesOnWith(
  before: Pick<Message, 'authorId' | 'at'> | undefined,
  message: Pick<Message, 'authorId' | 'at'>,
): boolean {
  return (
    before !== undefined &&
    before.authorId === message.authorId &&
    message.at.getTime() - before.at.getTime() <= burstGapMs
  );
}

/** Runs of messages by one author, each within five minutes of the one before it. */
function bursts(messages: readonly Message[]): Message[][] {
  const found: Message[][] = [];
  for (const message of [...messages].sort(byTime)) {
    if (goesOnWith(found.at(-1)?.at(-1), message)) found.at(-1)?.push(message);
    else found.push([message]);
  }
  return found;
}
