import type { KnownBlock } from '@slack/types';
import type { NudgeNotice, NudgeStanding } from '../../domain/notices.ts';
import { target } from './durations.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { instant, linked, person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { nudgeActions } from './nudge-actions.ts';
import { outcomeOf } from './nudge-outcome.ts';
import { context, fieldsSection, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/**
 * One step of the ladder as the person reads it: who waits, since when, until when and why, with the buttons that fit
 * how it stands. Once it is settled, one line says how it ended.
 */
export function nudgeMessage(notice: NudgeNotice): BlockMessage {
  const outcome = outcomeOf(notice);
  return outcome === null ? openNudge(notice) : settledNudge(notice, outcome);
}

function openNudge(notice: NudgeNotice): BlockMessage {
  const isOverdue = notice.standing === 'overdue';
  const status = statusLine(notice);
  const blocks: KnownBlock[] = [
    section(`${headline(notice)}\n>${foreignWords(notice.askText, 300)}`),
    fieldsSection([
      `*Asked*\n${instant(new Date(notice.askedAt))}`,
      `*${isOverdue ? 'Reply was due' : 'Reply due'}*\n${instant(new Date(notice.dueAt))}`,
    ]),
    ...(status === null ? [] : [section(status)]),
    context(foreignWords(notice.why, 400)),
    ...nudgeActions(notice),
  ];
  return { text: summary(notice), blocks };
}

function headline(notice: NudgeNotice): string {
  const where = place(notice.inboxId, notice.inboxName);
  const mark = notice.standing === 'overdue' ? ':red_circle: ' : '';
  return `${mark}${waiter(notice)} ${waits(notice)} in ${where}.`;
}

/** `*Northwind* · Ana Ruiz` */
function waiter({ customerName, askedByName }: NudgeNotice): string {
  const customer = `*${foreignName(customerName, 'A customer')}*`;
  const asker = foreignName(askedByName, '');
  return asker === '' ? customer : `${customer} · ${asker}`;
}

function waits({ standing, metric }: NudgeNotice): string {
  if (standing === 'overdue') return 'has waited longer than promised';
  return metric === 'first_reply' ? 'is waiting for a first reply' : 'is waiting for the next reply';
}

/** What somebody did about it so far; a nudge to the person it was handed to says by whom. */
function statusLine(notice: NudgeNotice): string | null {
  const { standing, actorId, takenBy, noteBy, note, snoozedUntil, dueAt } = notice;
  if (standing === 'snoozed') {
    return snoozed(snoozedUntil, dueAt, actorId === null ? null : person(actorId));
  }
  const taken = takenBy && `${person(takenBy)} is on it. The customer still waits for the reply.`;
  const words = note === null ? '.' : `:\n>${foreignWords(note, 200)}`;
  const handed = noteBy && `Handed over by ${person(noteBy)}${words}`;
  return [handed, taken].filter(Boolean).join('\n') || null;
}

function snoozed(snoozedUntil: string | null, dueAt: string, who: string | null): string {
  const until = snoozedUntil === null ? '' : ` until ${instant(new Date(snoozedUntil))}`;
  const isPastDue = snoozedUntil !== null && new Date(snoozedUntil) > new Date(dueAt);
  return `Snoozed${until}${who === null ? '' : ` by ${who}`}${isPastDue ? ', past the deadline' : ''}.`;
}

/** Where it did not end with an answer or a decision here. */
const marks: Partial<Record<NudgeStanding, string>> = {
  handed_over: '→',
  repeated: '→',
  withdrawn: '–',
  unwatched: '–',
};

function settledNudge(notice: NudgeNotice, outcome: string): BlockMessage {
  const customer = foreignName(notice.customerName, 'A customer');
  return {
    text: fallback(`${customer}: ${outcome}`),
    blocks: [
      section(`${marks[notice.standing] ?? '✓'} *${customer}*: ${outcome}`),
      context(linked(notice.link, foreignWords(notice.askText, 100))),
    ],
  };
}

/** For the notification: it has no room for the details, and does not know the reader's zone. */
function summary(notice: NudgeNotice): string {
  const customer = foreignName(notice.customerName, 'A customer');
  const promise = target(notice.targetMinutes, notice.hours);
  return fallback(`${customer} ${waits(notice)} (target ${promise}): ${foreignWords(notice.askText, 150)}`);
}

function fallback(text: string): string {
  return clipMrkdwn(text, limits.fallback);
}
