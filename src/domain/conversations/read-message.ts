import { readAsk } from '../asks.ts';
import type { Message } from '../log.ts';
import { type AnswerSaid, staffReadingAfter } from './answers-said.ts';
import { colleagueWrote } from './colleagues.ts';
import { handOverInWords } from './hand-over.ts';
import { type ReadingPromises, speakOfPromises, tellOfPromises } from './promises.ts';
import { customerSpeaks, staffSays, staffTextBefore } from './staff-words.ts';
import { type Ask, type ConversationState, type Ending, isWaiting } from './state.ts';
import type { IsReplyToAcknowledge } from './under.ts';
import { addAsk, endPause, endWait, pause, speak } from './waits.ts';

/** What is known beside a message when it is read. */
export interface Around extends ReadingPromises {
  isReplyToAcknowledge?: IsReplyToAcknowledge | undefined;
  /** Staff said that it was an ask. */
  isAsk?: boolean;
  /** What staff said of an answer. */
  said?: AnswerSaid | undefined;
  /** It was written for another conversation, and counts as an answer in this one. */
  isFromOutside?: boolean;
}

/** The conversation after one more message. Messages must come in the order of the log. */
export function readMessage(state: ConversationState, message: Message, around: Around): ConversationState {
  const lastMessageAt = message.at;
  if (message.authorRole === 'staff') {
    return readStaff({ ...state, lastMessageAt, lastStaffId: message.authorId }, message, around);
  }
  const next = { ...state, lastMessageAt };
  if (message.authorRole === 'customer') return readCustomer(next, message, around.isAsk ?? false);
  return next; // bots and unknown authors neither ask nor answer
}

const never: IsReplyToAcknowledge = () => false;

/** Whatever a customer writes ends every pause: the ball is with staff again. */
function readCustomer(state: ConversationState, message: Message, isAsk: boolean): ConversationState {
  const heard = customerSpeaks(endPause(state, message.at));
  const resumed = message.authorZone ? { ...heard, customerZone: message.authorZone } : heard;
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
function readStaff(before: ConversationState, message: Message, around: Around): ConversationState {
  const { kind, to, isPolite } = staffReadingAfter(message, around.said);
  // An aside is said to colleagues: it answers them, and nobody else.
  const state = kind === 'acknowledgement' ? before : colleagueWrote(before, message);
  if (kind === 'aside') return state;
  if (kind === 'hand_over') return handOverInWords(state, message, to);
  const isTelling = kind !== 'acknowledgement';
  const promised = promise(state, message, isTelling, around);
  const spoken = speak(staffSays(promised, message.at, message.text), message);
  if (isTelling) {
    return kind === 'question' ? questionBack(reply(spoken, message), message) : reply(spoken, message);
  }
  if (!isWaiting(state) || isPolite) return spoken;
  const isReply = around.said === 'no_answer' ? never : (around.isReplyToAcknowledge ?? never);
  return isReply(state)
    ? reply(spoken, message, { acknowledgedWith: message.text })
    : acknowledge(spoken, message);
}

function promise(state: ConversationState, message: Message, isTelling: boolean, around: Around) {
  if (!around.isFromOutside) return speakOfPromises(state, message, isTelling, around);
  return isTelling ? tellOfPromises(state, message) : state;
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
