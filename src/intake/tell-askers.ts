import type { ClockRow } from '../store/clocks.ts';
import { colleagueKey } from '../store/colleague-asks.ts';
import type { Transaction } from '../store/database.ts';
import type { InboxWithCustomer } from '../store/inboxes.ts';
import { putNotices, refreshNotices } from '../store/outbox.ts';

/** Whoever asked a colleague something reads in one message, kept up to date, what has become of it. */
export async function tellAskers(
  tx: Transaction,
  workspaceId: string,
  clocks: readonly ClockRow[],
  goneIds: readonly string[],
  inboxes: ReadonlyMap<string, InboxWithCustomer>,
  now: Date,
): Promise<void> {
  const asks = clocks.filter(({ metric }) => metric === 'internal_reply');
  const gone = goneIds.filter((id) => id.endsWith('/internal_reply'));
  if (asks.length + gone.length === 0) return;
  await refreshNotices(tx, workspaceId, [...asks.map(({ id }) => id), ...gone].map(colleagueKey), now);
  const open = asks.filter(({ inboxId, startedAt, endedAt }) => {
    const inbox = inboxes.get(inboxId);
    return endedAt === null && inbox !== undefined && startedAt >= inbox.watchedSince;
  });
  const notices = open.map(({ id, askedBy }) => ({
    key: colleagueKey(id),
    recipient: askedBy,
    notice: { type: 'colleague' as const, clockId: id },
  }));
  await putNotices(tx, workspaceId, notices, now);
}
