import type { Transaction } from '../store/database.ts';
import { lockInboxes, markSeen } from '../store/inboxes.ts';
import { insertFacts, insertMessages, type LoggedMessage } from '../store/log.ts';
import { foldParts } from './fold-parts.ts';
import type { Intent } from './intents.ts';
import { newsOf } from './news.ts';
import { regroup } from './regroup.ts';
import type { Acquaintance } from './roles.ts';
import { settleOpen } from './settle-open.ts';
import { askWhoTheyAre } from './who-is.ts';

/** Adds what was said and what happened to the log, and folds what it touches. Inboxes that are not watched are left out. */
export async function applyToLog(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  known: Acquaintance,
  now: Date,
  pageLength?: number,
): Promise<void> {
  const heard = intents.filter((intent) => intent.type === 'said' || intent.type === 'fact');
  const inboxIds = [...new Set(heard.map((intent) => intent.inboxId))];
  const inboxes = await lockInboxes(tx, workspaceId, inboxIds);
  const watched = heard.filter(({ inboxId }) => inboxes.get(inboxId)?.state === 'watched');
  const settled = await settleOpen(tx, workspaceId, watched, known);
  const news = newsOf(settled.heard, settled.known);
  if (news.messages.length === 0 && news.facts.length === 0) return;

  const messages = await insertMessages(tx, workspaceId, news.messages);
  const facts = await insertFacts(tx, workspaceId, news.facts);
  const touched = [
    ...news.messages.map(({ inboxId, id }) => ({ inboxId, id })),
    ...news.facts.map(({ inboxId, messageId }) => ({ inboxId, id: messageId })),
  ];
  const regrouped = await regroup(tx, workspaceId, touched, { messages, facts }, pageLength);
  const touchedIds = new Set(touched.map(({ inboxId, id }) => `${inboxId}/${id}`));
  await foldParts(tx, workspaceId, { regrouped, touchedIds, inboxes }, now);
  await askWhoTheyAre(tx, workspaceId, news.messages, inboxes, now);
  await markSeen(tx, workspaceId, newestOf(news.messages));
}

function newestOf(messages: readonly LoggedMessage[]): { inboxId: string; upTo: string }[] {
  const newest = new Map<string, string>();
  for (const { inboxId, id } of messages) {
    if (id > (newest.get(inboxId) ?? '')) newest.set(inboxId, id);
  }
  return [...newest].map(([inboxId, upTo]) => ({ inboxId, upTo }));
}
