import { byTime, type Message } from '../log.ts';
import type { Group, Stretch } from './stretch.ts';

/** Messages of one author this close together are one utterance ("Hi", "the export is broken"). */
export const burstGapMs = 5 * 60_000;

/**
 * Each message outside a thread that belongs to a thread's conversation, by id: the thread's first message, and what
 * its author wrote right before and after it. (Asked in the channel, answered there, "Thanks!" in a thread on the ask:
 * the answer that stands between them counts in the thread's conversation.)
 */
export function threadsOf({ topLevel, replies, answers }: Stretch): Map<string, Group> {
  const threads = new Map<string, Group>();
  const outside = answers ?? topLevel.filter((message) => message.authorRole === 'staff');
  for (const burst of bursts(topLevel)) {
    let waiting: Message[] = [];
    let current: Group | null = null;
    for (const message of burst) {
      const thread = message.authorRole === 'staff' ? undefined : replies.get(message.id);
      if (!thread && !current) {
        waiting.push(message);
        continue;
      }
      if (thread || !current) {
        const firstMessageId = waiting[0]?.id ?? message.id;
        current = { firstMessageId, kind: 'thread', isBoundary: false, messages: waiting };
        current.answers = thread ? between(message, thread, outside) : [];
        waiting = [];
        for (const earlier of current.messages) threads.set(earlier.id, current);
      }
      current.messages.push(message, ...(thread ?? []));
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

function between(root: Message, thread: readonly Message[], outside: readonly Message[]): Message[] {
  const [first] = [...thread].sort(byTime);
  return outside.filter(
    (message) => byTime(root, message) < 0 && first !== undefined && byTime(message, first) < 0,
  );
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
