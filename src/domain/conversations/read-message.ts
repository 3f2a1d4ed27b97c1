import { readAsk } from '../asks.ts';
import type { Message } from '../log.ts';
import { type AnswerSaid, staffReadingAfter } from './answers-said.ts';
import { handOverInWords } from './hand-over.ts';
import { customerSpeaks, staffSays, staffTextBefore } from './staff-words.ts';
import { type Ask, type ConversationState, type Ending, isWaiting } from './state.ts';
import { addAsk, endPause, endWait, pause, speak } from './waits.ts';

/**
 * The conversation after one more message. Messages must come in the order of the log.
 * @param isAsk staff said that it was one @param said what staff said of an answer
 */
export function readMessage(
  state: ConversationState,
  message: Message,
  isAsk = false,
  isReplyToAcknowledge: IsReplyToAcknowledge = never,
  said?: AnswerSaid,
): ConversationState {
  const lastMessageAt = message.at;
  if (message.authorRole === 'staff') {
    return readStaff(
      { ...state, lastMessageAt, lastStaffId: message.authorId },
      message,
      said === 'no_answer' ? never : isReplyToAcknowledge,
      said,
    );
  }
  const next = { ...state, lastMessageAt };
  if (message.authorRole === 'customer') return readCustomer(next, message, isAsk);
  return next; // bots and unknown authors neither ask nor answer
}

/** Whether saying that one looks into it, now, would be the reply that the customer was promised. */
export type IsReplyToAcknowledge = (state: ConversationState) => boolean;

const never: IsReplyToAcknowledge = () => false;

/** Whatever a customer writes ends every pause: the ball is with staff again. */
function readCustomer(state: ConversationState, message: Message, isAsk: boolean): ConversationState {
  const resumed = customerSpeaks(endPause(state, message.at));
  if (isAsk) return addAsk(resumed, asAsk(message));
  const { hasFiles } = message;
  const previousStaffText = staffTextBefore(state, message.at);
  const { needsReply } = readAsk(message.text, { hasFiles, previousStaffText });
  return needsReply ? addAsk(resumed, asAsk(message)) : resumed;
}

export function asAsk({ id, at, authorId, authorName, text }: Message): Ask {
  return { messageId: id, at, authorId, authorName, text };
}

/** What staff says among themselves, where the customer reads along, is nothing that the customer was told. */
function readStaff(
  state: ConversationState,
  message: Message,
  isReplyToAcknowledge: IsReplyToAcknowledge,
  said: AnswerSaid | undefined,
): ConversationState {
  const { kind, to, isPolite } = staffReadingAfter(message, said);
  if (kind === 'aside') return state;
  if (kind === 'hand_over') return handOverInWords(state, message, to);
  const spoken = speak(staffSays(state, message.at, message.text), message);
  if (kind === 'acknowledgement') {
    if (!isWaiting(state) || isPolite) return spoken;
    return isReplyToAcknowledge(state)
      ? reply(spoken, message, { acknowledgedWith: message.text })
      : acknowledge(spoken, message);
  }
  return kind === 'question' ? questionBack(reply(spoken, message), message) : reply(spoken, message);
}

/** "Looking into it": shown, and no reply. */
function acknowledge(state: ConversationState, { at, authorId }: Message): ConversationState {
  return { ...state, acknowledged: { at, by: authorId } };
}

export function reply(
  state: ConversationState,
  { at, authorId, id }: Pick<Message, 'at' | 'authorId' | 'id'>,
  more: Pick<Extract<Ending, { how: 'replied' }>, 'acknowledgedWith' | 'stated'> = {},
): ConversationState {
  if (!isWaiting(state)) return state;
  const replied: Ending = { how: 'replied', at, by: authorId, messageId: id, ...more };
  return { ...endWait(state, replied), hasReply: true, isAnswered: true };
}

/** "Which browser do you use?": a reply, after which staff waits for the customer. */
function questionBack(state: ConversationState, { at, authorId }: Message): ConversationState {
  return pause(state, { startedAt: at, by: authorId, cause: 'question', reason: null });
}
