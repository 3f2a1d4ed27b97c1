import { nextOpenAt } from '../calendar/walk.ts';
import type { CalendarVersion, Clock } from '../clocks/clock.ts';
import { countingOn, versionAt, versionsOf } from '../clocks/counting.ts';
import { segmentsOf } from '../clocks/pauses.ts';
import type { CountedHours } from '../policy/document.ts';
import { type Counted, momentOf } from './ladder/moments.ts';
import type { NudgeStep } from './ladder/nudge-step.ts';
import { stepsOnLadder } from './ladder/on-ladder.ts';

export type { NudgeStep } from './ladder/nudge-step.ts';

/** What was decided about the conversation that moves its nudges. */
export interface Circumstances {
  snoozedAt: Date | null;
  snoozedUntil: Date | null;
  handedOverAt: Date | null;
  /** When somebody said that they look into it: what is repeated until then falls away. */
  acknowledgedAt: Date | null;
}

type Stepped = Pick<
  Clock,
  'startedAt' | 'targetMinutes' | 'hours' | 'calendarId' | 'ladder' | 'pauses' | 'snapshots'
>;

/**
 * Whom a clock nudges when, earliest first: by its ladder at shares of the target and at minutes before and after the
 * deadline, the owner also when the priority was raised, at the hand-over to somebody new, and at the end of a snooze.
 * Steps that fall into a snooze wait for its end, as one; those that go to others do not wait. A snooze past the deadline
 * is told to the lead at once.
 */
export function nudgeSteps(
  clock: Stepped,
  calendars: readonly CalendarVersion[],
  { snoozedAt, snoozedUntil, handedOverAt, acknowledgedAt }: Circumstances,
): NudgeStep[] {
  const versions = versionsOf(calendars, clock.calendarId);
  const counting = countingOn(versions, clock.hours, segmentsOf(clock.pauses, null));
  const counted: Counted = { startedAt: clock.startedAt, targetMinutes: clock.targetMinutes, counting };
  const open = (at: Date) => whenOpen(versionAt(versions, at), clock.hours, at);
  const own = (at: Date | null) => (at && at >= clock.startedAt ? at : null);
  const steps: NudgeStep[] = [
    ...stepsOnLadder(clock.ladder, counted, own(acknowledgedAt)),
    ...onRaise(clock, open),
  ];
  const handedOver = own(handedOverAt);
  if (handedOver) steps.push(toOwner(`handed-over-${handedOver.toISOString()}`, open(handedOver)));
  const until = own(snoozedUntil);
  const awake = until ? afterSnooze(steps, counted, snoozedAt, until) : steps;
  return awake.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function toOwner(step: string, at: Date): NudgeStep {
  return { step, at, to: 'owner', where: 'dm', isUrgent: false };
}

/** What the owner is to be told waits for the end of the snooze; that it ends past the deadline, the lead is told at once. */
function afterSnooze(
  steps: readonly NudgeStep[],
  clock: Counted,
  snoozedAt: Date | null,
  snoozedUntil: Date,
): NudgeStep[] {
  const awake = steps.filter(({ at, to }) => at >= snoozedUntil || to !== 'owner');
  awake.push(toOwner(`snoozed-until-${snoozedUntil.toISOString()}`, snoozedUntil));
  const dueAt = momentOf({ at: 1, to: 'lead' }, clock);
  if (snoozedAt === null || dueAt === null || snoozedUntil <= dueAt) return awake;
  // An ask that came during a snooze is asleep from its start.
  const at = snoozedAt < clock.startedAt ? clock.startedAt : snoozedAt;
  const step = `snoozed-past-due-${snoozedUntil.toISOString()}`;
  return [...awake, { step, at, to: 'lead', where: 'dm', isUrgent: false }];
}

/** Whoever was nudged for a later deadline is told of the earlier one. */
function onRaise({ snapshots }: Stepped, open: (at: Date) => Date): NudgeStep[] {
  return snapshots.flatMap(({ at, cause, targetMinutes }, i): NudgeStep[] => {
    const before = snapshots[i - 1];
    // Whoever sets the date of a promise knows of it.
    const isOther = cause === 'calendar' || cause === 'promise_dated';
    const isRaised = before !== undefined && !isOther && targetMinutes < before.targetMinutes;
    return isRaised ? [toOwner(`raised-${at}`, open(new Date(at)))] : [];
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
