import type { Clock, Terms } from '../clocks/clock.ts';
import { calendarAt } from '../clocks/run.ts';
import { inForceAt } from '../policy.ts';
import { type Circumstances, type NudgeStep, nudgeSteps, planNudge } from './steps.ts';

/** The nudges of a clock, from the policy and the calendar that it started with. */
export function stepsOf(clock: Clock, terms: Terms, circumstances: Circumstances): NudgeStep[] {
  const { document } = inForceAt(terms.policies, clock.startedAt);
  const calendar = calendarAt(terms.calendars, document.calendarId, clock.startedAt);
  return nudgeSteps(clock, document.nudgeAt, calendar, circumstances);
}

/**
 * The next instant at which something is to be done for a clock: a nudge, or noting its breach (a millisecond past
 * the deadline, for a reply at the deadline is in time). Null when nothing is left to do.
 */
export function nextActionAt(
  clock: Clock,
  steps: readonly NudgeStep[],
  taken: ReadonlySet<string>,
  now: Date,
): Date | null {
  if (clock.endedAt) return null;
  const { step, nextAt } = planNudge(steps, taken, now);
  const breachAt = clock.outcome === 'running' ? new Date(clock.dueAt.getTime() + 1) : null;
  const instants = [step?.at, nextAt, breachAt].filter((at): at is Date => at instanceof Date);
  return instants.length > 0 ? new Date(Math.min(...instants.map((at) => at.getTime()))) : null;
}
