import { byTime, type Fact, type Message } from '../log.ts';
import { readEntry, timeline } from './fold.ts';
import { emptyConversation, isWaiting } from './state.ts';

const minute = 60_000;
/** Messages of one author this close together are one utterance ("Hi", "the export is broken"). */
export const burstGapMs = 5 * minute;
/** An answered run goes on while its messages are this close together. */
export const runGapMs = 30 * minute;

/** Which messages of an inbox are one conversation. */
export interface Group {
  firstMessageId: string;
  kind: 'thread' | 'run';
  /** No run was open when this began: grouping from here on needs to know nothing of what came before. */
  isBoundary: boolean;
  messages: Message[];
}

/** A part of an inbox's log: messages outside threads, the threads on them, and what happened to any of them. */
export interface Stretch {
  topLevel: readonly Message[];
  replies: ReadonlyMap<string, readonly Message[]>;
  facts: ReadonlyMap<string, readonly Fact[]>;
}

interface OpenRun {
  group: Group;
  lastAt: Date;
}

/**
 * Conversations from messages:
 * - a thread is one, and takes in what the author of its first message wrote right before and after it, unthreaded;
 * - other messages form runs: a message belongs to the run before it while a customer waits there, or within half an
 *   hour of its last message.
 * - what was asked before the inbox was watched takes in nothing that customers write afterwards: nobody is nudged
 *   about the old ask, and it must not hide the new one.
 * Bots and unknown authors open no run. The result depends on what was written, never on the order of delivery.
 */
export function groupMessages(stretch: Stretch, watchedSince: Date = new Date(0)): Group[] {
  const threads = threadsOf(stretch);
  const groups: Group[] = [];
  let run: OpenRun | null = null;
  for (const message of [...stretch.topLevel].sort(byTime)) {
    if (run && (isPast(run, message, watchedSince) || !stillOpen(run, message, stretch))) run = null;
    const thread = threads.get(message.id);
    if (thread) {
      if (thread.firstMessageId === message.id) groups.push({ ...thread, isBoundary: run === null });
      continue;
    }
    const opensRun = message.authorRole === 'customer' || message.authorRole === 'staff';
    if (!run && !opensRun) continue;
    if (!run) {
      const group: Group = { firstMessageId: message.id, kind: 'run', isBoundary: true, messages: [] };
      groups.push(group);
      run = { group, lastAt: message.at };
    }
    run.group.messages.push(message);
    run.lastAt = message.at;
  }
  return [...groups, ...orphans(stretch)];
}

/** Threads whose first message is not in the log: it was written before the inbox was watched, or is still to come. */
function orphans({ topLevel, replies }: Stretch): Group[] {
  const known = new Set(topLevel.map((message) => message.id));
  return [...replies]
    .filter(([threadId]) => !known.has(threadId))
    .map(([threadId, messages]) => ({
      firstMessageId: threadId,
      kind: 'thread' as const,
      isBoundary: false,
      messages: [...messages],
    }));
}

/** Each message that belongs to a thread's conversation although it stands outside it, or begins it, by id. */
function threadsOf({ topLevel, replies }: Stretch): Map<string, Group> {
  const threads = new Map<string, Group>();
  for (const burst of bursts(topLevel)) {
    let waiting: Message[] = [];
    let current: Group | null = null;
    for (const message of burst) {
      const thread = replies.get(message.id);
      if (!thread && !current) {
        waiting.push(message);
        continue;
      }
      if (thread || !current) {
        const firstMessageId = waiting[0]?.id ?? message.id;
        current = { firstMessageId, kind: 'thread', isBoundary: false, messages: waiting };
        waiting = [];
        for (const earlier of current.messages) threads.set(earlier.id, current);
      }
      current.messages.push(message, ...(thread ?? []));
      threads.set(message.id, current);
    }
  }
  return threads;
}

function bursts(topLevel: readonly Message[]): Message[][] {
  const found: Message[][] = [];
  for (const message of [...topLevel].sort(byTime)) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last?.authorId === message.authorId && message.at.getTime() - last.at.getTime() <= burstGapMs;
    if (goesOn) found.at(-1)?.push(message);
    else found.push([message]);
  }
  return found;
}

/** Does the run belong to the time before the inbox was watched, and the message of a customer to the time since? */
function isPast({ group }: OpenRun, message: Message, watchedSince: Date): boolean {
  const began = group.messages[0]?.at ?? message.at;
  return message.authorRole === 'customer' && began < watchedSince && message.at >= watchedSince;
}

/** Is `run` open when `message` is written: does a customer wait there, or is its last message recent? */
function stillOpen(run: OpenRun, message: Message, { facts }: Stretch): boolean {
  if (message.at.getTime() - run.lastAt.getTime() <= runGapMs) return true;
  const known = run.group.messages.flatMap((m) => facts.get(m.id) ?? []);
  const entries = timeline(run.group.messages, known).filter((entry) => entry.at < message.at);
  return isWaiting(entries.reduce(readEntry, emptyConversation));
}
