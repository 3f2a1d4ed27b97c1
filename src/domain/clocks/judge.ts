import type { Ending } from '../conversations/state.ts';
import type { Metric } from '../policy/document.ts';
import type { PromiseEnding } from '../promises/promise.ts';
import type { Clock } from './clock.ts';

export type Judged = Pick<Clock, 'outcome' | 'endedAt' | 'endedBy' | 'fulfilledAt' | 'cancelReason'>;

/** How what a clock measures ended; a promise may also be given anew, or turn out to be none. */
export type Ended = Ending | Exclude<PromiseEnding, { how: 'told' }>;

/**
 * Met when fulfilled at or before the deadline. Breached from the instant the deadline passes unfulfilled, and for
 * good: neither a late reply nor a decision after the deadline takes it back.
 * @param standsSince since when the clock is paused: from then on no deadline passes
 */
export function judge(
  metric: Metric,
  ending: Ended | null,
  dueAt: Date,
  standsSince: Date | null,
  now: Date,
): Judged {
  const open: Judged = {
    outcome: 'running',
    endedAt: null,
    endedBy: null,
    fulfilledAt: null,
    cancelReason: null,
  };
  if (!ending) {
    if (isStanding(dueAt, standsSince)) return { ...open, outcome: 'paused' };
    return now > dueAt ? { ...open, outcome: 'breached' } : open;
  }
  const inTime = ending.at <= dueAt;
  const ended: Judged = { ...open, outcome: 'breached', endedAt: ending.at, endedBy: ending.by };
  if (isFulfilledBy(metric, ending)) {
    return { ...ended, outcome: inTime ? 'met' : 'breached', fulfilledAt: ending.at };
  }
  const cancelReason = ending.how === 'replied' ? null : ending.how;
  return { ...ended, outcome: inTime ? 'cancelled' : 'breached', cancelReason };
}

/** A pause that began once the deadline had passed stops nothing. */
export function isStanding(dueAt: Date, standsSince: Date | null): boolean {
  return standsSince !== null && standsSince < dueAt;
}

/** A conversation is resolved when staff closes it; everything else is kept by a word to the customer. */
function isFulfilledBy(metric: Metric, { how }: Ended): boolean {
  return metric === 'resolution' ? how === 'closed' : how === 'replied';
}
