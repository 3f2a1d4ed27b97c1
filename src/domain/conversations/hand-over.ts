import { withoutAddress } from '../asks/read-staff.ts';
import { type ConversationState, openedBy } from './state.ts';

/** To oneself, or to whoever has it already, it is no hand-over: nobody is to be told anything new. */
export function handOver(
  state: ConversationState,
  handedOver: NonNullable<ConversationState['handedOver']>,
  to: string,
): ConversationState {
  if (to === handedOver.by || to === state.assigneeId) return state;
  return { ...state, assigneeId: to, handedOver, acknowledged: null, snoozed: null };
}

/**
 * "@tom can you take this?", written where the customer reads along: the conversation is Tom's from now on, where one is
 * open. The customer waits as before.
 */
export function handOverInWords(
  state: ConversationState,
  { at, authorId, text }: { at: Date; authorId: string; text: string },
  to: readonly string[],
): ConversationState {
  const colleague = to.find((id) => id !== authorId);
  if (colleague === undefined || !openedBy(state)) return state;
  return handOver(state, { at, by: authorId, note: withoutAddress(text) || null }, colleague);
}
