import type { Clock } from '../clocks/clock.ts';

/** What the figures need of a clock, as it was judged last. */
export type KpiClock = Pick<
  Clock,
  | 'metric'
  | 'startedAt'
  | 'dueAt'
  | 'targetMinutes'
  | 'outcome'
  | 'endedAt'
  | 'fulfilledAt'
  | 'elapsedMinutes'
  | 'hours'
  | 'calendarId'
  | 'pauses'
> & { nudgedAt: Date | null };

/** Half-open: what happened at `from` belongs to it, what happened at `to` belongs to the next one. */
export interface Period {
  from: Date;
  to: Date;
}

/** Whole counted minutes from a clock's start until `at`: open minutes where its target is in business hours. */
export type MinutesUntil = (clock: KpiClock, at: Date) => number;

/** True for an instant in the half-open period. */
export function isWithin(at: Date, { from, to }: Period): boolean {
  return at >= from && at < to;
}
