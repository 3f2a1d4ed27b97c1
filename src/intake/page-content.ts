import { correctionsIn } from '../domain/conversations/corrections.ts';
import { outset, type Page } from '../domain/conversations/page.ts';
import type { KeptChannel } from '../domain/disentangle/keep.ts';
import { groupedBy } from '../domain/grouped.ts';
import type { Transaction } from '../store/database.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';
import type { LogPage } from '../store/log-pages.ts';
import { factsOfPages, messagesOfPages, messagesOutsideThreads, type Span } from '../store/page-log.ts';
import { placeOf } from './places.ts';

/** A page with what is in it, and what is open at its beginning. */
export interface FilledPage {
  inboxId: string;
  watchedSince: Date;
  page: Page;
  /** Its messages outside threads as the log has them, and where they were placed when they were walked through before. */
  messages: readonly LoggedMessage[];
  open: KeptChannel;
}

/** A page of the log, and what is open where it begins by what has become of the page before it. */
export type Opened = LogPage & { open: KeptChannel };

/**
 * Loads what the walk through these pages needs, at most one of each inbox.
 * @param moved where messages were placed in this transaction, by inbox and message: the log does not know it yet
 */
export async function fillPages(
  tx: Transaction,
  workspaceId: string,
  pages: readonly Opened[],
  moved: (inboxId: string, messageId: string) => string | undefined,
): Promise<FilledPage[]> {
  if (pages.length === 0) return [];
  const spans = pages.map(spanOf);
  const messages = byInbox(await messagesOfPages(tx, workspaceId, spans));
  const facts = byInbox(await factsOfPages(tx, workspaceId, spans));
  const named = pages.flatMap((page) =>
    namedIn(page, messages.get(page.inboxId) ?? [], facts.get(page.inboxId) ?? []),
  );
  const earlier = byInbox(await messagesOutsideThreads(tx, workspaceId, named));
  return pages.map((logged): FilledPage => {
    const { inboxId, watchedSince, open } = logged;
    const { fromId, fromAt, toId, toAt } = spanOf(logged);
    const here = messages.get(inboxId) ?? [];
    const topLevel = here.filter(({ threadId }) => threadId === null);
    const before = earlier.get(inboxId) ?? [];
    const page: Page = {
      from: { at: fromAt, id: fromId },
      to: toId !== null && toAt !== null ? { at: toAt, id: toId } : null,
      topLevel,
      firstReplies: new Map(here.flatMap((m) => (m.threadId === null ? [] : [[m.threadId, m]]))),
      earlier: new Map(before.map((message) => [message.id, message])),
      earlierPlaces: new Map(
        before.flatMap((message) => {
          const place = moved(inboxId, message.id) ?? placeOf(message);
          return place === undefined ? [] : [[message.id, place]];
        }),
      ),
      facts: groupedBy(facts.get(inboxId) ?? [], ({ messageId }) => messageId),
    };
    return { inboxId, watchedSince, page, messages: topLevel, open };
  });
}

function spanOf({ inboxId, fromId, fromAt, toId, toAt }: LogPage): Span {
  return { inboxId, fromId: fromId ?? outset.id, fromAt: fromAt ?? outset.at, toId, toAt };
}

/** What is spoken of in a page and stands before it. */
function namedIn(
  { inboxId, fromId, open }: Opened,
  messages: readonly LoggedMessage[],
  facts: readonly LoggedFact[],
): { inboxId: string; id: string }[] {
  const topLevel = messages.filter(({ threadId }) => threadId === null);
  const byMessage = groupedBy(facts, ({ messageId }) => messageId);
  const corrections = correctionsIn({ topLevel, replies: new Map(), facts: byMessage });
  const ids = [
    ...open.flatMap(({ id, notes }) => [id, ...notes.map(([noteId]) => noteId)]),
    ...messages.flatMap(({ threadId }) => threadId ?? []),
    ...byMessage.keys(),
    ...[...corrections.values()].flatMap((correction) => correction.with ?? []),
  ];
  return [...new Set(ids)].filter((id) => id < (fromId ?? '')).map((id) => ({ inboxId, id }));
}

function byInbox<T extends { inboxId: string }>(entries: readonly T[]): Map<string, T[]> {
  return groupedBy(entries, ({ inboxId }) => inboxId);
}
