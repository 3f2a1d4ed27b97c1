import { byTime, type Message } from '../log.ts';
import { readEntry, timeline } from './fold.ts';
import { emptyConversation, isWaiting } from './state.ts';
import type { Group, Stretch } from './stretch.ts';
import { asides, threadsOf } from './threads.ts';

/** An answered run goes on while its messages are this close together. */
export const runGapMs = 30 * 60_000;

interface OpenRun {
  group: Group;
  lastAt: Date;
}

/**
 * Conversations from messages:
 * - a thread is one, and takes in what the author of its first message wrote right before and after it, unthreaded; a
 *   thread on a message of staff leaves that message where it stands, for it may be an answer there;
 * - other messages form runs: a message belongs to the run before it while a customer waits there, or within half an
 *   hour of its last message;
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
  return [...groups, ...asides(stretch)];
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
