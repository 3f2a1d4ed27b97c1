import type { Metric } from '../policy/document.ts';
import { capitalised, dayAndTime, duration, minutesToSpare, shorten } from '../words.ts';
import type { Clock } from './clock.ts';
import { reasonWords, statedHow } from './ended-with.ts';

export type Explained = Pick<
  Clock,
  | 'metric'
  | 'askText'
  | 'startedAt'
  | 'priority'
  | 'targetMinutes'
  | 'hours'
  | 'dueAt'
  | 'outcome'
  | 'endedAt'
  | 'fulfilledAt'
  | 'elapsedMinutes'
  | 'cancelReason'
  | 'pauses'
> &
  Partial<Pick<Clock, 'statedBy' | 'endedWith'>>;

const reasons = {
  no_reply_needed: 'staff said that no reply was needed',
  closed: 'the conversation was closed without a reply',
  ask_deleted: 'the customer deleted the message',
  ask_withdrawn: 'the customer took the question back',
  re_promised: 'it was promised anew for another time',
  not_promised: 'staff said that it was no promise',
  promise_deleted: 'the message was deleted',
  promise_withdrawn: 'the message was changed, and promises it no more',
} as const;

/** What a clock begins with, in words: "Northwind asked on Friday 16:50". */
const beginnings: Record<Metric, (customerName: string) => string> = {
  first_reply: (customerName) => `${customerName} asked`,
  next_reply: (customerName) => `${customerName} asked again`,
  periodic_update: (customerName) => `${customerName} was last written to`,
  resolution: (customerName) => `${customerName} asked`,
  follow_up: (customerName) => `${customerName} was promised`,
  internal_reply: (customerName) => `A colleague was asked about ${customerName}`,
};

/** What is promised, where it is not a reply. */
const subjects: Partial<Record<Metric, string>> = {
  periodic_update: 'update ',
  resolution: 'resolution ',
};

/** How it was kept. */
const kept: Record<Metric, string> = {
  first_reply: 'answered',
  next_reply: 'answered',
  periodic_update: 'written to',
  resolution: 'closed',
  follow_up: 'told',
  internal_reply: 'answered',
};

/**
 * The sentence that explains a verdict, in the zone of its calendar:
 * "Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50". A promise has its own date, and no target:
 * "Northwind was promised on Monday 10:00: “I'll send it by Friday”; due Friday 17:00; told Friday 16:10, 50 min to spare".
 * @param wordsOf how words that others chose are shown; as they are where left out. The customer's name is given so already
 */
export function explainClock(
  clock: Explained,
  customerName: string,
  timeZone: string,
  wordsOf: (text: string) => string = (text) => text,
): string {
  const { startedAt, dueAt, metric, outcome } = clock;
  const begun = `${beginnings[metric](customerName)} on ${dayAndTime(startedAt, timeZone)}`;
  const asked = metric === 'follow_up' ? `${begun}: “${wordsOf(shorten(clock.askText, 120))}”` : begun;
  const target = metric === 'follow_up' ? null : targetWords(clock);
  const due = `${outcome === 'paused' ? 'due no sooner than' : 'due'} ${dayAndTime(dueAt, timeZone, startedAt)}`;
  return [asked, target, due, pausedWords(clock, timeZone), verdict(clock, timeZone)]
    .filter(Boolean)
    .join('; ');
}

/** The same where it stands beside both instants: "Target 1 h of support hours; not answered yet". */
export function explainTarget(clock: Explained, timeZone: string): string {
  const parts = [targetWords(clock), pausedWords(clock, timeZone), verdict(clock, timeZone)];
  return capitalised(parts.filter(Boolean).join('; '));
}

function targetWords({ targetMinutes, hours, metric, priority }: Explained): string {
  const pressing = priority === 'normal' ? '' : `${priority}: `;
  const counted = hours === 'business' ? 'of support hours' : 'around the clock';
  return `${pressing}${subjects[metric] ?? ''}target ${duration(targetMinutes)} ${counted}`;
}

/** Paused time is never hidden: "35 min not counted while waiting on the customer". */
function pausedWords({ pauses, startedAt }: Explained, timeZone: string): string | null {
  const minutes = pauses.reduce((sum, { hiddenMinutes }) => sum + (hiddenMinutes ?? 0), 0);
  const lasting = pauses.find(({ endedAt }) => endedAt === null);
  const over = minutes > 0 ? `${duration(minutes)} not counted while waiting on the customer` : null;
  const now = lasting
    ? `waiting on the customer since ${dayAndTime(new Date(lasting.startedAt), timeZone, startedAt)}`
    : null;
  return [over, now].filter(Boolean).join('; ') || null;
}

function verdict(clock: Explained, timeZone: string): string | null {
  const { outcome, fulfilledAt, endedAt, elapsedMinutes, targetMinutes, startedAt, cancelReason, metric } =
    clock;
  if (outcome === 'running' || outcome === 'paused') return null;
  if (!endedAt || elapsedMinutes === null) return `not ${kept[metric]} yet`;
  if (fulfilledAt) {
    const how = statedHow({ statedBy: clock.statedBy ?? null, endedWith: clock.endedWith });
    const told = `${kept[metric]}${how} ${dayAndTime(fulfilledAt, timeZone, startedAt)}`;
    const done = metric === 'follow_up' ? told : `${told}, after ${duration(elapsedMinutes)}`;
    const over = elapsedMinutes - targetMinutes;
    if (outcome === 'met')
      return `${done}, ${duration(minutesToSpare(elapsedMinutes, targetMinutes))} to spare`;
    const late = over < 1 ? 'less than a minute' : duration(over);
    return `${done}, ${late} ${metric === 'follow_up' ? 'late' : 'over the target'}`;
  }
  const why = cancelReason === 'no_reply_needed' ? reasonWords(clock.endedWith) : '';
  const reason = cancelReason ? `${reasons[cancelReason]}${why}` : 'it was settled';
  return outcome === 'cancelled' ? `no longer counted: ${reason}` : `overdue when ${reason}`;
}
