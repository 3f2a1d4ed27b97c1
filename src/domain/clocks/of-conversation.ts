import type { ConversationState, Wait } from '../conversations/state.ts';
import type { Clock, InboxHistory, Terms } from './clock.ts';
import { measure } from './history.ts';
import { runClock } from './run.ts';
import { runColleague } from './run-colleague.ts';
import { runPromise } from './run-promise.ts';

/**
 * Every clock of a conversation, in the order in which they started. An ask that waits twice (taken back, then asked
 * again by an edit) has two clocks: the later ones are numbered.
 */
export function clocksOf(inbox: InboxHistory, state: ConversationState, terms: Terms, now: Date): Clock[] {
  const measured = measure(inbox, state, terms);
  const waits: Wait[] = [...state.waits, ...state.openings, ...state.silences];
  const clocks = waits
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    .flatMap((wait) => runClock(measured, wait, now) ?? []);
  const counted = clocks.length > 1 ? numbered(clocks) : clocks;
  const promised = state.promises.flatMap((promise) => runPromise(measured, promise, now) ?? []);
  const internal = state.colleagueAsks.map((ask) => runColleague(measured, ask, now));
  const others = [...promised, ...internal];
  return others.length === 0 ? counted : [...counted, ...others].sort(byStart);
}

function byStart(a: Clock, b: Clock): number {
  return a.startedAt.getTime() - b.startedAt.getTime();
}

function numbered(clocks: readonly Clock[]): Clock[] {
  const seen = new Map<string, number>();
  return clocks.map((clock) => {
    const times = (seen.get(clock.id) ?? 0) + 1;
    seen.set(clock.id, times);
    return times === 1 ? clock : { ...clock, id: `${clock.id}/${times}` };
  });
}
