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

/** What the open nudges of a clock say now, and which of them are settled by it. */
export function reviseNudges(
  clock: Clock,
  nudges: readonly KeptNudge[],
  handling: Handling,
  where: Surroundings,
  now: Date,
): Revision[] {
  return nudges
    .filter((nudge) => nudge.state === 'open' && nudge.clockId === clock.id)
    .map(({ outboxKey, personId, decidedAt, clockId, step }) => {
      const notice = nudgeNotice(clock, { personId, decidedAt }, handling, where, now);
      return { key: outboxKey, notice, withdraw: isSettled(notice.standing), clockId, step };
    });
}
