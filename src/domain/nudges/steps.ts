import { nextOpenAt } from '../calendar/walk.ts';
import type { CalendarVersion, Clock } from '../clocks/clock.ts';
import { type Counting, countedAfter, countingOn, versionAt, versionsOf } from '../clocks/counting.ts';
import { segmentsOf } from '../clocks/pauses.ts';
import type { CountedHours, LadderStep } from '../policy/document.ts';

/** One moment at which somebody is to be told; `step` is unique in its clock. */
export interface NudgeStep {
  step: string;
  at: Date;
  to: LadderStep['to'];
}

/** What was decided about the conversation that moves its nudges. */
export interface Circumstances {
  snoozedUntil: Date | null;
  handedOverAt: Date | null;
}

type Stepped = Pick<
  Clock,
  'startedAt' | 'targetMinutes' | 'hours' | 'calendarId' | 'ladder' | 'pauses' | 'snapshots'
>;

/**
 * Whom a clock nudges when, earliest first: by its ladder at shares of the target, the owner also when the priority was
 * raised, at the hand-over to somebody new, and at the end of a snooze. Steps that fall into a snooze wait for its end, as
 * one; those past the deadline, which go to others, do not wait.
 */
export function nudgeSteps(
  clock: Stepped,
  calendars: readonly CalendarVersion[],
  { snoozedUntil, handedOverAt }: Circumstances,
): NudgeStep[] {
  const versions = versionsOf(calendars, clock.calendarId);
  const counting = countingOn(versions, clock.hours, segmentsOf(clock.pauses, null));
  const open = (at: Date) => whenOpen(versionAt(versions, at), clock.hours, at);
  const steps: NudgeStep[] = [...onLadder(clock, counting), ...onRaise(clock, open)];
  if (handedOverAt && handedOverAt >= clock.startedAt) {
    steps.push({ step: `handed-over-${handedOverAt.toISOString()}`, at: open(handedOverAt), to: 'owner' });
  }
  const awake = snoozedUntil ? steps.filter(({ at, to }) => at >= snoozedUntil || to !== 'owner') : steps;
  if (snoozedUntil) {
    awake.push({ step: `snoozed-until-${snoozedUntil.toISOString()}`, at: snoozedUntil, to: 'owner' });
  }
  return awake.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function onLadder({ startedAt, targetMinutes, ladder }: Stepped, counting: Counting): NudgeStep[] {
  return ladder.map(({ at: share, to }) => ({
    step: `at-${Math.round(share * 100)}%${to === 'owner' ? '' : `-${to}`}`,
    at: countedAfter(counting, startedAt, targetMinutes * share),
    to,
  }));
}

/** Whoever was nudged for a later deadline is told of the earlier one. */
function onRaise({ snapshots }: Stepped, open: (at: Date) => Date): NudgeStep[] {
  return snapshots.flatMap(({ at, cause, targetMinutes }, i): NudgeStep[] => {
    const before = snapshots[i - 1];
    const isRaised = before !== undefined && cause !== 'calendar' && targetMinutes < before.targetMinutes;
    return isRaised ? [{ step: `raised-${at}`, at: open(new Date(at)), to: 'owner' }] : [];
  });
}

/**
 * The first instant from `at` on at which nudges are sent: at once in support hours, else when they begin again
 * (handed over on Friday at 18:58: Monday 09:00).
 */
export function whenOpen({ calendar }: CalendarVersion, hours: CountedHours, at: Date): Date {
  return hours === 'calendar' ? at : (nextOpenAt(calendar, at) ?? at);
}

/**
 * What is to be done at `now`: to each recipient the latest step that is due and was not taken (earlier ones that were
 * missed are not made up for: one nudge says it), and the instant to look again.
 */
export function planNudges(
  steps: readonly NudgeStep[],
  taken: ReadonlySet<string>,
  now: Date,
): { due: NudgeStep[]; nextAt: Date | null } {
  const latest = new Map<string, NudgeStep>();
  for (const step of steps.filter(({ at }) => at <= now)) latest.set(step.to, step);
  return {
    due: [...latest.values()].filter(({ step }) => !taken.has(step)),
    nextAt: steps.find(({ at }) => at > now)?.at ?? null,
  };
}
