import type { Clock } from '../clocks/clock.ts';
import { explainClock } from '../clocks/explain.ts';
import { messageLink } from '../links.ts';
import type { NudgeNotice, NudgeStanding } from '../notices.ts';
import { shorten } from '../words.ts';

/** Where a clock runs, in the names that people know. */
export interface Surroundings {
  inboxId: string;
  inboxName: string;
  customerName: string;
  workspaceUrl: string;
  /** The zone of the clock's calendar: explanations are told in it. */
  timeZone: string;
  askThreadId: string | null;
}

/** What was decided about the conversation since the ask. */
export interface Handling {
  assigneeId: string | null;
  acknowledgedBy: string | null;
  snoozedUntil: Date | null;
  snoozedBy: string | null;
  handedOverBy: string | null;
  handedOverNote: string | null;
}

/** What the nudge of `personId` about `clock` says now. */
export function nudgeNotice(
  clock: Clock,
  personId: string,
  handling: Handling,
  where: Surroundings,
  now: Date,
): NudgeNotice {
  const { elapsedMinutes, targetMinutes } = clock;
  return {
    type: 'nudge',
    ...standingOf(clock, personId, handling, now),
    clockId: clock.id,
    inboxId: where.inboxId,
    askId: clock.askId,
    customerName: where.customerName,
    inboxName: where.inboxName,
    askedByName: clock.askedByName,
    askText: shorten(clock.askText, 300),
    metric: clock.metric,
    askedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    targetMinutes,
    hours: clock.hours,
    link: messageLink(where.workspaceUrl, where.inboxId, clock.askId, where.askThreadId),
    why: explainClock(clock, where.customerName, where.timeZone),
    note: handling.assigneeId === personId ? handling.handedOverNote : null,
    noteBy: handling.assigneeId === personId ? handling.handedOverBy : null,
    endedAt: clock.endedAt?.toISOString() ?? null,
    elapsedMinutes,
    spareMinutes: elapsedMinutes === null ? null : targetMinutes - elapsedMinutes,
  };
}

type Standing = Pick<NudgeNotice, 'standing' | 'actorId' | 'handedTo' | 'snoozedUntil'>;

function standingOf(clock: Clock, personId: string, handling: Handling, now: Date): Standing {
  const as = (standing: NudgeStanding, actorId: string | null): Standing => ({
    standing,
    actorId,
    handedTo: null,
    snoozedUntil: null,
  });
  if (clock.endedAt) return as(endOf(clock), clock.endedBy);
  if (handling.handedOverBy && handling.assigneeId && handling.assigneeId !== personId) {
    return { ...as('handed_over', handling.handedOverBy), handedTo: handling.assigneeId };
  }
  if (handling.snoozedUntil && handling.snoozedUntil > now) {
    return { ...as('snoozed', handling.snoozedBy), snoozedUntil: handling.snoozedUntil.toISOString() };
  }
  if (clock.outcome === 'breached') return as('overdue', handling.acknowledgedBy);
  return handling.acknowledgedBy ? as('taken', handling.acknowledgedBy) : as('waiting', null);
}

function endOf({ fulfilledAt, outcome, cancelReason }: Clock): NudgeStanding {
  if (fulfilledAt) return outcome === 'met' ? 'answered' : 'answered_late';
  if (cancelReason === 'no_reply_needed' || cancelReason === 'closed') return cancelReason;
  return 'withdrawn';
}

/** A nudge that is settled asks for nothing more, and is not updated again. */
export function isSettled(standing: NudgeStanding): boolean {
  return !['waiting', 'overdue', 'taken', 'snoozed'].includes(standing);
}
