import type { ActionsBlock, Button } from '@slack/types';
import { endedWords } from '../../domain/clocks/ended-with.ts';
import { localDate } from '../../domain/local-time.ts';
import type { PromiseNotice } from '../../domain/notices.ts';
import type { PromiseStanding, Question } from '../../domain/promises/question.ts';
import { capitalised, dayAndMonth, dayAndTime, timeOfDay } from '../../domain/words.ts';
import { actionIds, blockIds } from '../ids.ts';
import { writeAnchor } from './anchor.ts';
import { clip, clipMrkdwn, limits } from './limits.ts';
import { instant, linked, person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, openButton, plain, section } from './parts.ts';
import { anchorOfPromise, writeDue } from './promise-anchor.ts';
import { foreignName, foreignWords } from './text.ts';

/** What the message shows: the promise as the ledger has it, and how the question stands. */
export interface ShownPromise {
  promise: {
    id: string;
    inboxId: string;
    messageId: string;
    quote: string;
    dueAt: Date;
    otherDueAt: Date | null;
    isDateSaid: boolean;
  };
  inboxName: string;
  customerName: string;
  link: string;
  /** Of whoever reads it: buttons cannot show each reader their own time. */
  timeZone: string;
  standing: PromiseStanding;
}

/** Asks whether something was promised, or by when; once that is decided, one line says how it ended. */
export function promiseMessage(shown: ShownPromise, now: Date): BlockMessage {
  return shown.standing.is === 'asked'
    ? questionMessage(shown, shown.standing.question, now)
    : endedMessage(shown, shown.standing);
}

/** The log folds to no such promise any more: what it was said by moved, or whoever wrote it is no colleague. */
export function promiseGoneMessage({ customerName, quote }: PromiseNotice): BlockMessage {
  const line = `– *${customerOf(customerName)}*: this is not followed as a promise any more.`;
  return { text: line, blocks: [section(line), context(foreignWords(quote, 100))] };
}

function questionMessage(shown: ShownPromise, question: Question, now: Date): BlockMessage {
  const { promise, customerName, inboxName, timeZone } = shown;
  const due = whenIn(promise.dueAt, timeZone, now);
  const sentence = questionWords(question, promise.isDateSaid, customerOf(customerName));
  const written = `Written in ${place(promise.inboxId, inboxName)}. Only you are asked, once.`;
  const quote = foreignWords(promise.quote, 300);
  return {
    text: clipMrkdwn(`${sentence} (${due}): ${quote}`, limits.fallback),
    blocks: [
      section(`*${sentence}*\n>${quote}`),
      context(`${meaningWords(question, shown)} ${written}`),
      ...buttonRow(shown, question, now),
    ],
  };
}

function questionWords(question: Question, isDateSaid: boolean, customer: string): string {
  if (question === 'which_day') return `Which day did you mean for ${customer}?`;
  if (question === 'by_when') return `By when will ${customer} hear from you?`;
  return isDateSaid
    ? `Did you promise ${customer} this?`
    : `Did you promise ${customer} to come back to them?`;
}

/** What happens where nobody answers, and what a yes means. */
function meaningWords(question: Question, { promise }: ShownPromise): string {
  const due = instant(promise.dueAt);
  if (question === 'which_day') return `Until you say otherwise, it is due ${due}.`;
  if (question === 'by_when') return `You named no time: until you say otherwise, it is due ${due}.`;
  const named = promise.isDateSaid ? '' : `You named no time; the usual one would be ${due}. `;
  return `${named}It counts only if you say so.`;
}

