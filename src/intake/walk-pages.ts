import { isDeepStrictEqual } from 'node:util';
import { goesOnWith } from '../domain/conversations/threads.ts';
import { type Walked, walkThrough } from '../domain/conversations/walk.ts';
import { keepChannel, reviveChannel } from '../domain/disentangle/keep.ts';
import { byTime } from '../domain/log.ts';
import type { Transaction } from '../store/database.ts';
import { type Place, placesDisturbed } from '../store/disturbed.ts';
import type { LoggedMessage } from '../store/log.ts';
import { dropPages, type LogPage, type LogPageRow, pagesOf, savePages } from '../store/log-pages.ts';
import { type Ahead, addPlace, byPlace, goOn } from './ahead.ts';
import { type FilledPage, fillPages } from './page-content.ts';
import { placeOf } from './places.ts';

/** A page has at least so many messages outside threads, and as a rule less than twice as many. */
const usualLength = 40;

/** What walking through some pages of an inbox's log has shown. */
export interface Placed {
  inboxId: string;
  /** Every message outside threads that was walked through. */
  walked: Map<string, LoggedMessage>;
  /** Where it belongs, before what staff merged or moved afterwards; bots stand apart and have no place. */
  places: Map<string, string>;
  /** Messages that staff said belong elsewhere, and that were placed there. */
  followed: Set<string>;
  /** Messages that are placed elsewhere than before. */
  moved: Set<string>;
  /** What the first walk through an inbox has met: nothing is known of where it was placed before. */
  isFirstWalk: boolean;
}

/**
 * Walks through the pages of the log that these places stand in, one after the other, from what is open where they begin.
 * Where something else is open at the end of a page than before, the next page is walked through too, and where a message
 * has moved, all pages in which something is about it. What is never reached is as it was: each page follows from what is
 * in it, from what is open where it begins, and from where the earlier messages are placed that it speaks of.
 * @param placed what was shown in this transaction before; what is shown now is added to it
 */
export async function walkPages(
  tx: Transaction,
  workspaceId: string,
  places: readonly Place[],
  placed: Map<string, Placed>,
  pageLength = usualLength,
): Promise<void> {
  const ahead = new Map<string, Ahead>();
  for (const place of places) addPlace(ahead, place);
  while (ahead.size > 0) await walkOnce(tx, workspaceId, ahead, placed, pageLength);
}

/** One page of each inbox: the first in which something is to be seen to. */
async function walkOnce(
  tx: Transaction,
  workspaceId: string,
  ahead: Map<string, Ahead>,
  placed: Map<string, Placed>,
  pageLength: number,
): Promise<void> {
  const firsts = [...ahead.values()].flatMap(({ places }) => places.toSorted(byPlace).slice(0, 1));
  const pages = await pagesOf(tx, workspaceId, firsts);
  if (pages.length < firsts.length)
    throw new Error('A log is to be walked through of which no inbox is known');
  const opened = pages.map((page) => {
    const carried = ahead.get(page.inboxId)?.carried;
    const open = carried?.fromId === page.fromId ? carried.open : (page.open ?? []);
    return { ...page, open };
  });
  const placeOfMoved = (inboxId: string, id: string) => placed.get(inboxId)?.places.get(id);
  const filled = await fillPages(tx, workspaceId, opened, placeOfMoved);
  const joined: { inboxId: string; fromId: string }[] = [];
  const rows: LogPageRow[] = [];
  const movedHere: { inboxId: string; id: string }[] = [];
  filled.forEach((one, index) => {
    const page = pages[index];
    const still = ahead.get(one.inboxId);
    if (!page || !still) return;
    if (page.toId !== null && isCutThroughBurst(one, page)) {
      joined.push({ inboxId: one.inboxId, fromId: page.toId });
      return;
    }
    const walked = walkThrough(one.page, revived(one), one.watchedSince, pageLength);
    const moved = noted(placed, one, walked, page.fromId === null);
    // On the last page, all that comes after them is on it too.
    if (page.toId !== null) movedHere.push(...moved);
    rows.push(...rowsOf(one, page, walked));
    goOn(ahead, { inboxId: one.inboxId, to: one.page.to }, keepChannel(walked.open), page.openThere);
  });
  await dropPages(tx, workspaceId, joined);
  await savePages(tx, workspaceId, rows);
  // What was done with a message counts where the message belongs.
  const ends = new Map(filled.map(({ inboxId, page }) => [inboxId, page.to]));
  for (const place of await placesDisturbed(tx, workspaceId, { messages: movedHere, facts: [] })) {
    const end = ends.get(place.inboxId);
    if (end && byPlace({ inboxId: place.inboxId, ...end }, place) <= 0) addPlace(ahead, place);
  }
}

/** A late message may join what its author wrote at the end of one page and at the beginning of the next. */
function isCutThroughBurst({ messages }: FilledPage, { toAt, toAuthorId }: LogPage): boolean {
  const last = messages.reduce<LoggedMessage | undefined>(
    (a, b) => (a && byTime(a, b) > 0 ? a : b),
    undefined,
  );
  return toAt !== null && toAuthorId !== null && goesOnWith(last, { at: toAt, authorId: toAuthorId });
}

function revived({ inboxId, page, open }: FilledPage) {
  return reviveChannel(open, (id) => {
    const message = page.earlier.get(id);
    if (!message) throw new Error(`Message ${inboxId}/${id} is open and not in the log`);
    return message;
  });
}

/** @returns the messages that are placed elsewhere than before */
function noted(
  placed: Map<string, Placed>,
  { inboxId, messages }: FilledPage,
  walked: Walked,
  isFirstWalk: boolean,
): { inboxId: string; id: string }[] {
  const known: Placed = placed.get(inboxId) ?? {
    inboxId,
    walked: new Map(),
    places: new Map(),
    followed: new Set(),
    moved: new Set(),
    isFirstWalk,
  };
  placed.set(inboxId, known);
  const elsewhere: { inboxId: string; id: string }[] = [];
  for (const message of messages) {
    const { id } = message;
    const before = known.walked.has(id) ? known.places.get(id) : placeOf(message);
    const place = walked.places.get(id);
    known.walked.set(id, message);
    if (walked.followed.has(id)) known.followed.add(id);
    else known.followed.delete(id);
    if (place === undefined) known.places.delete(id);
    else known.places.set(id, place);
    if (place === before) continue;
    known.moved.add(id);
    elsewhere.push({ inboxId, id });
  }
  return elsewhere;
}

/** What is to be kept: the beginning of this page, where it is another one than before, and those of the pages cut from it. */
function rowsOf({ inboxId, page, open }: FilledPage, before: LogPage, { cuts }: Walked): LogPageRow[] {
  const isKept = before.fromId !== null && isDeepStrictEqual(before.open, open);
  const own = isKept ? [] : [{ inboxId, fromId: page.from.id, fromAt: page.from.at, open }];
  const cut = cuts.map(({ from, open: there }) => {
    return { inboxId, fromId: from.id, fromAt: from.at, open: keepChannel(there) };
  });
  return [...own, ...cut];
}
