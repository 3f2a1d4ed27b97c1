import type { Clock } from '../clocks/clock.ts';
import type { NudgeNotice } from '../notices.ts';
import { type Handling, isSettled, nudgeNotice, type Surroundings } from './notice.ts';

/** A nudge as it is kept. */
export interface KeptNudge {
  clockId: string;
  step: string;
  personId: string;
  decidedAt: Date;
  state: 'open' | 'settled';
  outboxKey: string;
}

export interface Revision {
  key: string;
  notice: NudgeNotice;
  /** It has become untrue: where it was not sent yet, it must not be. */
  withdraw: boolean;
  clockId: string;
  step: string;
}

/** A clock with everything around it that its nudges tell of. */
export interface Situation {
  handling: Handling;
  where: Surroundings;
  isWatched: boolean;
}

/**
 * What the nudges of a clock say now. Of several to one person only the newest asks for something. What was settled
 * stays so, but for the newest of all where it asks again: the reaction that closed the conversation was taken back, or
 * the channel is watched again.
 * @param nudges of any clocks, earliest first
 */
export function reviseNudges(
  clock: Clock,
  nudges: readonly KeptNudge[],
  { handling, where, isWatched }: Situation,
  now: Date,
): Revision[] {
  const own = messagesAmong(nudges.filter((nudge) => nudge.clockId === clock.id));
  return own.flatMap(({ outboxKey, personId, decidedAt, clockId, step, state }) => {
    const asked = nudgeNotice(clock, { personId, decidedAt }, handling, where, now);
    const isNewest = own.findLast((nudge) => nudge.personId === personId)?.step === step;
    const notice = isSettled(asked.standing) ? asked : { ...asked, ...ending(isNewest, isWatched) };
    const withdraw = isSettled(notice.standing);
    if (state === 'settled' && (withdraw || own.at(-1)?.step !== step)) return [];
    return [{ key: outboxKey, notice, withdraw, clockId, step }];
  });
}

/** Where two steps led to one person at once, one message tells of both, and stands for them. */
function messagesAmong(nudges: readonly KeptNudge[]): KeptNudge[] {
  const keys = nudges.map(({ outboxKey }) => outboxKey);
  return nudges.filter(({ outboxKey }, i) => keys.indexOf(outboxKey) === i);
}

/** What ends a nudge although the customer waits. */
function ending(isNewest: boolean, isWatched: boolean): Partial<NudgeNotice> {
  if (isNewest && isWatched) return {};
  return {
    standing: isNewest ? 'unwatched' : 'repeated',
    actorId: null,
    snoozedUntil: null,
    pausedSince: null,
  };
}
