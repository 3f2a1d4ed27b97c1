import { isAcknowledgement } from '../acknowledgements.ts';
import { readAsk } from '../asks.ts';
import type { Message } from '../log.ts';
import { asksBack } from '../questions-back.ts';
import { customerSpeaks, staffSays, staffTextBefore } from './staff-words.ts';
import { type Ask, type ConversationState, type Ending, isWaiting } from './state.ts';
import { addAsk, endPause, endWait, pause, speak } from './waits.ts';

/** The conversation after one more message. Messages must come in the order of the log. */
export function readMessage(state: ConversationState, message: Message): ConversationState {
  const lastMessageAt = message.at;
  if (message.authorRole === 'staff') {
    return readStaff({ ...state, lastMessageAt, lastStaffId: message.authorId }, message);
  }
  const next = { ...state, lastMessageAt };
  if (message.authorRole === 'customer') return readCustomer(next, message);
  return next; // bots and unknown authors neither ask nor answer
}

/** Whatever a customer writes ends every pause: the ball is with staff again. */
function readCustomer(state: ConversationState, message: Message): ConversationState {
  const resumed = customerSpeaks(endPause(state, message.at));
  const { hasFiles } = message;
  const previousStaffText = staffTextBefore(state, message.at);
  const { needsReply } = readAsk(message.text, { hasFiles, previousStaffText });
  return needsReply ? addAsk(resumed, asAsk(message)) : resumed;
}

export function asAsk({ id, at, authorId, authorName, text }: Message): Ask {
  return { messageId: id, at, authorId, authorName, text };
}

function readStaff(state: ConversationState, message: Message): ConversationState {
  const spoken = speak(staffSays(state, message.at, message.text), message);
  if (!message.hasFiles && isAcknowledgement(message.text)) {
    const acknowledged = { at: message.at, by: message.authorId };
    return isWaiting(state) ? { ...spoken, acknowledged } : spoken;
  }
  return asksBack(message.text) ? questionBack(reply(spoken, message), message) : reply(spoken, message);
}

function reply(state: ConversationState, message: Message): ConversationState {
  if (!isWaiting(state)) return state;
  const replied: Ending = { how: 'replied', at: message.at, by: message.authorId, messageId: message.id };
  return { ...endWait(state, replied), hasReply: true, isAnswered: true };
}

/** "Which browser do you use?": a reply, after which staff waits for the customer. */
function questionBack(state: ConversationState, { at, authorId }: Message): ConversationState {
  return pause(state, { startedAt: at, by: authorId, cause: 'question', reason: null });
}
