import type { LoggedMessage } from '../store/log.ts';

/** The first message of a conversation, by which it is called: its id without its inbox. */
export function nameOf({
  inboxId,
  conversationId,
}: Pick<LoggedMessage, 'inboxId' | 'conversationId'>): string | undefined {
  return conversationId?.slice(inboxId.length + 1);
}

/** Where a message outside threads was placed when it was walked through last; undefined where it stands apart. */
export function placeOf(message: LoggedMessage): string | undefined {
  return message.placedIn ?? nameOf(message);
}
