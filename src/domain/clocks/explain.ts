import { dayAndTime, duration } from '../words.ts';
import type { Clock } from './clock.ts';

type Explained = Pick<
  Clock,
  | 'metric'
  | 'startedAt'
  | 'targetMinutes'
  | 'hours'
  | 'dueAt'
  | 'outcome'
  | 'endedAt'
  | 'fulfilledAt'
  | 'elapsedMinutes'
  | 'cancelReason'
>;

const reasons = {
  no_reply_needed: 'staff said that no reply was needed',
  closed: 'the conversation was closed without a reply',
  ask_deleted: 'the customer deleted the message',
  ask_withdrawn: 'the customer took the question back',
} as const;

/**
 * The sentence that explains a verdict, in the zone of its calendar:
 * "Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50".
 */
export function explainClock(clock: Explained, customerName: string, timeZone: string): string {
  const { startedAt, dueAt, targetMinutes, hours, metric } = clock;
  const asked = `${customerName} ${metric === 'first_reply' ? 'asked' : 'asked again'} on ${dayAndTime(startedAt, timeZone)}`;
  const target = `target ${duration(targetMinutes)} ${hours === 'business' ? 'of support hours' : 'around the clock'}`;
  const due = `due ${dayAndTime(dueAt, timeZone, startedAt)}`;
  return [asked, target, due, verdict(clock, timeZone)].filter(Boolean).join('; ');
}

function verdict(clock: Explained, timeZone: string): string | null {
  const { outcome, fulfilledAt, endedAt, elapsedMinutes, targetMinutes, startedAt, cancelReason } = clock;
  if (outcome === 'running') return null;
  if (!endedAt || elapsedMinutes === null) return 'not answered yet';
  if (fulfilledAt) {
    const answered = `answered ${dayAndTime(fulfilledAt, timeZone, startedAt)}, after ${duration(elapsedMinutes)}`;
    const over = elapsedMinutes - targetMinutes;
    if (outcome === 'met') return `${answered}, ${duration(-over)} to spare`;
    return `${answered}, ${over < 1 ? 'less than a minute' : duration(over)} over the target`;
  }
  const reason = cancelReason ? reasons[cancelReason] : 'it was settled';
  return outcome === 'cancelled' ? `no longer counted: ${reason}` : `overdue when ${reason}`;
}
