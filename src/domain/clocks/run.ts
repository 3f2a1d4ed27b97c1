import { dueAfter, openMinutesBetween } from '../calendar/questions.ts';
import type { Ending, Wait } from '../conversations/state.ts';
import { inForceAt, targetMinutesFor } from '../policy.ts';
import type { CalendarVersion, Clock, Terms } from './clock.ts';

const minuteMs = 60_000;

/**
 * The clock of one wait, judged at `now`. It runs on the policy and the calendar that were in force at the ask.
 * @throws RangeError where the calendar has no open time left for the target
 */
export function runClock(inboxId: string, wait: Wait, terms: Terms, now: Date): Clock {
  const { ask, metric } = wait;
  const { version: policyVersion, document } = inForceAt(terms.policies, ask.at);
  const calendar = calendarAt(terms.calendars, document.calendarId, ask.at);
  const targetMinutes = targetMinutesFor(document, inboxId, metric);
  const { hours } = document;
  const dueAt = countedAfter(calendar, hours, ask.at, targetMinutes);
  const ended = judge(wait.ending, dueAt, now);
  return {
    id: `${inboxId}/${ask.messageId}/${metric}`,
    metric,
    askId: ask.messageId,
    askedBy: ask.authorId,
    askedByName: ask.authorName,
    askText: ask.text,
    startedAt: ask.at,
    targetMinutes,
    hours,
    policyVersion,
    calendarId: calendar.id,
    calendarVersion: calendar.version,
    dueAt,
    ...ended,
    elapsedMinutes: ended.endedAt && countedMinutes(calendar, hours, ask.at, ended.endedAt),
  };
}

type Judged = Pick<Clock, 'outcome' | 'endedAt' | 'endedBy' | 'fulfilledAt' | 'cancelReason'>;

/**
 * Met when fulfilled at or before the deadline. Breached from the instant the deadline passes unfulfilled, and for
 * good: neither a late reply nor a decision after the deadline takes it back.
 */
export function judge(ending: Ending | null, dueAt: Date, now: Date): Judged {
  const open: Judged = {
    outcome: now > dueAt ? 'breached' : 'running',
    endedAt: null,
    endedBy: null,
    fulfilledAt: null,
    cancelReason: null,
  };
  if (!ending) return open;
  const inTime = ending.at <= dueAt;
  const ended: Judged = { ...open, outcome: 'breached', endedAt: ending.at, endedBy: ending.by };
  if (ending.how === 'replied')
    return { ...ended, outcome: inTime ? 'met' : 'breached', fulfilledAt: ending.at };
  return { ...ended, outcome: inTime ? 'cancelled' : 'breached', cancelReason: ending.how };
}

/** The instant at which `minutes` have been counted since `from`. */
export function countedAfter(
  { calendar }: CalendarVersion,
  hours: 'business' | 'calendar',
  from: Date,
  minutes: number,
): Date {
  return hours === 'calendar'
    ? new Date(from.getTime() + minutes * minuteMs)
    : dueAfter(calendar, from, minutes);
}

/** Whole counted minutes between two instants; a started minute does not count. */
export function countedMinutes(
  { calendar }: CalendarVersion,
  hours: 'business' | 'calendar',
  from: Date,
  to: Date,
): number {
  const minutes =
    hours === 'calendar'
      ? (to.getTime() - from.getTime()) / minuteMs
      : openMinutesBetween(calendar, from, to);
  return Math.floor(minutes);
}

/** The calendar of that id in force at `at`. */
export function calendarAt(calendars: readonly CalendarVersion[], id: string, at: Date): CalendarVersion {
  return inForceAt(
    calendars.filter((calendar) => calendar.id === id),
    at,
  );
}
