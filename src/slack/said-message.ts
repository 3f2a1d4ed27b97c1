import type { Transaction } from '../store/database.ts';
import { findInboxes, type InboxWithCustomer } from '../store/inboxes.ts';
import { findMessage, type LoggedMessage } from '../store/log.ts';

/** A message of a customer or of staff in a watched inbox; or why there is none that anything could be said about. */
export type SaidMessage =
  | { how: 'said'; inbox: InboxWithCustomer; message: LoggedMessage }
  | { how: 'not_watched' | 'not_seen' | 'of_nobody' };

export async function saidMessage(
  tx: Transaction,
  workspaceId: string,
  { inboxId, messageId }: { inboxId: string; messageId: string },
): Promise<SaidMessage> {
  const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
  if (inbox?.state !== 'watched') return { how: 'not_watched' };
  const message = await findMessage(tx, workspaceId, inboxId, messageId);
  if (!message) return { how: 'not_seen' };
  if (message.authorRole !== 'customer' && message.authorRole !== 'staff') return { how: 'of_nobody' };
  return { how: 'said', inbox, message };
}
