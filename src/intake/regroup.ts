import { groupMessages } from '../domain/conversations/group.ts';
import { type Group, stretchOf } from '../domain/conversations/stretch.ts';
import { groupedBy } from '../domain/grouped.ts';
import { answersBesideThreads, type Gap } from '../store/answers.ts';
import type { Transaction } from '../store/database.ts';
import { factsAbout, type LoggedFact, type LoggedMessage } from '../store/log.ts';
import { type LogWindow, messagesIn, windowsAround } from '../store/log-windows.ts';

/** What came in for the log and is to be folded into it. */
export interface News {
  messages: readonly LoggedMessage[];
  facts: readonly LoggedFact[];
}

/** The span of an inbox that news touches, by ids of messages outside threads or of first messages of threads. */
export interface Touched {
  inboxId: string;
  firstId: string;
  lastId: string;
}

/** One span of each inbox, from the first to the last of those messages outside threads or first messages of threads. */
export function spansOf(roots: readonly { inboxId: string; rootId: string }[]): Touched[] {
  const spans = new Map<string, Touched>();
  for (const { inboxId, rootId } of roots) {
    const span = spans.get(inboxId) ?? { inboxId, firstId: rootId, lastId: rootId };
    const firstId = rootId < span.firstId ? rootId : span.firstId;
    const lastId = rootId > span.lastId ? rootId : span.lastId;
    spans.set(inboxId, { inboxId, firstId, lastId });
  }
  return [...spans.values()];
}

/** A part of an inbox's log with the news in it, grouped anew. */
export interface Regrouped {
  inboxId: string;
  groups: Group[];
  messages: LoggedMessage[];
  facts: ReadonlyMap<string, LoggedFact[]>;
}

interface GroupedWindow extends Regrouped {
  window: LogWindow;
}

/**
 * Loads the smallest part of each inbox's log that the news can change, merges the news in, and groups it. The part
 * ends at a boundary that the new grouping must find again; where it does not, the rest of the inbox is taken too.
 */
export async function regroup(
  tx: Transaction,
  workspaceId: string,
  touched: readonly Touched[],
  news: News,
): Promise<Regrouped[]> {
  if (touched.length === 0) return [];
  const windows = await windowsAround(tx, workspaceId, touched);
  const narrow = await groupWindows(tx, workspaceId, windows, news);
  const wide = narrow.filter((grouped) => !endsAtBoundary(grouped));
  const rest = await groupWindows(
    tx,
    workspaceId,
    wide.map(({ window }) => ({ ...window, toId: null })),
    news,
  );
  return [...narrow.filter(endsAtBoundary), ...rest].map(withoutNextGroup);
}

function endsAtBoundary({ window, groups }: GroupedWindow): boolean {
  const { toId } = window;
  return toId === null || groups.some((group) => group.firstMessageId === toId && group.isBoundary);
}

/** The conversation that begins at the window's end was loaded only to find the boundary; it is not changed. */
function withoutNextGroup({ window, groups, messages, ...rest }: GroupedWindow): Regrouped {
  const { toId } = window;
  if (toId === null) return { ...rest, groups, messages };
  return {
    ...rest,
    groups: groups.filter((group) => group.firstMessageId !== toId && group.messages[0]?.threadId !== toId),
    messages: messages.filter((message) => (message.threadId ?? message.id) !== toId),
  };
}

async function groupWindows(
  tx: Transaction,
  workspaceId: string,
  windows: readonly LogWindow[],
  news: News,
): Promise<GroupedWindow[]> {
  if (windows.length === 0) return [];
  const stored = await messagesIn(tx, workspaceId, windows);
  const known = await factsAbout(tx, workspaceId, [...stored, ...news.messages]);
  const messagesByInbox = byInbox(merged(news.messages, stored));
  const factsByInbox = byInbox(merged(news.facts, known));
  const answers = byInbox(
    merged(news.messages, await answersBesideThreads(tx, workspaceId, gaps(messagesByInbox))),
  );
  return windows.map((window) => {
    const inRange = inWindow(window);
    const messages = (messagesByInbox.get(window.inboxId) ?? []).filter(inRange);
    const facts = groupedBy(factsByInbox.get(window.inboxId) ?? [], (fact) => fact.messageId);
    const stretch = {
      ...stretchOf(messages, facts),
      answers: answers.get(window.inboxId)?.filter(isAnswer) ?? [],
    };
    const groups = groupMessages(stretch, window.watchedSince);
    return { inboxId: window.inboxId, window, groups, messages, facts };
  });
}

/** Between the first message of each thread and its first reply: an answer may stand there, outside the thread. */
function gaps(messages: ReadonlyMap<string, LoggedMessage[]>): Gap[] {
  return [...messages].flatMap(([inboxId, said]) => {
    const threads = groupedBy(
      said.filter((message) => message.threadId !== null),
      (message) => message.threadId as string,
    );
    return [...threads].map(([fromId, replies]) => ({ inboxId, fromId, toId: firstId(replies) }));
  });
}

function firstId(messages: readonly LoggedMessage[]): string {
  return messages.reduce((first, { id }) => (id < first ? id : first), messages[0]?.id ?? '');
}

function isAnswer({ authorRole, threadId }: LoggedMessage): boolean {
  return authorRole === 'staff' && threadId === null;
}

function inWindow({ fromId, toId }: LogWindow) {
  return (message: LoggedMessage): boolean => {
    const rootId = message.threadId ?? message.id;
    return rootId >= fromId && (toId === null || rootId <= toId);
  };
}

/** What is stored wins: the log is never rewritten. */
function merged<T extends { inboxId: string; id: string }>(news: readonly T[], stored: readonly T[]): T[] {
  const all = new Map([...news, ...stored].map((entry) => [`${entry.inboxId}/${entry.id}`, entry]));
  return [...all.values()];
}

function byInbox<T extends { inboxId: string }>(entries: readonly T[]): Map<string, T[]> {
  return groupedBy(entries, (entry) => entry.inboxId);
}
