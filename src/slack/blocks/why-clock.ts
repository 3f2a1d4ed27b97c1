import type { KnownBlock } from '@slack/types';
import type { Clock } from '../../domain/clocks/clock.ts';
import { reasonWords, statedHow } from '../../domain/clocks/ended-with.ts';
import { capitalised } from '../../domain/words.ts';
import { dueInstant, dueInWords, dueLabel } from './durations.ts';
import { explanationSections } from './explanation.ts';
import { instant, linked, person } from './mentions.ts';
import { beginnings, keptWords, metricNames, promiseSentence, waitSentence } from './metric-words.ts';
import { fieldsSection, section } from './parts.ts';
import { priorityMark } from './priority-words.ts';
import { foreignName, foreignWords } from './text.ts';
import type { Explained, ExplainedClock, Handled } from './why-answer.ts';

/** The clock that an answer is about first of all: who waits for what, how it stands, and every reason. */
export function mainClock(main: ExplainedClock, answer: Explained): KnownBlock[] {
  const { clock } = main;
  const { customerName, link, handled, now } = answer;
  const ask = linked(link, foreignWords(clock.askText, 300));
  const fields = clock.endedAt === null ? [fieldsSection(fieldsOf(clock, handled, now))] : [];
  return [
    section(`${headline(clock, foreignName(customerName, 'A customer'), now)}\n>${ask}`),
    ...fields,
    ...explanationSections(main),
  ];
}

/** Of another clock of the same conversation: `*Resolution* · due in 2 h` */
export function clockHeading({ clock }: ExplainedClock, now: Date): string {
  return `*${capitalised(metricNames[clock.metric])}* · ${statusOf(clock, now)}`;
}

function headline(clock: Clock, customer: string, now: Date): string {
  const { metric, priority, endedAt } = clock;
  if (endedAt) return `Nobody is waiting here: ${statusOf(clock, now)}.`;
  const pause = lastingPause(clock);
  if (pause) {
    return `:hourglass_flowing_sand: Waiting on *${customer}* since ${instant(new Date(pause.startedAt))}, set by ${person(pause.by)}.`;
  }
  const isOverdue = isLate(clock, now);
  const mark = `${isOverdue ? ':red_circle: ' : ''}${priorityMark(priority)}`;
  return metric === 'follow_up'
    ? `${mark}${promiseSentence(person(clock.askedBy), `*${customer}*`, null, isOverdue)}`
    : `${mark}${waitSentence(metric, isOverdue, `*${customer}*`, null)}`;
}

function fieldsOf(clock: Clock, handled: Handled | null, now: Date): string[] {
  const { metric, startedAt, dueAt, outcome } = clock;
  const isOverdue = isLate(clock, now);
  const due = outcome === 'paused' ? `no sooner than ${instant(dueAt)}` : dueInstant(dueAt, isOverdue, now);
  return [
    `*${beginnings[metric]}*\n${instant(startedAt)}`,
    `*${dueLabel(metric, isOverdue)}*\n${due}`,
    ...(handled
      ? [
          `*Owner*\n${handled.ownerId === null ? 'nobody yet' : person(handled.ownerId)}`,
          ...(metric === 'follow_up' ? [] : [`*Now*\n${progress(handled, now)}`]),
        ]
      : []),
  ];
}

function progress({ takenBy, snoozedUntil }: Handled, now: Date): string {
  const taken = takenBy === null ? 'nobody has taken it' : `${person(takenBy)} is on it`;
  const isSnoozed = snoozedUntil !== null && snoozedUntil > now;
  return isSnoozed ? `${taken}, nudges snoozed until ${instant(snoozedUntil)}` : taken;
}

/** How a clock stands, in a few words: "due in 25 min", "answered by @tom, …". */
function statusOf(clock: Clock, now: Date): string {
  const { metric, outcome, dueAt, endedAt, endedBy, fulfilledAt, cancelReason } = clock;
  if (!endedAt) {
    return outcome === 'paused' ? 'waiting on the customer' : dueInWords(dueAt, isLate(clock, now), now);
  }
  const by = endedBy === null ? '' : ` by ${person(endedBy)}`;
  if (fulfilledAt && clock.statedBy) {
    return `${keptWords[metric]}${statedHow(clock)}, said ${person(clock.statedBy)}, ${instant(endedAt)}`;
  }
  if (fulfilledAt) return `${keptWords[metric]}${by}, ${instant(endedAt)}`;
  if (cancelReason === 'closed') return `closed${by}, ${instant(endedAt)}`;
  if (cancelReason === 'no_reply_needed') {
    return `no reply needed${reasonWords(clock.endedWith)}${endedBy === null ? '' : `, said ${person(endedBy)}`}, ${instant(endedAt)}`;
  }
  return cancelReason === null ? 'settled' : cancelled[cancelReason];
}

/** How what was asked, or promised, was counted no longer, where that is said without a name. */
const cancelled = {
  ask_deleted: 'the customer took the question back',
  ask_withdrawn: 'the customer took the question back',
  re_promised: 'promised anew for another time',
  not_promised: 'not a promise, said staff',
  promise_deleted: 'the message was deleted',
  promise_withdrawn: 'the message was changed, and promises it no more',
} as const;

function isLate({ outcome, dueAt }: Clock, now: Date): boolean {
  return outcome === 'breached' || (outcome === 'running' && now > dueAt);
}

function lastingPause({ outcome, pauses }: Clock) {
  return outcome === 'paused' ? pauses.find(({ endedAt }) => endedAt === null) : undefined;
}
