import { byTime, type Message } from '../log.ts';
import type { Group, Stretch } from './stretch.ts';

/** Messages of one author this close together are one utterance ("Hi", "the export is broken"). */
export const burstGapMs = 5 * 60_000;

/** A thread on a message that is not staff's, with what its author wrote around that message. */
export interface Thread {
  group: Group;
  /** Its first reply: from then on the talk is in the thread. */
  firstReply: Message;
}

/**
 * Each message outside threads that a thread takes in, by id: its first message, and what the author of that wrote right
 * before and after it. Whose thread hangs on a message of staff is left out (see `asides`).
 */
export function threadsOf({ topLevel, replies }: Stretch): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  if (replies.size === 0) return threads;
  for (const burst of bursts(topLevel)) {
    let waiting: Message[] = [];
    let current: Thread | null = null;
    for (const message of burst) {
      const thread = message.authorRole === 'staff' ? undefined : replies.get(message.id);
      const [firstReply] = [...(thread ?? [])].sort(byTime);
      if (!firstReply && !current) {
        waiting.push(message);
        continue;
      }
      if (firstReply) {
        const firstMessageId = waiting[0]?.id ?? message.id;
        const group: Group = { firstMessageId, kind: 'thread', isBoundary: false, messages: waiting };
        current = { group, firstReply };
        for (const earlier of waiting) threads.set(earlier.id, current);
        waiting = [];
      }
      if (!current) continue;
      current.group.messages.push(message, ...(thread ?? []));
      threads.set(message.id, current);
    }
  }
  return threads;
}

/**
 * Threads beside the message that they hang on: it is staff's own, and stays where it was written, or it is not in the
 * log, for it was written before the inbox was watched or is still to come.
 */
export function asides({ topLevel, replies }: Stretch): Group[] {
  if (replies.size === 0) return [];
  const roots = new Map(topLevel.map((message) => [message.id, message]));
  return [...replies].flatMap(([threadId, messages]): Group[] => {
    const root = roots.get(threadId);
    const aside: Group = {
      firstMessageId: threadId,
      kind: 'thread',
      isBoundary: false,
      messages: [...messages],
    };
    if (!root) return [aside];
    const [first] = [...messages].sort(byTime);
    if (root.authorRole !== 'staff' || !first) return [];
    return [{ ...aside, firstMessageId: first.id, answers: [root], continues: true }];
  });
}

/** Runs of messages by one author, each within five minutes of the one before it. */
function bursts(messages: readonly Message[]): Message[][] {
  const found: Message[][] = [];
  for (const message of [...messages].sort(byTime)) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last?.authorId === message.authorId && message.at.getTime() - last.at.getTime() <= burstGapMs;
    if (goesOn) found.at(-1)?.push(message);
    else found.push([message]);
  }
  return found;
}
