import type { Button } from '@slack/types';
import { actionIds, blockIds } from '../ids.ts';
import { writeAnchor } from './anchor.ts';
import { clip, clipMrkdwn, limits } from './limits.ts';
import { instant, linked, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, openButton, plain, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** What a colleague was asked, as the asker reads it. */
export interface ShownColleagueAsk {
  clockId: string;
  inboxId: string;
  messageId: string;
  customerName: string;
  askedOf: string;
  what: string;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  isAnswered: boolean;
  cancelReason: string | null;
  link: string;
}

/** Tells the asker whom they asked and by when; afterwards one line says how it ended. */
export function colleagueMessage(ask: ShownColleagueAsk): BlockMessage {
  return ask.endedAt === null ? openMessage(ask) : endedMessage(ask, ask.endedAt);
}

/** The log folds to no such ask any more. */
export function colleagueGoneMessage(): BlockMessage {
  const text = '– What you asked a colleague is not followed any more.';
  return { text, blocks: [section(text)] };
}

function openMessage(ask: ShownColleagueAsk): BlockMessage {
  const { askedOf, customerName, what, dueAt, inboxId, messageId, clockId, link } = ask;
  const sentence = `You asked ${person(askedOf)} about *${foreignName(customerName, 'a customer')}*, by ${instant(dueAt)}.`;
  const value = writeAnchor({ inbox: inboxId, ask: messageId, clock: clockId, about: 'conversation' });
  const withdraw: Button[] =
    value.length > limits.buttonValue
      ? []
      : [
          {
            type: 'button',
            action_id: actionIds.colleagueWithdrawn,
            text: plain('No longer needed', limits.buttonText),
            value,
          },
        ];
  const elements = [...withdraw, ...openButton(link)];
  const block_id = clip(`${blockIds.colleague}_${clockId}`, limits.blockId);
  return {
    text: clipMrkdwn(`${sentence.replaceAll('*', '')} ${foreignWords(what, 150)}`, limits.fallback),
    blocks: [
      section(`${sentence}\n>${foreignWords(what, 300)}`),
      ...(elements.length > 0 ? [{ type: 'actions' as const, block_id, elements }] : []),
    ],
  };
}

function endedMessage(ask: ShownColleagueAsk, endedAt: Date): BlockMessage {
  const { askedOf, customerName, what, isAnswered, cancelReason, endedBy, link } = ask;
  const by = endedBy ?? askedOf;
  const outcome = isAnswered
    ? `${person(by)} has answered, ${instant(endedAt)}.`
    : cancelReason === 'closed'
      ? `the conversation was closed, so ${person(askedOf)} is not asked any more.`
      : `no longer needed, said ${person(by)}.`;
  const customer = foreignName(customerName, 'A customer');
  return {
    text: clipMrkdwn(`${customer}: ${outcome}`, limits.fallback),
    blocks: [section(`✓ *${customer}*: ${outcome}`), context(linked(link, foreignWords(what, 100)))],
  };
}
