import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { dayAndTime } from '../../domain/words.ts';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { type Corrected, type CorrectionChoice, writeCorrected } from './correction.ts';
import { clip, limits } from './limits.ts';
import { plain, section } from './parts.ts';
import { type Quoted, type ReadSo, readSoSentence } from './read-so.ts';
import { foreignName, foreignWords, plainName, plainQuote } from './text.ts';

/** Another conversation that a message may belong to. */
export interface OtherConversation extends Quoted {
  messageId: string;
  at: Date;
  isWaiting: boolean;
}

/** A message that can be corrected, and what there is to choose. */
export interface Correctable {
  how: 'correctable';
  about: Corrected;
  message: Quoted;
  isStaffs: boolean;
  read: ReadSo;
  choices: readonly CorrectionChoice[];
  others: readonly OtherConversation[];
  /** The zone in which the others are dated. */
  timeZone: string;
  now: Date;
}

export type Correcting = { how: 'not_watched' | 'not_seen' | 'of_nobody' } | Correctable;

const title = 'Correct this';

/** The modal behind the message shortcut *Correct this*: how the message is read, and how it is. */
export function correctView(correcting: Correcting): ModalView {
  if (correcting.how !== 'correctable') return notice(refusals[correcting.how]);
  const { about, message, isStaffs, read, choices, others } = correcting;
  const author = foreignName(message.authorName, isStaffs ? 'Staff' : 'A customer');
  const quote = section(`*${author}* wrote:\n>${foreignWords(message.text, 300)}\n${readSoSentence(read)}`);
  if (choices.length === 0) return notice(nothingToChoose, [quote]);
  return {
    type: 'modal',
    callback_id: callbackIds.correction,
    private_metadata: clip(writeCorrected(about), limits.privateMetadata),
    title: plain(title, limits.modalTitle),
    submit: plain('Correct', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [quote, asInput(choices, isStaffs), ...(others.length > 0 ? [withInput(correcting)] : [])],
  };
}

/** While the correction is carried out. */
export function correctingView(): ModalView {
  return notice('One moment: the conversation is read again.');
}

/** A modal that only tells something. @param above what stands over it */
export function notice(text: string, above: readonly KnownBlock[] = []): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    // What stands under it would still tell how things were before.
    clear_on_close: true,
    blocks: [...above, section(text)],
  };
}

const refusals = {
  not_watched: 'This channel is not watched, so there is nothing to correct.',
  not_seen:
    'I have not seen this message: it was written before the channel was watched, or it is gone. There is nothing to correct.',
  of_nobody: 'Neither a customer nor staff wrote this, so it is counted as neither an ask nor an answer.',
} as const;

const nothingToChoose = 'There is nothing else that it could be: no other conversation is known here.';

const labels: Record<CorrectionChoice, { text: string; description: string }> = {
  asked: { text: 'It needs a reply', description: 'Its clock starts when it was written.' },
  no_reply_needed: { text: 'No reply needed', description: 'Nobody waits, and nobody is nudged about it.' },
  no_answer: {
    text: 'It is no answer: the customer still waits',
    description: 'Their clock runs on, as if this only said that somebody looks into it.',
  },
  answers: { text: 'It answers', description: 'The customer was answered when it was written.' },
  belongs: { text: 'It belongs to another conversation', description: 'Choose which one below.' },
  begins: { text: 'It begins a conversation of its own', description: 'With what follows it in its thread.' },
  merged: { text: 'Both conversations are one', description: 'Its own, and the one that you choose below.' },
};

function asInput(choices: readonly CorrectionChoice[], isStaffs: boolean): InputBlock {
  return {
    type: 'input',
    block_id: blockIds.correctAs,
    label: plain('How is it?', 24),
    element: {
      type: 'radio_buttons',
      action_id: actionIds.correctAs,
      options: choices.map((choice): PlainTextOption => {
        const { text, description } = labels[choice];
        const label = choice === 'belongs' && isStaffs ? 'It answers another ask' : text;
        return {
          text: plain(label, limits.optionText),
          description: plain(description, limits.optionText),
          value: choice,
        };
      }),
    },
  };
}

/** Optional, for not every choice needs it: what is missing is said when the modal is submitted. */
function withInput({ others, timeZone, now }: Correctable): InputBlock {
  const groups = [
    { label: 'Waiting for a reply', found: others.filter(({ isWaiting }) => isWaiting) },
    { label: 'Others, the latest first', found: others.filter(({ isWaiting }) => !isWaiting) },
  ].filter(({ found }) => found.length > 0);
  return {
    type: 'input',
    block_id: blockIds.correctWith,
    optional: true,
    label: plain('The other conversation', 24),
    element: {
      type: 'static_select',
      action_id: actionIds.correctWith,
      placeholder: plain('Choose a conversation', limits.buttonText),
      option_groups: groups.map(({ label, found }) => ({
        label: plain(label, limits.optionText),
        options: found.map((other) => asOption(other, timeZone, now)),
      })),
    },
  };
}

/** `Dana Reyes, Monday 09:00: The nightly export…` */
function asOption(
  { messageId, authorName, text, at }: OtherConversation,
  timeZone: string,
  now: Date,
): PlainTextOption {
  const who = `${plainName(authorName, 'A customer', 20)}, ${dayAndTime(at, timeZone, now)}: `;
  const room = limits.optionText - who.length;
  return { text: plain(`${who}${plainQuote(text, room)}`, limits.optionText), value: messageId };
}
