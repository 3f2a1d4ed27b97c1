import { isAcknowledgement } from '../acknowledgements.ts';
import { readAsk } from '../asks.ts';
import type { Message } from '../log.ts';
import { type Ask, type ConversationState, type Ending, isWaiting } from './state.ts';

/** The conversation after one more message. Messages must come in the order of the log. */
export function readMessage(state: ConversationState, message: Message): ConversationState {
  const next = { ...state, lastMessageAt: message.at };
  if (message.authorRole === 'customer') return readCustomer(next, message);
  if (message.authorRole === 'staff') return readStaff(next, message);
  return next; // bots and unknown authors neither ask nor answer
}

function readCustomer(state: ConversationState, message: Message): ConversationState {
  const { needsReply } = readAsk(message.text, message.hasFiles);
  return needsReply ? addAsk(state, asAsk(message)) : state;
}

export function asAsk({ id, at, authorId, authorName, text }: Message): Ask {
  return { messageId: id, at, authorId, authorName, text };
}

/**
 * One more unanswered ask. The first one starts a wait; more asks do not restart it: `next_reply` counts from the
 * oldest unanswered ask (Asked 10:00, asked again 10:40, target 60 min: due 11:00).
 */
export function addAsk(state: ConversationState, ask: Ask): ConversationState {
  const openAsks = [...state.openAsks, ask];
  if (isWaiting(state)) return { ...state, openAsks };
  const metric = state.hasReply ? 'next_reply' : 'first_reply';
  return {
    ...state,
    openAsks,
    closedAt: null,
    acknowledged: null,
    snoozed: null,
    waits: [...state.waits, { metric, ask, ending: null }],
  };
}

function readStaff(state: ConversationState, message: Message): ConversationState {
  const by = { ...state, lastStaffId: message.authorId };
  if (!isWaiting(state)) return by;
  if (!message.hasFiles && isAcknowledgement(message.text)) {
    return { ...by, acknowledged: { at: message.at, by: message.authorId } };
  }
  const replied: Ending = { how: 'replied', at: message.at, by: message.authorId, messageId: message.id };
  return { ...endWait(by, replied), hasReply: true };
}

/** The open wait ends, and with it every open ask. */
export function endWait(state: ConversationState, ending: Ending): ConversationState {
  const waits = state.waits.map((wait) => (wait.ending ? wait : { ...wait, ending }));
  return { ...state, waits, openAsks: [], acknowledged: null, snoozed: null };
}
