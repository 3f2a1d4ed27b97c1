import { withoutAddress } from '../asks/read-staff.ts';
import { type ConversationState, openedBy } from './state.ts';

/** To whoever has it already it is no hand-over: nobody is to be told anything new. Whoever takes it over is on it. */
export function handOver(
  state: ConversationState,
  handedOver: NonNullable<ConversationState['handedOver']>,
  to: string,
): ConversationState {
  if (to === state.assigneeId) return state;
  const { at, by } = handedOver;
  return { ...state, assigneeId: to, handedOver, acknowledged: to === by ? { at, by } : null, snoozed: null };
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
