import { messagesOfOpenConversations } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { lockInboxes } from '../store/inboxes.ts';
import { foldParts } from './fold-parts.ts';
import { regroup, spansOf } from './regroup.ts';

/**
 * Folds every conversation with a running clock anew, after the terms have changed: running clocks follow them, and
 * their nudges say so. What has ended is not touched.
 * @returns how many clocks they have
 */
export async function refoldOpen(tx: Transaction, workspaceId: string, now: Date): Promise<number> {
  const open = await messagesOfOpenConversations(tx, workspaceId);
  const spans = spansOf(open);
  const inboxes = await lockInboxes(
    tx,
    workspaceId,
    spans.map(({ inboxId }) => inboxId),
  );
  const news = { messages: [], facts: [] };
  const regrouped = await regroup(tx, workspaceId, spans, news);
  const touchedIds = new Set(open.map(({ inboxId, id }) => `${inboxId}/${id}`));
  const { clocks } = await foldParts(tx, workspaceId, { regrouped, touchedIds, news, inboxes }, now);
  return clocks.length;
}
