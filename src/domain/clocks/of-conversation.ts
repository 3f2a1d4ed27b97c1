import type { ConversationState } from '../conversations/state.ts';
import type { Clock, Terms } from './clock.ts';
import { runClock } from './run.ts';

/**
 * Every clock of a conversation, in the order in which they started. An ask that waits twice (taken back, then asked
 * again by an edit) has two clocks: the later ones are numbered.
 */
export function clocksOf(inboxId: string, state: ConversationState, terms: Terms, now: Date): Clock[] {
  const seen = new Map<string, number>();
  return state.waits.map((wait) => {
    const clock = runClock(inboxId, wait, terms, now);
    const times = (seen.get(clock.id) ?? 0) + 1;
    seen.set(clock.id, times);
    return times === 1 ? clock : { ...clock, id: `${clock.id}/${times}` };
  });
}
