import type { Clock } from '../clocks/clock.ts';
import { explainClock, explainTarget } from '../clocks/explain.ts';
import { messageLink } from '../links.ts';
import type { NudgeNotice, NudgeStanding } from '../notices.ts';
import { shorten } from '../words.ts';
import { handlingOf } from './handling-of.ts';
import { waitsOnCustomer } from './on-customer.ts';

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
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  snoozedAt: Date | null;
  snoozedUntil: Date | null;
  snoozedBy: string | null;
  handedOverBy: string | null;
  handedOverAt: Date | null;
  handedOverNote: string | null;
  /** Since when the conversation waits on the customer, and who said so. */
  pausedSince: Date | null;
  pausedBy: string | null;
}

/** To whom a nudge went, and when that was decided; null for a card, which a whole channel reads. */
export interface Told {
  personId: string | null;
  decidedAt: Date;
}

/** What the nudge of one person, or a card, says about `clock` now. */
export function nudgeNotice(
  clock: Clock,
  told: Told,
  around: Handling,
  where: Surroundings,
  now: Date,
): NudgeNotice {
  const handling = handlingOf(clock, around);
  const { elapsedMinutes, targetMinutes } = clock;
  const isAssignee = told.personId !== null && handling.assigneeId === told.personId;
  return {
    type: 'nudge',
    ...standingOf(clock, told, handling, now),
    takenBy: handling.acknowledgedBy,
    clockId: clock.id,
    inboxId: where.inboxId,
    askId: clock.askId,
    customerName: where.customerName,
    inboxName: where.inboxName,
    askedByName: clock.askedByName,
    askText: shorten(clock.askText, 300),
    metric: clock.metric,
    priority: clock.priority,
    askedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    targetMinutes,
    hours: clock.hours,
    link: messageLink(where.workspaceUrl, where.inboxId, clock.askId, where.askThreadId),
    why: explainClock(clock, where.customerName, where.timeZone),
    target: explainTarget(clock, where.timeZone),
    note: isAssignee ? handling.handedOverNote : null,
    noteBy: isAssignee ? handling.handedOverBy : null,
    endedAt: clock.endedAt?.toISOString() ?? null,
    ...(clock.endedWith ? { endedWith: clock.endedWith } : {}),
    ...(clock.metric === 'follow_up'
      ? { promise: { by: clock.askedBy, isReaders: told.personId === clock.askedBy } }
      : {}),
    ...(clock.metric === 'internal_reply' && clock.ownerId !== null
      ? { colleague: { by: clock.askedBy, to: clock.ownerId } }
      : {}),
    elapsedMinutes,
    spareMinutes: elapsedMinutes === null ? null : targetMinutes - elapsedMinutes,
  };
}

type Standing = Pick<NudgeNotice, 'standing' | 'actorId' | 'handedTo' | 'snoozedUntil' | 'pausedSince'>;

function standingOf(clock: Clock, told: Told, handling: Handling, now: Date): Standing {
  const as = (standing: NudgeStanding, actorId: string | null): Standing => ({
    standing,
    actorId,
    handedTo: null,
    snoozedUntil: null,
    pausedSince: null,
  });
  if (clock.endedAt) return as(endOf(clock), clock.endedBy);
  const { assigneeId, handedOverBy, handedOverAt } = handling;
  // Whoever is nudged later in the place of an assignee who has left was not relieved by the hand-over.
  const isRelieved =
    told.personId !== null &&
    assigneeId !== told.personId &&
    handedOverAt !== null &&
    told.decidedAt <= handedOverAt;
  if (isRelieved && assigneeId && handedOverBy) {
    return { ...as('handed_over', handedOverBy), handedTo: assigneeId };
  }
  if (waitsOnCustomer(clock, handling)) {
    const pause = clock.outcome === 'paused' ? clock.pauses.at(-1) : undefined;
    const since = pause?.startedAt ?? handling.pausedSince?.toISOString() ?? null;
    return { ...as('paused', pause?.by ?? handling.pausedBy), pausedSince: since };
  }
  if (handling.snoozedUntil && handling.snoozedUntil > now) {
    return { ...as('snoozed', handling.snoozedBy), snoozedUntil: handling.snoozedUntil.toISOString() };
  }
  if (clock.outcome === 'breached') return as('overdue', handling.acknowledgedBy);
  return handling.acknowledgedBy ? as('taken', handling.acknowledgedBy) : as('waiting', null);
}

function endOf({ fulfilledAt, outcome, cancelReason }: Clock): NudgeStanding {
  if (fulfilledAt) return outcome === 'met' ? 'answered' : 'answered_late';
  switch (cancelReason) {
    case null:
    case 'ask_deleted':
    case 'ask_withdrawn':
      return 'withdrawn';
    default:
      return cancelReason;
  }
}

/** A nudge that is settled asks for nothing more, and is not updated again. */
export function isSettled(standing: NudgeStanding): boolean {
  return !['waiting', 'overdue', 'taken', 'snoozed', 'paused'].includes(standing);
}
