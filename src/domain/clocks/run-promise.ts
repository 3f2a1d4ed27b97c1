import type { FollowUpTerms } from '../policy/terms.ts';
import type { Promised } from '../promises/promise.ts';
import type { CalendarVersion, Clock, Snapshot, SnapshotCause } from './clock.ts';
import { type Counting, countedAfter, countedMinutes, versionAt, versionsOf } from './counting.ts';
import { followUpTermsAt } from './follow-up-terms.ts';
import type { Measured } from './history.ts';
import { type Ended, judge } from './judge.ts';
import { begunBefore, keptPauses, pausesOf } from './pauses.ts';
import { countingUntil, knownBy, targetUntil } from './until-said.ts';

/**
 * The clock of a promise, judged at `now`; null while nobody has said that it was one, and where the policy has no such
 * clocks. It is due when staff said so, be that outside support hours. Its target is the counted time until then, so that
 * its ladder has shares to go by; where there is none ("tonight"), every minute counts. A pause moves the deadline on by what it
 * takes out of counted time, and never draws it nearer.
 */
export function runPromise({ inbox, state, terms }: Measured, promise: Promised, now: Date): Clock | null {
  if (!promise.isCertain) return null;
  const found = followUpTermsAt(inbox, terms, promise.madeAt, state.asks[0]?.text ?? '');
  if (!found) return null;
  const { id, messageId, by, madeAt, quote, dueAt: saidDueAt } = promise;
  const ending = endingOf(promise);
  const versions = knownBy(versionsOf(terms.calendars, found.terms.calendarId), ending?.at ?? null);
  const { hours, counting } = countingUntil(versions, found.terms.hours, madeAt, saidDueAt);
  const targetMinutes = targetUntil(counting, madeAt, saidDueAt);
  const all = pausesOf(state.pauses, { startedAt: madeAt, ending }, found.terms.pausedBy);
  const pauses = begunBefore(saidDueAt, all);
  const paused: Counting = { ...counting, pauses: pauses.over };
  const dueAt = later(
    saidDueAt,
    pauses.over.length === 0 ? saidDueAt : countedAfter(paused, madeAt, targetMinutes),
  );
  const judged = judge('follow_up', ending, dueAt, pauses.standsSince, now);
  const version = versionAt(versions, judged.endedAt ?? dueAt);
  const snapshot = (at: Date, cause: SnapshotCause, who: string, due: Date): Snapshot =>
    asSnapshot(found, versionAt(versions, at), {
      at,
      cause,
      by: who,
      targetMinutes: targetUntil(counting, madeAt, due),
      hours,
      dueAt: due,
    });
  const readDueAt = promise.firstDueAt;
  return {
    id: `${inbox.inboxId}/${id}/follow_up`,
    metric: 'follow_up',
    askId: messageId,
    askedBy: by,
    askedByName: null,
    askText: quote,
    ownerId: by,
    startedAt: madeAt,
    priority: found.terms.priority,
    targetMinutes,
    hours,
    policyVersion: found.policyVersion,
    calendarId: found.terms.calendarId,
    calendarVersion: version.version,
    dueAt,
    ...judged,
    acknowledgedWith: null,
    statedBy:
      judged.fulfilledAt && promise.ending?.how === 'told' && promise.ending.stated
        ? promise.ending.by
        : null,
    endedWith: promise.ending?.how === 'told' ? (promise.ending.stated ?? null) : null,
    elapsedMinutes: judged.endedAt && countedMinutes(paused, madeAt, judged.endedAt),
    ladder: found.terms.ladder,
    pauses: keptPauses(pauses, paused),
    snapshots: [
      snapshot(madeAt, 'started', by, readDueAt),
      ...promise.dated.map((dated) => snapshot(dated.at, 'promise_dated', dated.by, dated.dueAt)),
    ],
  };
}

function endingOf({ ending, messageId }: Promised): Ended | null {
  if (ending === null) return null;
  if (ending.how !== 'told') return ending;
  const { at, by, stated } = ending;
  return { how: 'replied', at, by, messageId, ...(stated ? { stated } : {}) };
}

function asSnapshot(
  {
    policyVersion,
    terms: { rule, passedOver, priority, calendarId },
  }: { policyVersion: number; terms: FollowUpTerms },
  { version: calendarVersion }: CalendarVersion,
  told: Pick<Snapshot, 'cause' | 'by' | 'targetMinutes' | 'hours'> & { at: Date; dueAt: Date },
): Snapshot {
  const { at, cause, by, targetMinutes, hours, dueAt } = told;
  return {
    at: at.toISOString(),
    cause,
    by,
    role: 'staff',
    priority,
    rule,
    passedOver,
    targetMinutes,
    hours,
    policyVersion,
    calendarId,
    calendarVersion,
    dueAt: dueAt.toISOString(),
  };
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
