import { groupingOf, messagesOfOpenConversations } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { lockInboxes } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { reviseNudgesOf } from '../store/revisions.ts';
import { conversationId, foldInbox, historyOf } from './fold.ts';
import { regroup, type Touched } from './regroup.ts';
import { saveFolded } from './save.ts';

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
  const regrouped = await regroup(tx, workspaceId, spans, { messages: [], facts: [] });
  const touched = new Set(open.map(({ inboxId, id }) => `${inboxId}/${id}`));
  const terms = await loadTerms(tx, workspaceId);
  const histories = await inboxHistories(tx, workspaceId, inboxes.keys());
  const ids = regrouped.flatMap(({ inboxId, groups }) =>
    groups.map((group) => conversationId(inboxId, group)),
  );
  const before = await groupingOf(tx, workspaceId, ids);
  const folded = regrouped.map((part) =>
    foldInbox(part, touched, before, historyOf(histories, part.inboxId), terms, now),
  );
  const { clocks, nudges } = await saveFolded(tx, workspaceId, folded, inboxes, terms, now);
  await reviseNudgesOf(tx, workspaceId, clocks, nudges, now);
  return clocks.length;
}

function spansOf(roots: readonly { inboxId: string; rootId: string }[]): Touched[] {
  const spans = new Map<string, Touched>();
  for (const { inboxId, rootId } of roots) {
    const span = spans.get(inboxId) ?? { inboxId, firstId: rootId, lastId: rootId };
    const firstId = rootId < span.firstId ? rootId : span.firstId;
    const lastId = rootId > span.lastId ? rootId : span.lastId;
    spans.set(inboxId, { inboxId, firstId, lastId });
  }
  return [...spans.values()];
}
