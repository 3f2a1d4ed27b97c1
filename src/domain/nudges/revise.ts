import type { Clock } from '../clocks/clock.ts';
import type { CallNotice, NudgeNotice } from '../notices.ts';
import { cardOfCall } from './keys.ts';
import { type Handling, isSettled, nudgeNotice, type Surroundings } from './notice.ts';

/** A nudge as it is kept: for one person's list, or, with an outbox key of its own, for a card in a channel. */
export interface KeptNudge {
  clockId: string;
  step: string;
  personId: string | null;
  decidedAt: Date;
  state: 'open' | 'settled';
  outboxKey: string | null;
}

/** What has become of a clock's nudges. */
export interface Revised {
  /** Nudges whose state is another one than before. */
  marks: { clockId: string; step: string; state: 'open' | 'settled' }[];
  /** What messages of their own say now; with `withdraw`, one that was not sent yet must not be. */
  messages: { key: string; notice: NudgeNotice | CallNotice; withdraw: boolean }[];
  /** Whose lists say something else now. */
  personIds: string[];
}

/** A clock with everything around it that its nudges tell of. */
export interface Situation {
  handling: Handling;
  where: Surroundings;
  isWatched: boolean;
}

/**
 * What becomes of the nudges of a clock. Of several to one person only the newest asks for something. What was settled
 * stays so, but for the newest of all where it asks again: the reaction that closed the conversation was taken back, or
 * the channel is watched again.
 * @param nudges of any clocks
 */
export function reviseNudges(
  clock: Clock,
  nudges: readonly KeptNudge[],
  { handling, where, isWatched }: Situation,
  now: Date,
): Revised {
  const own = nudges.filter((nudge) => nudge.clockId === clock.id).sort(byDecision);
  const newestAt = own.at(-1)?.decidedAt.getTime();
  const revised: Revised = { marks: [], messages: [], personIds: [] };
  for (const nudge of own) {
    const { clockId, step, personId, decidedAt, outboxKey } = nudge;
    const asked = nudgeNotice(clock, { personId, decidedAt }, handling, where, now);
    const isNewest = own.findLast((other) => isToSame(other, nudge))?.step === step;
    const isOver = isSettled(asked.standing) || !isNewest || !isWatched;
    if (nudge.state === 'settled' && (isOver || decidedAt.getTime() !== newestAt)) continue;
    const state = isOver ? ('settled' as const) : ('open' as const);
    if (state !== nudge.state) revised.marks.push({ clockId, step, state });
    if (personId !== null) revised.personIds.push(personId);
    if (outboxKey === null || !isNewest) continue;
    const notice = isWatched || isSettled(asked.standing) ? asked : unwatched(asked);
    revised.messages.push({ key: outboxKey, notice: messageOf(nudge, outboxKey, notice), withdraw: isOver });
  }
  return revised;
}

function messageOf(
  { personId, clockId }: KeptNudge,
  key: string,
  nudge: NudgeNotice,
): NudgeNotice | CallNotice {
  return personId === null ? nudge : { type: 'call', personId, cardKey: cardOfCall(key, clockId), nudge };
}

/** Earliest first; of several decided at once, one that was open stays the newest. */
function byDecision(a: KeptNudge, b: KeptNudge): number {
  const isOpen = ({ state }: KeptNudge) => Number(state === 'open');
  return a.decidedAt.getTime() - b.decidedAt.getTime() || isOpen(a) - isOpen(b) || (a.step < b.step ? -1 : 1);
}

/** Two nudges that stand in the same list, or on the same card. */
function isToSame(a: KeptNudge, b: KeptNudge): boolean {
  return a.personId === b.personId && a.outboxKey === b.outboxKey;
}

/** The channel is no longer watched: nothing more is said of it, although the customer waits. */
export function unwatched(notice: NudgeNotice): NudgeNotice {
  return { ...notice, standing: 'unwatched', actorId: null, snoozedUntil: null, pausedSince: null };
}
