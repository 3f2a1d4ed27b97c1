import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { parsedJson } from './anchor.ts';
import { pickedInstant } from './asked-about.ts';
import { clip, limits } from './limits.ts';
import { context, plain, section } from './parts.ts';
import { foreignName, foreignWords, plainName, plainQuote } from './text.ts';

/** The message that a promise is noted about. */
export interface FollowUpAbout {
  inboxId: string;
  messageId: string;
}

/** A message that a promise can be noted about, and what is chosen beforehand. */
export interface Trackable {
  how: 'trackable';
  about: FollowUpAbout;
  customerName: string;
  message: { authorName: string | null; text: string };
  isStaffs: boolean;
  /** What is promised: the words that were read as a promise, else those of the message. */
  quote: string;
  by: string;
  dueAt: Date;
  /** A promise that was read from it already, or noted: this gives it another date. */
  isKnown: boolean;
}

export type Tracking = { how: 'not_watched' | 'not_seen' | 'of_nobody' } | Trackable;

const title = 'Track follow-up';
const quoteLimit = 300;
/** Later than this is a slip. */
export const mostDaysAhead = 400;

/** The modal behind the message shortcut *Track follow-up*: what is promised, who is to keep it, and by when. */
export function followUpView(tracking: Tracking): ModalView {
  if (tracking.how !== 'trackable') return followUpNotice(refusals[tracking.how]);
  const { about, customerName, message, isStaffs, by, dueAt, isKnown } = tracking;
  const author = foreignName(message.authorName, isStaffs ? 'Staff' : 'A customer');
  const customer = plainName(customerName, 'the customer', 40);
  return {
    type: 'modal',
    callback_id: callbackIds.followUp,
    private_metadata: clip(writeFollowUpAbout(about), limits.privateMetadata),
    title: plain(title, limits.modalTitle),
    submit: plain('Track', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      section(`*${author}* wrote:\n>${foreignWords(message.text, 300)}`),
      {
        type: 'input',
        block_id: blockIds.followUpWhat,
        label: plain(`What ${customer} is promised`, limits.optionText),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.followUpWhat,
          max_length: quoteLimit,
          initial_value: plainQuote(tracking.quote, quoteLimit),
        },
      },
      {
        type: 'input',
        block_id: blockIds.followUpWho,
        label: plain('Who is to tell them', 24),
        element: {
          type: 'users_select',
          action_id: actionIds.followUpWho,
          initial_user: by,
          placeholder: plain('Choose a colleague', limits.buttonText),
        },
      },
      {
        type: 'input',
        block_id: blockIds.followUpWhen,
        label: plain('By when', 24),
        element: {
          type: 'datetimepicker',
          action_id: actionIds.followUpWhen,
          initial_date_time: Math.ceil(dueAt.getTime() / 60_000) * 60,
        },
      },
      context(isKnown ? alreadyKnown : whatHappens),
    ],
  };
}

const whatHappens =
  'Nothing is written to the customer. It is kept once they were told, by a message or, as said by you, by phone.';
const alreadyKnown =
  'This is followed as a promise already: what you choose is when it was meant to be due. ' +
  'Where you need more time, write the new date to the customer.';

/** A modal that only tells something. */
export function followUpNotice(text: string): ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.modalTitle),
    close: plain('Close', limits.modalTitle),
    blocks: [section(text)],
  };
}

const refusals = {
  not_watched: 'This channel is not watched, so no customer is known whom something was promised.',
  not_seen:
    'I have not seen this message: it was written before the channel was watched, or it is gone. ' +
    'Choose a later one of the same conversation.',
  of_nobody:
    'Neither a customer nor staff wrote this, so it belongs to no conversation. Choose another message.',
} as const;

const aboutShape = z.object({ inbox: z.string().min(1), message: z.string().min(1) });

function writeFollowUpAbout({ inboxId, messageId }: FollowUpAbout): string {
  return JSON.stringify({ inbox: inboxId, message: messageId });
}

/** Undefined for anything else. */
export function readFollowUpAbout(metadata: unknown): FollowUpAbout | undefined {
  const { data } = aboutShape.safeParse(typeof metadata === 'string' ? parsedJson(metadata) : undefined);
  return data && { inboxId: data.inbox, messageId: data.message };
}

export type FollowUp =
  | { ok: true; quote: string; by: string; dueAt: Date }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const values = z.object({
  [blockIds.followUpWhat]: z
    .object({ [actionIds.followUpWhat]: z.object({ value: z.string().nullish() }).optional() })
    .optional(),
  [blockIds.followUpWho]: z
    .object({ [actionIds.followUpWho]: z.object({ selected_user: z.string().nullish() }).optional() })
    .optional(),
});

/** Every fault at once. @param state `view.state.values` of the submitted modal @param at when it was submitted */
export function readFollowUp(state: unknown, at: Date): FollowUp {
  const { data } = values.safeParse(state);
  const quote = clip(
    data?.[blockIds.followUpWhat]?.[actionIds.followUpWhat]?.value?.trim() ?? '',
    quoteLimit,
  );
  const by = data?.[blockIds.followUpWho]?.[actionIds.followUpWho]?.selected_user ?? '';
  const dueAt = pickedInstant(state, blockIds.followUpWhen, actionIds.followUpWhen);
  const whenFault = faultOfDue(dueAt, at);
  const errors = {
    ...(quote === '' ? { [blockIds.followUpWhat]: 'Say what they were promised.' } : {}),
    ...(by === '' ? { [blockIds.followUpWho]: 'Choose who is to tell them.' } : {}),
    ...(whenFault === null ? {} : { [blockIds.followUpWhen]: whenFault }),
  };
  return dueAt && Object.keys(errors).length === 0 ? { ok: true, quote, by, dueAt } : { ok: false, errors };
}

function faultOfDue(dueAt: Date | undefined, at: Date): string | null {
  if (!dueAt) return 'Choose by when.';
  if (dueAt <= at) return 'That is past already. Choose a later time.';
  const days = (dueAt.getTime() - at.getTime()) / 86_400_000;
  return days > mostDaysAhead ? `Choose a time within the next ${mostDaysAhead} days.` : null;
}

const faults = {
  not_staff: 'Only a colleague can promise a customer something. Choose one of this workspace.',
  not_for_you: 'Only people of this workspace can note this.',
} as const;

/** The modal's error for a choice that only the listener can judge. */
export function followUpRefused(why: keyof typeof faults): FollowUp & { ok: false } {
  return { ok: false, errors: { [blockIds.followUpWho]: faults[why] } };
}
