import { threadsAround } from '../store/answers.ts';
import { groupingOf } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { lockInboxes, markSeen } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { type LoggedMessage, rootsOf } from '../store/log.ts';
import type { Person } from '../store/people.ts';
import { reviseNudgesOf, withdrawNudges } from '../store/revisions.ts';
import { conversationId, foldInbox, historyOf } from './fold.ts';
import type { Intent } from './intents.ts';
import { newsOf } from './news.ts';
import { type News, regroup, type Touched } from './regroup.ts';
import { saveFolded, saveLog } from './save.ts';

/** Adds what was said and what happened to the log, and folds what it touches. Inboxes that are not watched are left out. */
export async function applyToLog(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  people: ReadonlyMap<string, Person>,
  now: Date,
): Promise<void> {
  const heard = intents.filter((intent) => intent.type === 'said' || intent.type === 'fact');
  const inboxIds = [...new Set(heard.map((intent) => intent.inboxId))];
  const inboxes = await lockInboxes(tx, workspaceId, inboxIds);
  const watched = heard.filter(({ inboxId }) => inboxes.get(inboxId)?.state === 'watched');
  const news = newsOf(watched, people, workspaceId);
  if (news.messages.length === 0 && news.facts.length === 0) return;

  // An answer that comes to be known late may have been given to the first message of a thread.
  const answers = news.messages.filter(
    ({ authorRole, threadId }) => authorRole === 'staff' && threadId === null,
  );
  const answered = await threadsAround(tx, workspaceId, answers);
  const regrouped = await regroup(tx, workspaceId, await touchedBy(tx, workspaceId, news, answered), news);
  const touchedIds = new Set([
    ...news.messages.map(({ inboxId, id }) => `${inboxId}/${id}`),
    ...news.facts.map(({ inboxId, messageId }) => `${inboxId}/${messageId}`),
    ...answered.map(({ inboxId, rootId }) => `${inboxId}/${rootId}`),
  ]);
  const terms = await loadTerms(tx, workspaceId);
  const groupIds = regrouped.flatMap(({ inboxId, groups }) =>
    groups.map((group) => conversationId(inboxId, group)),
  );
  const before = await groupingOf(tx, workspaceId, groupIds);
  const histories = await inboxHistories(tx, workspaceId, inboxIds);
  const folded = regrouped.map((part) =>
    foldInbox(part, touchedIds, before, historyOf(histories, part.inboxId), terms, now),
  );
  await saveLog(tx, workspaceId, news, folded);
  const { clocks, goneIds, nudges } = await saveFolded(tx, workspaceId, folded, inboxes, terms, now);
  await reviseNudgesOf(tx, workspaceId, clocks, nudges, now);
  const gone = new Set(goneIds);
  await withdrawNudges(
    tx,
    workspaceId,
    nudges.filter((nudge) => gone.has(nudge.clockId)),
    now,
  );
  await markSeen(tx, workspaceId, newestOf(news.messages));
}

/** The span of each inbox that the news touches: the messages outside threads that it is, or hangs on. */
async function touchedBy(
  tx: Transaction,
  workspaceId: string,
  news: News,
  answered: readonly { inboxId: string; rootId: string }[],
): Promise<Touched[]> {
  const about = news.facts.map(({ inboxId, messageId }) => ({ inboxId, id: messageId }));
  const stored = about.length > 0 ? await rootsOf(tx, workspaceId, about) : [];
  const spans = new Map<string, Touched>();
  const touch = (inboxId: string, id: string) => {
    const span = spans.get(inboxId);
    if (!span) spans.set(inboxId, { inboxId, firstId: id, lastId: id });
    else if (id < span.firstId) span.firstId = id;
    else if (id > span.lastId) span.lastId = id;
  };
  for (const message of news.messages) touch(message.inboxId, message.threadId ?? message.id);
  for (const { inboxId, rootId } of [...stored, ...answered]) touch(inboxId, rootId);
  return [...spans.values()];
}

function newestOf(messages: readonly LoggedMessage[]): { inboxId: string; upTo: string }[] {
  const newest = new Map<string, string>();
  for (const { inboxId, id } of messages) {
    if (id > (newest.get(inboxId) ?? '')) newest.set(inboxId, id);
  }
  return [...newest].map(([inboxId, upTo]) => ({ inboxId, upTo }));
}
