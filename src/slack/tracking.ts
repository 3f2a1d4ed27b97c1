import { promisingUnder } from '../domain/clocks/promising.ts';
import { isOpen } from '../domain/promises/promise.ts';
import { inTransaction } from '../store/database.ts';
import type { LoggedMessage } from '../store/log.ts';
import type { FollowUpAbout, Tracking } from './blocks/follow-up.ts';
import type { SlackContext } from './context.ts';
import { type Conversation, conversationOf } from './conversation-of.ts';
import { saidMessage } from './said-message.ts';

/** What can be noted about a message, and what is chosen beforehand. @param openedBy who is to keep what a customer wrote */
export async function whatToTrack(
  { db, workspaceId, now }: SlackContext,
  about: FollowUpAbout,
  openedBy: string,
): Promise<Tracking> {
  const { inboxId, messageId } = about;
  return inTransaction(db, async (tx) => {
    const said = await saidMessage(tx, workspaceId, about);
    if (said.how !== 'said') return { how: said.how };
    const { inbox, message } = said;
    const conversation = await conversationOf(tx, workspaceId, inboxId, messageId, now());
    const text = conversation.state.wordings.get(messageId) ?? message.text;
    const known = conversation.state.promises.find((each) => each.messageId === messageId && isOpen(each));
    const isStaffs = message.authorRole === 'staff';
    return {
      how: 'trackable',
      about,
      customerName: inbox.customerName,
      message: { authorName: message.authorName, text },
      isStaffs,
      quote: known?.quote ?? text,
      by: known?.by ?? (isStaffs ? message.authorId : openedBy),
      dueAt: known && known.dueAt > now() ? known.dueAt : dueOf(conversation, message, text, now()),
      isKnown: known?.isCertain === true,
    };
  });
}

/** What the words name; where that has passed, or they name nothing, the policy's usual time from now on. */
function dueOf(
  { history, terms, state }: Conversation,
  { at, authorZone, authorRole }: LoggedMessage,
  text: string,
  now: Date,
): Date {
  const promising = promisingUnder(history, terms);
  const isCustomers = authorRole === 'customer';
  const zone = authorZone ?? null;
  const said = {
    authorZone: zone,
    customerZone: isCustomers ? zone : state.customerZone,
    firstAskText: state.asks[0]?.text ?? '',
  };
  const named = promising.dueOf({ ...said, text, at });
  return named.isDateSaid && named.dueAt > now
    ? named.dueAt
    : promising.dueOf({ ...said, text: '', at: now }).dueAt;
}
