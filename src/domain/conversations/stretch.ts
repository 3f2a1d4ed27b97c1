import { groupedBy } from '../grouped.ts';
import type { Fact, Message } from '../log.ts';

/** Which messages of an inbox are one conversation. */
export interface Group {
  firstMessageId: string;
  kind: 'thread' | 'run';
  messages: Message[];
  /** What staff wrote outside it that counts in it: the message that it hangs on. */
  answers?: readonly Message[];
  /** It goes on from what staff wrote: what is asked here is asked after a reply. */
  continues?: boolean;
  /** The first message of the conversation that was closed long before this one began in the same thread. */
  after?: string;
}

/** A part of an inbox's log: messages outside threads, the threads on them, and what happened to any of them. */
export interface Stretch {
  topLevel: readonly Message[];
  replies: ReadonlyMap<string, readonly Message[]>;
  facts: ReadonlyMap<string, readonly Fact[]>;
}

/** Messages in any order, told apart by whether they were written in a thread. */
export function stretchOf(
  messages: readonly Message[],
  facts: ReadonlyMap<string, readonly Fact[]>,
): Stretch {
  const inThreads = messages.filter(({ threadId }) => threadId !== null);
  return {
    topLevel: messages.filter(({ threadId }) => threadId === null),
    replies: groupedBy(inThreads, ({ threadId }) => threadId as string),
    facts,
  };
}
