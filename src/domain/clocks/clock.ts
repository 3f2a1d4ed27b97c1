import type { Calendar } from '../calendar/calendar.ts';
import type { Metric, PolicyVersion } from '../policy.ts';

/** A version of a calendar, compiled. */
export interface CalendarVersion {
  id: string;
  version: number;
  effectiveAt: Date;
  calendar: Calendar;
  timeZone: string;
}

/** The versions of what was promised; which one counts is decided by the instant of the ask. */
export interface Terms {
  policies: readonly PolicyVersion[];
  calendars: readonly CalendarVersion[];
}

export type CancelReason = 'no_reply_needed' | 'closed' | 'ask_deleted' | 'ask_withdrawn';

/** One running promise to a customer, judged. Durations are counted minutes: open ones where `hours` is business. */
export interface Clock {
  id: string;
  metric: Metric;
  askId: string;
  askedBy: string;
  askedByName: string | null;
  askText: string;
  startedAt: Date;
  targetMinutes: number;
  hours: 'business' | 'calendar';
  policyVersion: number;
  calendarId: string;
  calendarVersion: number;
  dueAt: Date;
  outcome: 'running' | 'met' | 'breached' | 'cancelled';
  /** When it stopped counting; null while the customer waits, be it past the deadline. */
  endedAt: Date | null;
  endedBy: string | null;
  fulfilledAt: Date | null;
  cancelReason: CancelReason | null;
  elapsedMinutes: number | null;
}
