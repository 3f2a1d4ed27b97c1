import type { Ending, Wait } from '../conversations/state.ts';
import type { PromisedTerms } from '../policy/terms.ts';
import type { CalendarVersion, Clock, EndedWith, Snapshot } from './clock.ts';
import {
  type Counting,
  countedAfter,
  countedMinutes,
  countingOn,
  versionAt,
  versionsOf,
} from './counting.ts';
import { type Measured, type Stage, stagesOf } from './history.ts';
import { isStanding, judge } from './judge.ts';
import { begunBefore, keptPauses, type PausesOfClock, pausesKnownAt, pausesOf } from './pauses.ts';

/**
 * The clock of one stretch of a conversation, judged at `now`; null where the policy promises nothing of the kind.
 *
 * What was promised at its start holds, under the policy in force then. Three things move a running deadline: a pause is
 * taken out of its time, a new version of its calendar counts from its own instant on, and another priority brings its
 * own target, counted from the original start. None of them moves a deadline that has passed.
 * @throws OpenTimeEndsError where the calendar has no open time left for the target
 */
export function runClock(measured: Measured, wait: Wait, now: Date): Clock | null {
  const { policyVersion, stages } = stagesOf(measured, wait);
  const course = courseOf(stages, measured, wait);
  const last = course.at(-1);
  if (!last) return null;
  const { terms, versions, counting, pauses, dueAt } = last;
  const { ask, metric, startedAt, ending } = wait;
  const judged = judge(metric, ending, dueAt, pauses.standsSince, now);
  return {
    id: idOf(measured.inbox.inboxId, wait),
    metric,
    askId: ask.messageId,
    askedBy: ask.authorId,
    askedByName: ask.authorName,
    askText: ask.text,
    ownerId: null,
    startedAt,
    priority: terms.priority,
    targetMinutes: terms.minutes,
    hours: terms.hours,
    policyVersion,
    calendarId: terms.calendarId,
    calendarVersion: versionAt(versions, judged.endedAt ?? dueAt).version,
    dueAt,
    ...judged,
    acknowledgedWith: (judged.fulfilledAt && acknowledgement(ending)) ?? null,
    statedBy: judged.fulfilledAt && isStated(ending) ? ending.by : null,
    endedWith: endedWith(ending),
    elapsedMinutes: judged.endedAt && countedMinutes(counting, startedAt, judged.endedAt),
    ladder: terms.ladder,
    pauses: keptPauses(pauses, counting),
    snapshots: course.flatMap((leg, i) =>
      snapshotsOf(leg, course[i + 1]?.at ?? judged.endedAt, wait, policyVersion),
    ),
  };
}

/** What the clock of a stretch is promised by now; null where there is no such clock. */
export function termsOfWait(measured: Measured, wait: Wait): PromisedTerms | null {
  const { stages } = stagesOf(measured, wait);
  return courseOf(stages, measured, wait).at(-1)?.terms ?? null;
}

function acknowledgement(ending: Wait['ending']): string | undefined {
  return ending?.how === 'replied' ? ending.acknowledgedWith : undefined;
}

function isStated(ending: Wait['ending']): ending is Extract<Ending, { how: 'replied' }> {
  return ending?.how === 'replied' && ending.stated !== undefined;
}

/** What a wait ended with that says more than how: "by phone", "thanks". */
export function endedWith(ending: Wait['ending']): EndedWith | null {
  if (ending?.how === 'replied') return ending.stated ?? null;
  return (ending?.how === 'no_reply_needed' && ending.reason) || null;
}

/**
 * `<inbox>/<message>/<metric>`: the message, not the conversation, so that regrouping keeps it. What staff writes may
 * count in two conversations (an answer given in the channel before a thread began), so where it starts a clock, the id
 * says whose.
 */
function idOf(inboxId: string, { startedBy, metric, ask }: Wait): string {
  const id = `${inboxId}/${startedBy}/${metric}`;
  return startedBy === ask.messageId ? id : `${id}/${ask.messageId}`;
}

