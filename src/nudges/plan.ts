import type { Terms } from '../domain/clocks/clock.ts';
import type { NudgeNotice } from '../domain/notices.ts';
import { nextActionAt, stepsOf } from '../domain/nudges/next-action.ts';
import { nudgeNotice } from '../domain/nudges/notice.ts';
import { planNudge } from '../domain/nudges/steps.ts';
import { ownerAmong } from '../domain/people.ts';
import type { ClockRow } from '../store/clocks.ts';
import type { NudgeRow } from '../store/nudges.ts';
import type { Around } from '../store/surroundings.ts';

/** Who can be nudged, and who is told when none of those who should be can. */
export interface Reach {
  canAct(personId: string): boolean;
  lastResort: string | null;
}

export interface PlannedClock {
  /** As it is after the sweep. */
  clock: ClockRow;
  isNewlyBreached: boolean;
  /** Somebody was to be told, and there is nobody: not even an admin is known. */
  isUnheard: boolean;
  nudge: { row: NudgeRow; notice: NudgeNotice } | null;
}

/** What a sweep at `now` does for one clock: pure, from everything that was loaded for it. */
export function planClock(
  before: ClockRow,
  around: Around | undefined,
  nudges: readonly NudgeRow[],
  terms: Terms,
  reach: Reach,
  now: Date,
): PlannedClock {
  const isNewlyBreached = before.outcome === 'running' && now > before.dueAt;
  const clock: ClockRow = isNewlyBreached ? { ...before, outcome: 'breached' } : before;
  // Where an inbox is no longer watched, deadlines are still noted, but nobody is nudged; nor about what was asked
  // before it was watched: that is counted from the history, and shown in reports and lists.
  if (!around?.isWatched || clock.startedAt < around.watchedSince) {
    const nextAt = nextActionAt(clock, [], new Set(), now);
    return { clock: { ...clock, nextActionAt: nextAt }, isNewlyBreached, isUnheard: false, nudge: null };
  }

  const steps = stepsOf(clock, terms, around.handling);
  const taken = new Set(nudges.filter((nudge) => nudge.clockId === clock.id).map((nudge) => nudge.step));
  const { step } = planNudge(steps, taken, now);
  const personId = step ? (ownerOf(around, reach) ?? reach.lastResort) : null;
  if (step) taken.add(step.step);
  const swept = {
    ...clock,
    nudgedAt: step && personId ? now : clock.nudgedAt,
    nextActionAt: nextActionAt(clock, steps, taken, now),
  };
  if (!step || !personId) return { clock: swept, isNewlyBreached, isUnheard: step !== null, nudge: null };
  const row: NudgeRow = {
    clockId: clock.id,
    step: step.step,
    personId,
    state: 'open',
    decidedAt: now,
    settledAt: null,
    outboxKey: `nudge/${clock.id}/${step.step}`,
  };
  return {
    clock: swept,
    isNewlyBreached,
    isUnheard: false,
    nudge: { row, notice: nudgeNotice(clock, row, around.handling, around.where, now) },
  };
}

/** Assignee, else last staff author, else the customer's owner, else the inbox's. */
function ownerOf(
  { handling, lastStaffId, customerOwnerId, inboxOwnerId }: Around,
  reach: Reach,
): string | null {
  return ownerAmong([handling.assigneeId, lastStaffId, customerOwnerId, inboxOwnerId], reach.canAct);
}
