import { groupMessages } from '../domain/conversations/group.ts';
import { type Group, stretchOf } from '../domain/conversations/stretch.ts';
import { groupedBy } from '../domain/grouped.ts';
import type { Transaction } from '../store/database.ts';
import { factsAbout, type LoggedFact, type LoggedMessage, rootsOf } from '../store/log.ts';
import { factsIn, type LogWindow, messagesIn, windowsAround } from '../store/log-windows.ts';

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
  const narrow = await groupReaching(tx, workspaceId, touched, news);
  const wide = narrow.filter((grouped) => !endsAtBoundary(grouped));
  const rest = await groupWindows(
    tx,
    workspaceId,
    wide.map(({ window }) => ({ ...window, toId: null })),
    news,
  );
  return [...narrow.filter(endsAtBoundary), ...rest].map(withoutNextGroup);
}

/** The windows around what is touched, and around what staff said that messages in them belong with. */
async function groupReaching(
  tx: Transaction,
  workspaceId: string,
  touched: readonly Touched[],
  news: News,
): Promise<GroupedWindow[]> {
  const windows = await windowsAround(tx, workspaceId, touched);
  const grouped = await groupWindows(tx, workspaceId, windows, news);
  const named = grouped.flatMap(({ inboxId, messages, facts }) => {
    const own = new Set(messages.map(({ id }) => id));
    const about = messages.flatMap(({ id }) => facts.get(id) ?? []);
    return about
      .flatMap(namedBy)
      .filter((id) => !own.has(id))
      .map((id) => ({ inboxId, id }));
  });
  if (named.length === 0) return grouped;
  // Each time the windows grow, until all that is named and in the log is inside them.
  const further = await rootsOf(tx, workspaceId, named);
  const isInside = ({ inboxId, rootId }: { inboxId: string; rootId: string }) =>
    windows.some((window) => window.inboxId === inboxId && isIn(window, rootId));
  const outside = further.filter((root) => !isInside(root));
  if (outside.length === 0) return grouped;
  const ends = touched.flatMap(({ inboxId, firstId, lastId }) => [
    { inboxId, rootId: firstId },
    { inboxId, rootId: lastId },
  ]);
  return groupReaching(tx, workspaceId, spansOf([...ends, ...outside]), news);
}

/** The message with which staff said that another belongs. */
function namedBy({ details }: LoggedFact): string[] {
  if (details.kind !== 'belongs' && details.kind !== 'merged') return [];
  return details.with === null ? [] : [details.with];
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
  // What is told of a message may come before the message itself.
  const early = await factsAbout(tx, workspaceId, news.messages);
  const known = [...(await factsIn(tx, workspaceId, windows)), ...early];
  const messagesByInbox = byInbox(merged(news.messages, stored));
  const factsByInbox = byInbox(merged(news.facts, known));
  return windows.map((window) => {
    const messages = (messagesByInbox.get(window.inboxId) ?? []).filter(({ id, threadId }) =>
      isIn(window, threadId ?? id),
    );
    const facts = groupedBy(factsByInbox.get(window.inboxId) ?? [], (fact) => fact.messageId);
    const groups = groupMessages(stretchOf(messages, facts), window.watchedSince);
    return { inboxId: window.inboxId, window, groups, messages, facts };
  });
}

function isIn({ fromId, toId }: LogWindow, rootId: string): boolean {
  return rootId >= fromId && (toId === null || rootId <= toId);
}

/** What is stored wins: the log is never rewritten. */
function merged<T extends { inboxId: string; id: string }>(news: readonly T[], stored: readonly T[]): T[] {
  const all = new Map([...news, ...stored].map((entry) => [`${entry.inboxId}/${entry.id}`, entry]));
  return [...all.values()];
}

function byInbox<T extends { inboxId: string }>(entries: readonly T[]): Map<string, T[]> {
  return groupedBy(entries, (entry) => entry.inboxId);
}
