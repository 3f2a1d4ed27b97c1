import type { Calendar } from '../calendar/calendar.ts';
import type { AnsweredHow, NoReplyReason, Role } from '../log.ts';
import type { CountedHours, LadderStep, Metric, PauseCause, Priority } from '../policy/document.ts';
import type { PassedOver, Subject } from '../policy/match.ts';
import type { PolicyVersion } from '../policy/versions.ts';

/** A version of a calendar, compiled. */
export interface CalendarVersion {
  id: string;
  version: number;
  effectiveAt: Date;
  calendar: Calendar;
  timeZone: string;
}

/** The versions of what was promised. Of policies the one in force at the ask counts; calendars are followed. */
export interface Terms {
  policies: readonly PolicyVersion[];
  calendars: readonly CalendarVersion[];
}

/** What was known of an inbox and its customer from an instant on. */
export interface Standing extends Subject {
  effectiveAt: Date;
}

/** An inbox as it was at each time: what a clock is promised depends on how things stood at its ask. */
export interface InboxHistory {
  inboxId: string;
  /** Earliest first; before the first of them, the first holds. */
  standings: readonly Standing[];
}

/** Why a clock was counted no longer; the last four are of promises. */
export const cancelReasons = [
  'no_reply_needed',
  'closed',
  'ask_deleted',
  'ask_withdrawn',
  're_promised',
  'not_promised',
  'promise_deleted',
  'promise_withdrawn',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** How staff answered where nobody could read it, or why it said that no reply was needed. */
export type EndedWith = AnsweredHow | NoReplyReason;

/** Why a clock's terms are what they are from an instant on. */
export type SnapshotCause =
  | 'started'
  | 'priority_by_staff'
  | 'priority_by_words'
  | 'calendar'
  | 'promise_dated';

/** What a clock was promised from an instant on: kept at its start and at each change. Instants are ISO strings. */
export interface Snapshot {
  at: string;
  cause: SnapshotCause;
  /** Who caused it; null where nobody did. */
  by: string | null;
  /** The role of whoever asked, or promised, as it was when they wrote. */
  role: Role;
  priority: Priority;
  /** The rule that matched; null where none did, and the policy's own targets apply. */
  rule: string | null;
  passedOver: readonly PassedOver[];
  targetMinutes: number;
  hours: CountedHours;
  policyVersion: number;
  calendarId: string;
  calendarVersion: number;
  /** The deadline as it was known then. */
  dueAt: string;
}

/** A stretch taken out of a clock's counted time. Instants are ISO strings. */
export interface ClockPause {
  startedAt: string;
  /** Null while it lasts. */
  endedAt: string | null;
  by: string;
  cause: PauseCause;
  reason: string | null;
  /** Counted minutes that it hid, rounded down; null while it lasts. */
  hiddenMinutes: number | null;
}

/** One running promise to a customer, judged. Durations are counted minutes: open ones where `hours` is business. */
export interface Clock {
  id: string;
  metric: Metric;
  askId: string;
  askedBy: string;
  askedByName: string | null;
  askText: string;
  /** Who is to act, where that is not whoever the conversation belongs to: whoever promised, or was asked. */
  ownerId: string | null;
  startedAt: Date;
  priority: Priority;
  targetMinutes: number;
  hours: CountedHours;
  policyVersion: number;
  calendarId: string;
  /** The version that its last minutes were counted on. */
  calendarVersion: number;
  /** While it is paused: the earliest that it can be, were the pause over at once. */
  dueAt: Date;
  /**
   * `paused`: the ball is with the customer, and the deadline had not passed when it went there. `breached`: from the
   * instant the deadline passes unfulfilled, and for good.
   */
  outcome: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** When it stopped counting; null while it runs or is paused, be it past the deadline. */
  endedAt: Date | null;
  endedBy: string | null;
  fulfilledAt: Date | null;
  /**
   * The words of staff that counted as the reply, although they only say that staff looks into it: the policy has it so.
   * Null where it was another reply, or none.
   */
  acknowledgedWith: string | null;
  /** Who stated that the customer was answered where nobody could read it; null where it was answered in writing, or not. */
  statedBy: string | null;
  /** More of how it ended, as the log has it; it is not kept with the clock. */
  endedWith?: EndedWith | null;
  cancelReason: CancelReason | null;
  elapsedMinutes: number | null;
  /** When whom to nudge, earliest first. */
  ladder: readonly LadderStep[];
  /** Earliest first; only those that stop this clock. */
  pauses: readonly ClockPause[];
  /** What was promised at its start, and from each change on. */
  snapshots: readonly Snapshot[];
}
