import type { KnownBlock } from '@slack/types';
import type { NudgeNotice } from '../../domain/notices.ts';
import { dueLabel, target } from './durations.ts';
import { clipMrkdwn, limits } from './limits.ts';
import { colleagueWords, insteadWords, settledMarks } from './list-line.ts';
import { instant, linked, person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { awaited, beginnings, promiseSentence, waitSentence } from './metric-words.ts';
import { nudgeActions } from './nudge-actions.ts';
import { outcomeOf } from './nudge-outcome.ts';
import { context, fieldsSection, section } from './parts.ts';
import { priorityMark, priorityNames } from './priority-words.ts';
import { foreignName, foreignWords } from './text.ts';

/**
 * One step of the ladder as the person reads it: who waits, since when, until when and why, with the buttons that fit
 * how it stands. Once it is settled, one line says how it ended.
 */
export function nudgeMessage(notice: NudgeNotice): BlockMessage {
  if (notice.standing === 'paused') return pausedNudge(notice);
  const outcome = outcomeOf(notice);
  return outcome === null ? openNudge(notice) : settledNudge(notice, outcome);
}

function openNudge(notice: NudgeNotice): BlockMessage {
  const isOverdue = notice.standing === 'overdue';
  const status = statusLine(notice);
  const blocks: KnownBlock[] = [
    section(`${headline(notice)}\n>${foreignWords(notice.askText, 300)}`),
    fieldsSection([
      `*${beginnings[notice.metric]}*\n${instant(new Date(notice.askedAt))}`,
      `*${dueLabel(notice.metric, isOverdue)}*\n${instant(new Date(notice.dueAt))}`,
    ]),
    ...(status === null ? [] : [section(status)]),
    // Of a promise it would say again what stands above it.
    ...(notice.promise ? [] : [context(foreignWords(notice.target ?? notice.why, 400))]),
    ...nudgeActions(notice),
  ];
  return { text: summary(notice), blocks };
}

function headline(notice: NudgeNotice): string {
  const isOverdue = notice.standing === 'overdue';
  const where = place(notice.inboxId, notice.inboxName);
  const mark = `${isOverdue ? ':red_circle: ' : ''}${priorityMark(notice.priority)}`;
  if (notice.colleague) {
    const late = isOverdue ? ', and its time has passed' : '';
    return `${mark}${colleagueWords(notice.colleague, waiter(notice))} in ${where}${late}.`;
  }
  if (!notice.promise) return `${mark}${waitSentence(notice.metric, isOverdue, waiter(notice), where)}`;
  return `${mark}${promiseSentence(promiser(notice), waiter(notice), where, isOverdue)}`;
}

/** Whoever gave the promise; null where that is the reader. */
function promiser({ promise }: NudgeNotice): string | null {
  return promise && !promise.isReaders ? person(promise.by) : null;
}

/** `*Northwind* · Ana Ruiz` */
function waiter({ customerName, askedByName }: NudgeNotice): string {
  const customer = `*${foreignName(customerName, 'A customer')}*`;
  const asker = foreignName(askedByName, '');
  return asker === '' ? customer : `${customer} · ${asker}`;
}

/** What somebody did about it so far; a nudge to the person it was handed to says by whom. */
function statusLine(notice: NudgeNotice): string | null {
  const { standing, metric, actorId, takenBy, noteBy, note, snoozedUntil, dueAt } = notice;
  if (standing === 'snoozed') {
    return snoozed(snoozedUntil, dueAt, actorId === null ? null : person(actorId));
  }
  const taken =
    takenBy && `${person(takenBy)} is on it. The customer still waits for the ${awaited[metric]}.`;
  const words = note === null ? '.' : `:\n>${foreignWords(note, 200)}`;
  const handed = noteBy && `Handed over by ${person(noteBy)}${words}`;
  const [instead] = insteadWords(notice.insteadOf);
  return [instead && `It comes to you ${instead}.`, handed, taken].filter(Boolean).join('\n') || null;
}

function snoozed(snoozedUntil: string | null, dueAt: string, who: string | null): string {
  const until = snoozedUntil === null ? '' : ` until ${instant(new Date(snoozedUntil))}`;
  const isPastDue = snoozedUntil !== null && new Date(snoozedUntil) > new Date(dueAt);
  return `Snoozed${until}${who === null ? '' : ` by ${who}`}${isPastDue ? ', past the deadline' : ''}.`;
}

function settledNudge(notice: NudgeNotice, outcome: string): BlockMessage {
  const customer = foreignName(notice.customerName, 'A customer');
  return {
    text: fallback(`${customer}: ${outcome}`),
    blocks: [
      section(`${settledMarks[notice.standing] ?? '✓'} *${customer}*: ${outcome}`),
      context(linked(notice.link, foreignWords(notice.askText, 100))),
    ],
  };
}

/** The ball is with the customer: one line, and the way to say that they have answered. */
function pausedNudge(notice: NudgeNotice): BlockMessage {
  const customer = foreignName(notice.customerName, 'A customer');
  const since = notice.pausedSince === null ? '' : ` since ${instant(new Date(notice.pausedSince))}`;
  const by = notice.actorId === null ? '' : `, set by ${person(notice.actorId)}`;
  return {
    text: fallback(`${customer}: waiting on the customer`),
    blocks: [
      section(
        `:hourglass_flowing_sand: *${customer}*: waiting on the customer${since}${by}. You hear of it when they write.`,
      ),
      context(linked(notice.link, foreignWords(notice.askText, 100))),
      ...nudgeActions(notice),
    ],
  };
}

/** For the notification: it has no room for the details, and does not know the reader's zone. */
function summary(notice: NudgeNotice): string {
  const { metric, priority, standing, targetMinutes, hours } = notice;
  const customer = foreignName(notice.customerName, 'A customer');
  const pressing = priority === 'normal' ? '' : `${priorityNames[priority]}: `;
  const ask = foreignWords(notice.askText, 150);
  const isOverdue = standing === 'overdue';
  if (notice.colleague) return fallback(`${colleagueWords(notice.colleague, customer)}: ${ask}`);
  if (notice.promise)
    return fallback(`${promiseSentence(promiser(notice), customer, null, isOverdue)} ${ask}`);
  const sentence = waitSentence(metric, isOverdue, customer, null).slice(0, -1);
  return fallback(`${pressing}${sentence} (target ${target(targetMinutes, hours)}): ${ask}`);
}

function fallback(text: string): string {
  return clipMrkdwn(text, limits.fallback);
}
