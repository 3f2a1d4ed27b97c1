import type { ConversationState } from './state.ts';

/** So much of what staff said is kept, from its end: that is where the question stands. */
const longestKept = 1500;

/** Staff has said something: it goes on with what they said since the customer wrote last. */
export function staffSays(state: ConversationState, at: Date, text: string): ConversationState {
  const last = state.staffWords.at(-1);
  if (!last || last.isOver)
    return {
      ...state,
      staffWords: [...state.staffWords, { at, text: text.slice(-longestKept), isOver: false }],
    };
  const together = `${last.text}\n${text}`.slice(-longestKept);
  return { ...state, staffWords: state.staffWords.with(-1, { ...last, text: together }) };
}

/** A customer has written: what staff says from now on is something new. */
export function customerSpeaks(state: ConversationState): ConversationState {
  const last = state.staffWords.at(-1);
  if (!last || last.isOver) return state;
  return { ...state, staffWords: state.staffWords.with(-1, { ...last, isOver: true }) };
}

/** What staff had said last before a message was written at this instant; null where they had said nothing. */
export function staffTextBefore({ staffWords }: ConversationState, at: Date): string | null {
  return staffWords.findLast((words) => words.at <= at)?.text ?? null;
}
