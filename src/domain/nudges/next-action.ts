import type { Clock } from '../clocks/clock.ts';
import { type NudgeStep, planNudges } from './steps.ts';

/**
 * The next instant at which something is to be done for a clock: a nudge, or noting its breach (a millisecond past
 * the deadline, for a reply at the deadline is in time). Null when nothing is left to do, or not before the customer has
 * written: a clock that is paused sleeps.
 */
export function nextActionAt(
  clock: Pick<Clock, 'endedAt' | 'outcome' | 'dueAt'>,
  steps: readonly NudgeStep[],
  taken: ReadonlySet<string>,
  now: Date,
): Date | null {
  if (clock.endedAt || clock.outcome === 'paused') return null;
  const { due, nextAt } = planNudges(steps, taken, now);
  const breachAt = clock.outcome === 'running' ? new Date(clock.dueAt.getTime() + 1) : null;
  const instants = [due[0]?.at, nextAt, breachAt].filter((at): at is Date => at instanceof Date);
  return instants.length > 0 ? new Date(Math.min(...instants.map((at) => at.getTime()))) : null;
}