/** A clock from one change of its priority to the next. */
interface Leg extends Stage {
  versions: readonly CalendarVersion[];
  counting: Counting;
  pauses: PausesOfClock;
  dueAt: Date;
}

/**
 * The stages that count, each with the deadline that it gives. Raising the priority shortens the target from the
 * original start (asked 10:00, due 11:00; urgent, within 30 minutes, since 10:20: due 10:30). What comes after the
 * deadline has passed is left out: lowering it never revives a breach.
 */
function courseOf(stages: readonly Stage[], measured: Measured, wait: Wait): Leg[] {
  const course: Leg[] = [];
  for (const stage of stages) {
    const before = course.at(-1);
    if (before && stage.at > before.dueAt && !isStanding(before.dueAt, before.pauses.standsSince)) break;
    course.push(legOf(stage, measured, wait));
  }
  return course;
}

function legOf(stage: Stage, { state, terms: { calendars } }: Measured, wait: Wait): Leg {
  const { hours, calendarId, pausedBy, minutes } = stage.terms;
  const versions = versionsUntil(versionsOf(calendars, calendarId), wait.ending?.at ?? null);
  const all = pausesOf(state.pauses, wait, pausedBy);
  const dueAt = countedAfter(countingOn(versions, hours, all.over), wait.startedAt, minutes);
  const pauses = begunBefore(dueAt, all);
  return { ...stage, versions, counting: countingOn(versions, hours, pauses.over), pauses, dueAt };
}

/** What has ended keeps the deadline that it had: of the versions that came later it knows nothing. */
function versionsUntil(
  versions: readonly CalendarVersion[],
  endedAt: Date | null,
): readonly CalendarVersion[] {
  const newest = versions.at(-1);
  if (!endedAt || !newest || newest.effectiveAt < endedAt) return versions;
  return versions.filter(({ effectiveAt }, i) => i === 0 || effectiveAt < endedAt);
}

/** What a leg begins with, and each new version of its calendar until its end or its deadline. */
function snapshotsOf(leg: Leg, endsAt: Date | null, wait: Wait, policyVersion: number): Snapshot[] {
  const { at, cause, by, terms, versions, dueAt } = leg;
  const until = endsAt && endsAt < dueAt ? endsAt : dueAt;
  const changed = terms.hours === 'calendar' ? [] : versions.slice(1);
  const followed = changed.filter(({ effectiveAt }) => effectiveAt > at && effectiveAt <= until);
  return [
    asSnapshot(leg, { at, cause, by }, wait, policyVersion),
    ...followed.map(({ effectiveAt }) =>
      asSnapshot(leg, { at: effectiveAt, cause: 'calendar', by: null }, wait, policyVersion),
    ),
  ];
}

function asSnapshot(
  leg: Leg,
  { at, cause, by }: Pick<Snapshot, 'cause' | 'by'> & { at: Date },
  wait: Wait,
  policyVersion: number,
): Snapshot {
  const { rule, passedOver, priority, minutes, hours, calendarId } = leg.terms;
  return {
    at: at.toISOString(),
    cause,
    by,
    role: 'customer',
    priority,
    rule,
    passedOver,
    targetMinutes: minutes,
    hours,
    policyVersion,
    calendarId,
    calendarVersion: versionAt(leg.versions, at).version,
    dueAt: dueAsKnownAt(at, leg, wait.startedAt).toISOString(),
  };
}

/** The deadline that was shown at an instant: nothing was known then of later versions and pauses. */
function dueAsKnownAt(at: Date, { terms, versions, counting, pauses, dueAt }: Leg, startedAt: Date): Date {
  const isAllKnown = pauses.over.length === 0 && (versions.at(-1) as CalendarVersion).effectiveAt <= at;
  if (isAllKnown) return dueAt;
  const known = versions.filter(({ effectiveAt }, i) => i === 0 || effectiveAt <= at);
  const asKnown = countingOn(known, terms.hours, pausesKnownAt(counting.pauses, at));
  return countedAfter(asKnown, startedAt, terms.minutes);
}
