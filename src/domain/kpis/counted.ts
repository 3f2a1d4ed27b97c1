import { isWithin, type KpiClock, type Period } from './clock.ts';

/** Met counts when it was fulfilled. */
export function isMetIn(period: Period, clock: Pick<KpiClock, 'outcome' | 'fulfilledAt'>): boolean {
  return clock.outcome === 'met' && clock.fulfilledAt !== null && isWithin(clock.fulfilledAt, period);
}

/**
 * A breach counts at its deadline, whether or not anybody has answered since. A clock whose deadline has passed is a
 * breach even where no sweep has judged it yet: due Friday 17:50, read on Monday, still `running` in the table.
 */
export function isBreachedIn(period: Period, clock: Pick<KpiClock, 'outcome' | 'dueAt'>, now: Date): boolean {
  return isBreached(clock, now) && isWithin(clock.dueAt, period);
}

/** Cancelled counts when it was decided; a decision after the deadline leaves a breach a breach. */
export function isCancelledIn(period: Period, clock: KpiClock): boolean {
  return clock.outcome === 'cancelled' && clock.endedAt !== null && isWithin(clock.endedAt, period);
}

/**
 * The customer was waiting past the deadline at that instant, whatever has happened since. While a clock is paused its
 * deadline does not pass.
 */
export function isOverdueAt(at: Date, clock: KpiClock): boolean {
  return clock.outcome !== 'paused' && clock.dueAt < at && !hasEndedBy(at, clock);
}

/** The wait was over at that instant: answered, or settled by a decision. */
export function hasEndedBy(at: Date, clock: KpiClock): boolean {
  return clock.endedAt !== null && clock.endedAt <= at;
}

/** Met in the last fifth of the target: with a target of 60 minutes, after 48 or more. */
export function isNearMiss(clock: KpiClock): boolean {
  return clock.elapsedMinutes !== null && clock.elapsedMinutes * 5 >= clock.targetMinutes * 4;
}

/** Met after a nudge: the reminder came first, then the answer, then the deadline. */
export function isRescue(clock: Pick<KpiClock, 'nudgedAt' | 'fulfilledAt'>): boolean {
  return clock.nudgedAt !== null && clock.fulfilledAt !== null && clock.nudgedAt <= clock.fulfilledAt;
}

function isBreached(clock: Pick<KpiClock, 'outcome' | 'dueAt'>, now: Date): boolean {
  return clock.outcome === 'breached' || (clock.outcome === 'running' && clock.dueAt < now);
}