function buttonRow({ promise, link, timeZone }: ShownPromise, question: Question, now: Date): ActionsBlock[] {
  const anchor = anchorOfPromise(promise);
  const value = writeAnchor(anchor);
  if (writeDue(anchor, promise.dueAt).length > limits.buttonValue) return []; // cannot be carried
  const { dueAt, otherDueAt, id } = promise;
  const isDoubtful = otherDueAt !== null;
  const label = (at: Date) => (isDoubtful ? dateIn(at, timeZone) : whenIn(at, timeZone, now));
  const yes = question === 'is_it_one' ? 'Yes, ' : '';
  const dates = [dueAt, ...(otherDueAt ? [otherDueAt] : [])].map((at, i) =>
    button(
      i === 0 ? actionIds.promiseYes : actionIds.promiseOtherDay,
      capitalised(`${yes}${label(at)}`),
      writeDue(anchor, at),
    ),
  );
  const [first, ...others] = dates;
  const row: ActionsBlock = {
    type: 'actions',
    block_id: clip(`${blockIds.promise}_${question}_${id}`, limits.blockId),
    elements: [
      ...(first ? [isDoubtful ? first : ({ ...first, style: 'primary' } satisfies Button)] : []),
      ...others,
      button(actionIds.promiseDate, 'Another time…', value),
      button(actionIds.notPromised, 'Not a promise', value),
      ...openButton(link),
    ],
  };
  return [row];
}

function button(actionId: string, text: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: plain(text, limits.buttonText), value };
}

/**
 * `today 17:00`, `Friday 17:00`, `4 Dec 17:00`: on the wall clock of the reader. It may be read days after it was written: the
 * next day has its name too, and what was due today is over by then.
 */
function whenIn(at: Date, timeZone: string, now: Date): string {
  const isToday = localDate(at, timeZone) === localDate(now, timeZone);
  return isToday ? `today ${timeOfDay(at, timeZone)}` : dayAndTime(at, timeZone, now);
}

/** `4 Mar 17:00` */
function dateIn(at: Date, timeZone: string): string {
  return `${dayAndMonth(at, timeZone)} ${timeOfDay(at, timeZone)}`;
}

function endedMessage(
  { promise, customerName, link }: ShownPromise,
  standing: Exclude<PromiseStanding, { is: 'asked' }>,
): BlockMessage {
  const customer = customerOf(customerName);
  const outcome = outcomeWords(standing, promise.dueAt);
  const line = `${marks[standing.is] ?? '–'} *${customer}*: ${outcome}`;
  return {
    text: clipMrkdwn(`${customer}: ${outcome}`, limits.fallback),
    blocks: [section(line), context(linked(link, foreignWords(promise.quote, 100)))],
  };
}

const marks: Partial<Record<PromiseStanding['is'], string>> = {
  promised: '✓',
  told: '✓',
  not_promised: '✓',
  re_promised: '→',
};

function outcomeWords(standing: Exclude<PromiseStanding, { is: 'asked' }>, dueAt: Date): string {
  switch (standing.is) {
    case 'promised':
      return `promised for ${instant(dueAt)}${said(standing.by)}.`;
    case 'told':
      return toldWords(standing);
    case 're_promised':
      return standing.dueAt ? `promised anew, for ${instant(standing.dueAt)}.` : 'promised anew.';
    case 'not_promised':
      return `not a promise${said(standing.by)}.`;
    case 'promise_deleted':
      return 'the message was deleted, so this is not followed.';
    case 'promise_withdrawn':
      return 'the message was changed, and promises it no more.';
    case 'unwatched':
      return 'the channel is no longer watched, so this is not followed here.';
    case 'passed':
      return standing.isCounted
        ? `it was due ${instant(dueAt)}, and the customer was not told by then.`
        : `${instant(dueAt)} has passed, and nobody said that it was a promise. It does not count.`;
  }
}

function toldWords({ at, by, how }: Extract<PromiseStanding, { is: 'told' }>): string {
  if (how) return `the customer was told ${endedWords[how]}, ${instant(at)}${said(by)}.`;
  return `the customer was told${by === null ? '' : ` by ${person(by)}`}, ${instant(at)}.`;
}

function said(by: string | null): string {
  return by === null ? '' : `, said ${person(by)}`;
}

function customerOf(customerName: string): string {
  return foreignName(customerName, 'a customer');
}
