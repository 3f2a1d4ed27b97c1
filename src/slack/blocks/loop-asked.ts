import type { KnownBlock } from '@slack/types';
import type { LoopStanding } from '../../domain/conversations/loop.ts';
import { actionIds, blockIds } from '../ids.ts';
import { clip, clipMrkdwn, limits } from './limits.ts';
import { loopButton } from './loop-anchor.ts';
import { instant, linked, person, place } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, openButton, plain, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

/** A conversation as its owner is asked about it. */
export interface ShownLoop {
  conversationId: string;
  inboxId: string;
  inboxName: string;
  customerName: string;
  lastMessageId: string;
  lastMessageAt: Date;
  /** Since when it waits on the customer. */
  pausedSince: Date | null;
  askText: string | null;
  link: string;
}

/** What the owner may send to the customer, who is written to by people only. */
export const closingWords =
  'Is everything working for you now? If so, we will take this as settled. You can write here again at any time.';
const reminderWords =
  'We have not heard from you yet, and would like to go on with this. Is there anything that you need from us?';

/** Asks whether a conversation that has gone quiet is over, with words to send; afterwards one line says what became of it. */
export function closingMessage(
  loop: ShownLoop | undefined,
  standing: LoopStanding,
  customerName: string,
): BlockMessage {
  if (!loop || standing.is !== 'asked') return overMessage(loop, standing, customerName);
  const customer = `*${foreignName(loop.customerName, 'A customer')}*`;
  const sentence = `${customer} has been quiet since ${instant(loop.lastMessageAt)}. Has the customer confirmed?`;
  return asking(
    loop,
    sentence,
    [
      ...loopButton(actionIds.closeLoop, 'Close', anchorOf(loop), { style: 'primary' }),
      ...loopButton(actionIds.keepOpen, 'Keep open', anchorOf(loop)),
    ],
    closingWords,
  );
}

/** Reminds its owner that a conversation still waits on the customer; afterwards one line says what became of it. */
export function remindMessage(
  loop: ShownLoop | undefined,
  standing: LoopStanding,
  customerName: string,
): BlockMessage {
  if (!loop || standing.is !== 'asked') return overMessage(loop, standing, customerName);
  const customer = `*${foreignName(loop.customerName, 'A customer')}*`;
  const since = loop.pausedSince ? ` since ${instant(loop.pausedSince)}` : '';
  const sentence = `${customer} has not answered yet: this waits on them${since}. Write to them again?`;
  return asking(loop, sentence, loopButton(actionIds.closeLoop, 'Close', anchorOf(loop)), reminderWords);
}

function anchorOf({ conversationId, inboxId, lastMessageId: messageId }: ShownLoop) {
  return { conversationId, inboxId, messageId };
}

function asking(
  loop: ShownLoop,
  sentence: string,
  buttons: ReturnType<typeof loopButton>,
  draft: string,
): BlockMessage {
  const quote = loop.askText === null ? '' : `\n>${foreignWords(loop.askText, 300)}`;
  const elements = [...buttons, ...openButton(loop.link)];
  const block_id = clip(`${blockIds.loop}_${loop.conversationId}`, limits.blockId);
  const row: KnownBlock[] = elements.length > 0 ? [{ type: 'actions', block_id, elements }] : [];
  return {
    text: clipMrkdwn(sentence.replaceAll('*', ''), limits.fallback),
    blocks: [
      section(`${sentence}${quote}`),
      context(
        `Asked in ${place(loop.inboxId, loop.inboxName)}. Words that you may send, as they are or in your own:`,
      ),
      { type: 'section', text: plain(draft, limits.sectionText) },
      ...row,
    ],
  };
}

function overMessage(
  loop: ShownLoop | undefined,
  standing: LoopStanding,
  customerName: string,
): BlockMessage {
  const customer = foreignName(loop?.customerName ?? customerName, 'A customer');
  const outcome = outcomeOf(standing);
  const quote = foreignWords(loop?.askText ?? '', 100);
  return {
    text: clipMrkdwn(`${customer}: ${outcome}`, limits.fallback),
    blocks: [
      section(`${marks[standing.is] ?? '✓'} *${customer}*: ${outcome}`),
      ...(loop?.askText ? [context(linked(loop.link, quote))] : []),
    ],
  };
}

const marks: Partial<Record<LoopStanding['is'], string>> = { gone: '–', unwatched: '–', paused: '→' };

function outcomeOf(standing: LoopStanding): string {
  switch (standing.is) {
    case 'closed':
      return standing.by === null
        ? `closed, ${instant(standing.at)}.`
        : `closed by ${person(standing.by)}, ${instant(standing.at)}.`;
    case 'kept_open':
      return `kept open, said ${person(standing.by)}.`;
    case 'customer_wrote':
      return 'the customer has written since.';
    case 'staff_wrote':
      return 'the customer was written to since.';
    case 'paused':
      return 'it waits on the customer now.';
    case 'resumed':
      return 'it no longer waits on the customer.';
    case 'unwatched':
      return 'the channel is no longer watched, so this is not followed here.';
    case 'gone':
    case 'asked':
      return 'this is not followed as a conversation of its own any more.';
  }
}

/** Somebody pressed *Close*, and the customer had written by then. */
export function notClosedMessage(): BlockMessage {
  const text = 'The customer has written since, so it stays open.';
  return { text, blocks: [section(text)] };
}

/** Somebody pressed *Keep open*, and it was closed by then. */
export function closedAlreadyMessage(): BlockMessage {
  const text = 'It was closed by then. An ask of the customer opens it again.';
  return { text, blocks: [section(text)] };
}
