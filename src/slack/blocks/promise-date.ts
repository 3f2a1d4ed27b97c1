import type { ModalView } from '@slack/types';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { pickedInstant } from './asked-about.ts';
import { limits } from './limits.ts';
import { context, plain, section } from './parts.ts';
import { writePromiseAbout } from './promise-anchor.ts';
import { foreignName, foreignWords } from './text.ts';

/** What a modal about a promise shows. */
export interface PromisedWords {
  customerName: string;
  quote: string;
  madeAt: Date;
  dueAt: Date;
}

/** `*Northwind* was promised:` and the words. */
export function promisedSection({ customerName, quote }: Pick<PromisedWords, 'customerName' | 'quote'>) {
  return section(
    `*${foreignName(customerName, 'The customer')}* was promised:\n>${foreignWords(quote, 300)}`,
  );
}

/**
 * The modal behind *Another time*: by when it is promised. What it was taken for is chosen, or where that is over the next
 * full hour.
 */
export function promiseDateView(anchor: Anchor, promised: PromisedWords, now: Date): ModalView {
  const hour = 3600;
  const nextHour = Math.floor(now.getTime() / 1000 / hour + 1) * hour;
  const due = Math.floor(promised.dueAt.getTime() / 60_000) * 60;
  return {
    type: 'modal',
    callback_id: callbackIds.promiseDate,
    private_metadata: writePromiseAbout(anchor, promised),
    title: plain('Another time', limits.modalTitle),
    submit: plain('Save', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      promisedSection(promised),
      {
        type: 'input',
        block_id: blockIds.promiseDate,
        label: plain('By when the customer hears from you', limits.buttonText),
        element: {
          type: 'datetimepicker',
          action_id: actionIds.promiseDate,
          initial_date_time: promised.dueAt > now ? due : nextHour,
        },
      },
      context(
        'This says what your words meant. Where you need more time, write the new date to the customer: ' +
          'that is a promise anew, and is counted as one.',
      ),
    ],
  };
}

export type PromisedFor =
  | { ok: true; dueAt: Date }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

/** Later than this is a slip. */
const mostDays = 400;

/** @param state `view.state.values` of the submitted modal @param at when it was submitted */
export function readPromiseDate(state: unknown, at: Date): PromisedFor {
  const dueAt = pickedInstant(state, blockIds.promiseDate, actionIds.promiseDate);
  if (!dueAt) return promiseDateRefused('Choose by when.');
  if (dueAt <= at) return promiseDateRefused('That is past already. Choose a later time.');
  const days = (dueAt.getTime() - at.getTime()) / 86_400_000;
  return days > mostDays
    ? promiseDateRefused(`Choose a time within the next ${mostDays} days.`)
    : { ok: true, dueAt };
}

/** The modal's error for a choice that only the listener can judge. */
function promiseDateRefused(why: string): PromisedFor & { ok: false } {
  return { ok: false, errors: { [blockIds.promiseDate]: why } };
}
