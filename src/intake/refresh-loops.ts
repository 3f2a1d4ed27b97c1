import type { KeptBefore } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { closingKey, remindKey } from '../store/loops.ts';
import { refreshNotices } from '../store/outbox.ts';

/** Whoever was asked about a conversation, or reminded of it, reads what has become of it. */
export async function refreshLoops(
  tx: Transaction,
  workspaceId: string,
  before: Iterable<KeptBefore>,
  now: Date,
): Promise<void> {
  const keys = [...before].flatMap(({ id, closesAt, isAskedToClose, pausedSince, remindAt }) => [
    ...(closesAt && isAskedToClose && closesAt <= now ? [closingKey(id, closesAt)] : []),
    ...(pausedSince && remindAt && remindAt <= now ? [remindKey(id, pausedSince)] : []),
  ]);
  await refreshNotices(tx, workspaceId, keys, now);
}
