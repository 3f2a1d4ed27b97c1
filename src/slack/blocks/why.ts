import type { KnownBlock, ModalView } from '@slack/types';
import type { Waiting } from '../../domain/waiting.ts';
import { callbackIds } from '../ids.ts';
import { dueInWords } from './durations.ts';
import { limits } from './limits.ts';
import { instant, person } from './mentions.ts';
import { context, fieldsSection, plain, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** Why nobody waits at a message. */
export type NotWaiting =
  | { how: 'answered' | 'no_reply_needed' | 'closed'; by: string | null; at: Date; sentence: string | null }
  | { how: 'withdrawn' }
  /** It needs no reply; `why` is the sentence of `readAsk`: "it is a courtesy: …". */
  | { how: 'no_ask'; why: string }
  | { how: 'not_a_customer' | 'not_watched' | 'not_seen' };

export type WhyAnswer = { isWaiting: true; item: Waiting; now: Date } | ({ isWaiting: false } & NotWaiting);

/** The modal behind the message shortcut "Why is this waiting?". */
export function whyView(answer: WhyAnswer): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.why,
    title: plain('Why is this waiting?', limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: answer.isWaiting ? waitingBlocks(answer.item, answer.now) : quietBlocks(answer),
  };
}

function waitingBlocks(item: Waiting, now: Date): KnownBlock[] {
  const customer = foreignName(item.customerName, 'A customer');
  return [
    section(`*${customer}* is waiting for ${item.metric === 'first_reply' ? 'a first' : 'the next'} reply:`),
    section(`>${foreignWords(item.askText, 300)}`),
    fieldsSection([
      `*Asked*\n${instant(item.askedAt)}`,
      `*Reply due*\n${instant(item.dueAt)} (${dueInWords(item.dueAt, item.isOverdue, now)})`,
      `*Owner*\n${item.ownerId === null ? 'nobody yet' : person(item.ownerId)}`,
      `*Now*\n${progress(item)}`,
    ]),
    context(foreignWords(item.why, 400)),
  ];
}

function progress({ takenBy, snoozedUntil }: Waiting): string {
  const taken = takenBy === null ? 'nobody has taken it' : `${person(takenBy)} is on it`;
  return snoozedUntil === null ? taken : `${taken}, nudges snoozed until ${instant(snoozedUntil)}`;
}

function quietBlocks(answer: NotWaiting): KnownBlock[] {
  const blocks: KnownBlock[] = [section(`Nobody is waiting here: ${reason(answer)}.`)];
  if ('sentence' in answer && answer.sentence) blocks.push(context(foreignWords(answer.sentence, 400)));
  return blocks;
}

function reason(answer: NotWaiting): string {
  switch (answer.how) {
    case 'answered':
      return `answered${by(answer.by)}, ${instant(answer.at)}`;
    case 'no_reply_needed':
      return `no reply needed${answer.by === null ? '' : `, said ${person(answer.by)}`}, ${instant(answer.at)}`;
    case 'closed':
      return `closed${by(answer.by)}, ${instant(answer.at)}`;
    case 'withdrawn':
      return 'the customer took the question back';
    case 'no_ask':
      return foreignWords(answer.why, 200);
    case 'not_a_customer':
      return 'this was not written by a customer';
    case 'not_watched':
      return 'this channel is not watched';
    case 'not_seen':
      return 'this was written before the channel was watched';
  }
}

function by(id: string | null): string {
  return id === null ? '' : ` by ${person(id)}`;
}
