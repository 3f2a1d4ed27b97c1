import type { Terms } from '../domain/clocks/clock.ts';
import { askAt } from '../domain/promises/question.ts';
import { shorten } from '../domain/words.ts';
import { type AskedPromise, askedPromises, promiseKey } from '../store/asked-promises.ts';
import type { Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import { type NoticeToPut, putNotices, refreshNotices } from '../store/outbox.ts';
import type { SavedPromises } from './save-promises.ts';

/** Where nobody can tell when somebody is back, they are asked after this long: they have just written to a customer. */
const unknownMs = 60 * 60_000;

/**
 * Asks whoever gave a promise about what its words leave open, each once and nobody else; and lets what was asked before
 * say what has become of it. Nothing is asked of what was said before the inbox was watched.
 */
export async function askAboutPromises(
  tx: Transaction,
  workspaceId: string,
  { changed, goneIds }: SavedPromises,
  inboxes: ReadonlyMap<string, InboxWithCustomer>,
  terms: Terms,
  now: Date,
): Promise<void> {
  if (changed.length + goneIds.length === 0) return;
  const known = [...changed.map(({ id }) => id), ...goneIds];
  await refreshNotices(tx, workspaceId, known.map(promiseKey), now);
  const heard = changed.filter(({ inboxId, madeAt, state, dueAt }) => {
    const inbox = inboxes.get(inboxId);
    return inbox !== undefined && madeAt >= inbox.watchedSince && state === 'open' && now < dueAt;
  });
  const asked = await askedPromises(
    tx,
    workspaceId,
    heard.map(({ id }) => id),
    now,
  );
  const asking = asked.filter(({ isToBeAsked }) => isToBeAsked);
  if (asking.length === 0) return;
  const personIds = asking.map(({ promise }) => promise.promisedBy);
  const desk = await loadDesk(tx, workspaceId, { personIds, terms }, now);
  const unknownAt = new Date(now.getTime() + unknownMs);
  const notices = asking.flatMap((each) =>
    noticeOf(each, desk.reachableAt(each.promise.promisedBy, now) ?? unknownAt),
  );
  await putNotices(tx, workspaceId, notices, now);
}

function noticeOf({ promise, customerName }: AskedPromise, reachableAt: Date): NoticeToPut[] {
  const sendAt = askAt(promise, reachableAt);
  if (sendAt === null) return [];
  const { id: promiseId, quote } = promise;
  return [
    {
      key: promiseKey(promiseId),
      recipient: promise.promisedBy,
      notice: { type: 'promise', promiseId, customerName, quote: shorten(quote, 300) },
      sendAt,
    },
  ];
}
