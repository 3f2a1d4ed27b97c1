import type { Button, ModalView } from '@slack/types';
import { actionIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { type Answered, howAndWhen, readAnswered } from './answered.ts';
import { limits } from './limits.ts';
import { instant } from './mentions.ts';
import { context, plain } from './parts.ts';
import { writePromiseAbout } from './promise-anchor.ts';
import { type PromisedWords, promisedSection } from './promise-date.ts';

/** Asks when the customer was told, where nobody could read it. @param anchor the nudge's */
export function toldButton(anchor: string): Button {
  return {
    type: 'button',
    action_id: actionIds.promiseTold,
    text: plain('Told by phone…', limits.buttonText),
    value: anchor,
  };
}

/** The modal that asks how and when the customer was told; now is chosen. */
export function toldView(anchor: Anchor, promised: PromisedWords, now: Date): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.promiseTold,
    private_metadata: writePromiseAbout(anchor, promised),
    title: plain('Customer told', limits.modalTitle),
    submit: plain('Told', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      promisedSection(promised),
      ...howAndWhen(now),
      context(
        'The promise is kept as of then, and is shown as said by you. ' +
          `It was given ${instant(promised.madeAt)}, and is due ${instant(promised.dueAt)}.`,
      ),
    ],
  };
}

/** As of a reply by phone, with the words of a promise. @param since when it was given */
export function readTold(state: unknown, since: Date, at: Date): Answered {
  return readAnswered(state, since, at, {
    how: 'Choose how they were told.',
    when: 'Choose when they were told.',
    tooEarly: 'That is before it was promised. Choose when you told them about this.',
  });
}
