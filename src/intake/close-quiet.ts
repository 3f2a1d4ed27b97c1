import { quietConversations } from '../store/conversations.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { lockInboxes } from '../store/inboxes.ts';
import { foldParts } from './fold-parts.ts';
import { regroup } from './regroup.ts';

const batchSize = 200;

/**
 * Closes the conversations that have been quiet as long as their policy says, by folding them as of `now`. Those whose owner
 * is asked first stay as they are. Any number of replicas may do so at once: what one of them closes, another finds closed.
 * @returns how many were looked at
 */
export async function closeQuiet(db: Database, workspaceId: string, now: Date): Promise<number> {
  let looked = 0;
  for (;;) {
    const count = await inTransaction(db, (tx) => closeBatch(tx, workspaceId, now));
    looked += count;
    if (count < batchSize) return looked;
  }
}

async function closeBatch(tx: Transaction, workspaceId: string, now: Date): Promise<number> {
  const quiet = await quietConversations(tx, workspaceId, now, batchSize);
  if (quiet.length === 0) return 0;
  const inboxes = await lockInboxes(tx, workspaceId, [...new Set(quiet.map(({ inboxId }) => inboxId))]);
  const touched = quiet.map(({ inboxId, firstMessageId }) => ({ inboxId, id: firstMessageId }));
  const regrouped = await regroup(tx, workspaceId, touched, { messages: [], facts: [] });
  const touchedIds = new Set(touched.map(({ inboxId, id }) => `${inboxId}/${id}`));
  await foldParts(tx, workspaceId, { regrouped, touchedIds, inboxes }, now);
  return quiet.length;
}
