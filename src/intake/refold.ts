import { messagesOfOpenConversations } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { lockInboxes } from '../store/inboxes.ts';
import { foldParts } from './fold-parts.ts';
import { regroup } from './regroup.ts';

/**
 * Folds every conversation with a running clock anew, after the terms have changed: running clocks follow them, and
 * their nudges say so. What has ended is not touched.
 * @returns how many clocks they have
 */
export async function refoldOpen(tx: Transaction, workspaceId: string, now: Date): Promise<number> {
  const open = await messagesOfOpenConversations(tx, workspaceId);
  const inboxIds = [...new Set(open.map(({ inboxId }) => inboxId))];
  const inboxes = await lockInboxes(tx, workspaceId, inboxIds);
  const regrouped = await regroup(tx, workspaceId, open, { messages: [], facts: [] });
  const touchedIds = new Set(open.map(({ inboxId, id }) => `${inboxId}/${id}`));
  const { clocks } = await foldParts(tx, workspaceId, { regrouped, touchedIds, inboxes }, now);
  return clocks.length;
}
