import type { Terms } from '../domain/clocks/clock.ts';
import type { NudgeNotice } from '../domain/notices.ts';
import { nextActionAt } from '../domain/nudges/next-action.ts';
import { nudgeNotice } from '../domain/nudges/notice.ts';
import { type NudgeStep, nudgeSteps, planNudges } from '../domain/nudges/steps.ts';
import { ownerAmong, ownersInTurn, type Reach } from '../domain/people.ts';
import type { ClockRow } from '../store/clocks.ts';
import type { NudgeRow } from '../store/nudges.ts';
import type { Around } from '../store/surroundings.ts';

/** Who can be nudged, and who is told when none of those who should be can. */
export interface Recipients extends Reach {
  lastResort: string | null;
}

export interface PlannedClock {
  /** As it is after the sweep. */
  clock: ClockRow;
  isNewlyBreached: boolean;
  /** Somebody was to be told, and there is nobody: not even an admin is known. */
  isUnheard: boolean;
  nudges: PlannedNudge[];
}

export interface PlannedNudge {
  row: NudgeRow;
  /** Null where the same person is told by another of the clock's nudges at the same time. */
  notice: NudgeNotice | null;
}

/** What a sweep at `now` does for one clock: pure, from everything that was loaded for it. */
export function planClock(
  before: ClockRow,
  around: Around | undefined,
  nudges: readonly NudgeRow[],
  terms: Terms,
  recipients: Recipients,
  now: Date,
): PlannedClock {
  const isNewlyBreached = before.outcome === 'running' && now > before.dueAt;
  const clock: ClockRow = isNewlyBreached ? { ...before, outcome: 'breached' } : before;
  // Where an inbox is no longer watched, deadlines are still noted, but nobody is nudged; nor about what was asked
  // before it was watched: that is counted from the history, and shown in reports and lists.
  if (!around?.isWatched || clock.startedAt < around.watchedSince) {
    const nextAt = nextActionAt(clock, [], new Set(), now);
    return { clock: { ...clock, nextActionAt: nextAt }, isNewlyBreached, isUnheard: false, nudges: [] };
  }
  const steps = nudgeSteps(clock, terms.calendars, around.handling);
  const taken = new Set(nudges.filter((nudge) => nudge.clockId === clock.id).map((nudge) => nudge.step));
  const { due } = planNudges(steps, taken, now);
  for (const { step } of due) taken.add(step);
  const planned = nudgesFor(due, clock, around, recipients, now);
  return {
    clock: {
      ...clock,
      nudgedAt: planned.length > 0 ? now : clock.nudgedAt,
      nextActionAt: nextActionAt(clock, steps, taken, now),
    },
    isNewlyBreached,
    isUnheard: planned.length < due.length,
    nudges: planned,
  };
}

/** One message a person, though several steps may lead to them at once. */
function nudgesFor(
  due: readonly NudgeStep[],
  clock: ClockRow,
  around: Around,
  recipients: Recipients,
  now: Date,
): PlannedNudge[] {
  const planned: PlannedNudge[] = [];
  for (const { step, to } of due) {
    const personId = personFor(to, around, recipients) ?? recipients.lastResort;
    if (personId === null) continue;
    const told = planned.find(({ row }) => row.personId === personId);
    const row: NudgeRow = {
      clockId: clock.id,
      step,
      personId,
      state: told ? 'settled' : 'open',
      decidedAt: now,
      settledAt: told ? now : null,
      outboxKey: told?.row.outboxKey ?? `nudge/${clock.id}/${step}`,
    };
    const notice = told ? null : nudgeNotice(clock, row, around.handling, around.where, now);
    planned.push({ row, notice });
  }
  return planned;
}

/** Who takes a step of the ladder: whoever has the part, or the person that it names. */
function personFor(to: NudgeStep['to'], { owners }: Around, recipients: Recipients): string | null {
  const among = (candidates: (string | null)[]) => ownerAmong(candidates, recipients);
  switch (to) {
    case 'owner':
      return among(ownersInTurn(owners));
    case 'customer_owner':
      return among([owners.customerOwnerId]);
    case 'inbox_owner':
      return among([owners.inboxOwnerId]);
    default:
      return among([to]);
  }
}
