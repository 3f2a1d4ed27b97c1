import type { ConversationState } from './state.ts';

/** Whoever has said that it is theirs, since when; null where nobody has, or it was handed to somebody else since. */
export function holderOf({
  assigneeId,
  acknowledged,
}: Pick<ConversationState, 'assigneeId' | 'acknowledged'>): { at: Date; by: string } | null {
  return acknowledged !== null && acknowledged.by === assigneeId ? acknowledged : null;
}

/**
 * "I'm on it": theirs from now on, while the customer waits as before. What somebody else has taken stays theirs: of two
 * who say so the first one has it, and the other hands it over to themselves where that is meant.
 */
export function take(state: ConversationState, at: Date, by: string): ConversationState {
  const holder = holderOf(state);
  if (holder && holder.by !== by) return state;
  // Whoever takes what was handed to them keeps the words that came with it.
  const handedOver = state.assigneeId === by ? state.handedOver : null;
  return { ...state, assigneeId: by, handedOver, acknowledged: { at, by } };
}
