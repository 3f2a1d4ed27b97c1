import { nextOpenAt } from '../calendar/walk.ts';
import type { CalendarVersion, Clock } from '../clocks/clock.ts';
import { countedAfter } from '../clocks/run.ts';

/** One moment at which somebody is to be told; `step` is unique in its clock. */
export interface NudgeStep {
  step: string;
  at: Date;
}

/** What was decided about the conversation that moves its nudges. */
export interface Circumstances {
  snoozedUntil: Date | null;
  handedOverAt: Date | null;
}

/**
 * When a clock's owner is to be nudged, earliest first: at each share of the target in the policy's ladder, at the
 * hand-over to somebody new, and at the end of a snooze. Steps that fall into a snooze wait for its end, as one.
 */
export function nudgeSteps(
  clock: Pick<Clock, 'startedAt' | 'targetMinutes' | 'hours'>,
  nudgeAt: readonly number[],
  calendar: CalendarVersion,
  { snoozedUntil, handedOverAt }: Circumstances,
): NudgeStep[] {
  const shares = nudgeAt.map((share) => ({
    step: `at-${Math.round(share * 100)}%`,
    at: countedAfter(calendar, clock.hours, clock.startedAt, clock.targetMinutes * share),
  }));
  const steps: NudgeStep[] = [...shares];
  if (handedOverAt && handedOverAt >= clock.startedAt) {
    const at = whenOpen(calendar, clock.hours, handedOverAt);
    steps.push({ step: `handed-over-${handedOverAt.toISOString()}`, at });
  }
  const awake = snoozedUntil ? steps.filter(({ at }) => at >= snoozedUntil) : steps;
  if (snoozedUntil) awake.push({ step: `snoozed-until-${snoozedUntil.toISOString()}`, at: snoozedUntil });
  return awake.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * The first instant from `at` on at which nudges are sent: at once in support hours, else when they begin again
 * (handed over on Friday at 18:58: Monday 09:00).
 */
export function whenOpen({ calendar }: CalendarVersion, hours: Clock['hours'], at: Date): Date {
  return hours === 'calendar' ? at : (nextOpenAt(calendar, at) ?? at);
}

/**
 * What is to be done at `now`: the latest step that is due and was not taken (earlier ones that were missed are not
 * made up for: one nudge says it), and the instant to look again.
 */
export function planNudge(
  steps: readonly NudgeStep[],
  taken: ReadonlySet<string>,
  now: Date,
): { step: NudgeStep | null; nextAt: Date | null } {
  const latest = steps.findLast((step) => step.at <= now);
  const next = steps.find((step) => step.at > now);
  return { step: latest && !taken.has(latest.step) ? latest : null, nextAt: next?.at ?? null };
}
