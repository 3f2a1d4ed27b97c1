import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { actionIds, callbackIds } from '../ids.ts';
import { type Corrected, writeCorrected } from './correction.ts';
import { explanationSections } from './explanation.ts';
import { clip, fitting, limits } from './limits.ts';
import { instant, person } from './mentions.ts';
import type { BlockMessage } from './message.ts';
import { context, plain, section } from './parts.ts';
import { foreignWords } from './text.ts';
import type { Explained, ExplainedClock, Unasked, WhyAnswer } from './why-answer.ts';
import { clockHeading, mainClock } from './why-clock.ts';

/** The modal behind the message shortcut "Why is this waiting?" and the nudge's "Why this deadline?". */
export function whyView(answer: WhyAnswer, title: string = 'Why is this waiting?'): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.why,
    title: plain(title, limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: [...whyBlocks(answer), ...(answer.how === 'explained' ? [correctRow(answer.about)] : [])],
  };
}

/** Whoever sees that a message was read wrongly says so here. */
function correctRow(about: Corrected): ActionsBlock {
  const text = plain('Correct this', limits.buttonText);
  const value = clip(writeCorrected(about), limits.buttonValue);
  return { type: 'actions', elements: [{ type: 'button', action_id: actionIds.correct, text, value }] };
}

/** The same as the answer to `/cx-urgency why <link>`. */
export function whyMessage(answer: WhyAnswer): BlockMessage {
  return { text: 'Why this is waiting, or why it is not', blocks: whyBlocks(answer) };
}

function whyBlocks(answer: WhyAnswer): KnownBlock[] {
  if (answer.how !== 'explained') return [section(`Nobody is waiting here: ${unknownWords[answer.how]}.`)];
  const { clocks, unasked, askedBy } = answer;
  const [first, ...others] = clocks;
  const why = unasked ? unaskedWords(unasked) : 'nothing was asked';
  if (!first) return [section(`Nobody is waiting here: ${why}.`)];
  const note = unasked ? [context(`This message starts no clock: ${why}. It is a part of this:`)] : [];
  const zone = foreignWords(first.explanation.timeZone, 60);
  return [
    ...note,
    ...(askedBy ? [context(`${person(askedBy.by)} said that it is an ask, ${instant(askedBy.at)}.`)] : []),
    ...mainClock(first, answer),
    ...alsoCounted(first, others, answer),
    context(`Times of day are those of ${zone}.`),
  ];
}

/** No more clocks than these are explained beside the first. */
const mostBeside = 3;

/** As many of the other clocks as there is room for beside the first, with what is not the same as there. */
function alsoCounted(
  first: ExplainedClock,
  others: readonly ExplainedClock[],
  { more, now }: Explained,
): KnownBlock[] {
  const all = others
    .slice(0, mostBeside)
    .map((other) => [
      { type: 'divider' } as const,
      section(clockHeading(other, now)),
      ...explanationSections(other, first),
    ]);
  const room = fitting(
    all.map((blocks) => JSON.stringify(blocks).length),
    limits.textInMessage / 2,
  );
  const left = more + others.length - room;
  return [...all.slice(0, room).flat(), ...(left > 0 ? [context(`and ${left} more`)] : [])];
}

const unknownWords = {
  not_watched: 'this channel is not watched',
  not_seen: 'this was written before the channel was watched',
} as const;

function unaskedWords(unasked: Unasked): string {
  switch (unasked.how) {
    case 'courtesy':
      return foreignWords(unasked.why, 200);
    case 'staff':
      return 'it was written by staff';
    case 'bot':
      return 'it was written by a bot';
    case 'unknown':
      return 'it cannot be told whether a customer or staff wrote it';
    case 'no_promise':
      return 'the policy promises no reply here';
    case 'asked_before':
      return 'the customer was waiting already';
  }
}
