import type { Button, InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { type AnsweredHow, answeredHows } from '../../domain/log.ts';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import type { Anchor } from './anchor.ts';
import { type AskedAbout, askedSection, pickedInstant, writeAbout } from './asked-about.ts';
import { limits } from './limits.ts';
import { instant } from './mentions.ts';
import { context, plain } from './parts.ts';

const labels: Record<AnsweredHow, string> = { phone: 'By phone', in_person: 'In person' };

/** Asks when the customer was answered, where nobody could read it. @param anchor the nudge's */
export function answeredButton(anchor: string): Button {
  return {
    type: 'button',
    action_id: actionIds.answered,
    text: plain('Answered by phone…', limits.buttonText),
    value: anchor,
  };
}

/** The modal that asks how and when they were answered; now is chosen. */
export function answeredView(anchor: Anchor, about: AskedAbout & { startedAt: Date }, now: Date): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.answered,
    private_metadata: writeAbout(anchor, about.startedAt),
    title: plain('Answered', limits.modalTitle),
    submit: plain('Answered', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      askedSection(about),
      ...howAndWhen(now),
      context(
        `It counts as the reply, given then, and is shown as said by you. They asked ${instant(about.startedAt)}.`,
      ),
    ],
  };
}

/** Asks how and when staff spoke to the customer where nobody could read it; read back with `readAnswered`. */
export function howAndWhen(now: Date): InputBlock[] {
  const options = answeredHows.map(
    (how): PlainTextOption => ({ text: plain(labels[how], limits.optionText), value: how }),
  );
  return [
    {
      type: 'input',
      block_id: blockIds.answeredHow,
      label: plain('How', 24),
      element: {
        type: 'radio_buttons',
        action_id: actionIds.answeredHow,
        options,
        ...(options[0] ? { initial_option: options[0] } : {}),
      },
    },
    {
      type: 'input',
      block_id: blockIds.answeredAt,
      label: plain('When', 24),
      element: {
        type: 'datetimepicker',
        action_id: actionIds.answeredAt,
        initial_date_time: Math.floor(now.getTime() / 60_000) * 60,
      },
    },
  ];
}

export type Answered =
  | { ok: true; how: AnsweredHow; repliedAt: Date }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const howValues = z.object({
  [blockIds.answeredHow]: z.object({
    [actionIds.answeredHow]: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
  }),
});

/** What is found wrong, in the words of what was asked. */
const usualFaults = {
  how: 'Choose how they were answered.',
  when: 'Choose when they were answered.',
  tooEarly: 'They had not asked by then. Choose when you spoke to them about this.',
};

/**
 * A call is told in whole minutes: in the minute of the ask it was right after it, and in this minute it is now.
 * @param state `view.state.values` @param since when the customer began to wait @param at when it was submitted
 */
export function readAnswered(state: unknown, since: Date, at: Date, faults = usualFaults): Answered {
  const chosen = howValues.safeParse(state).data?.[blockIds.answeredHow]?.[actionIds.answeredHow];
  const how = answeredHows.find((known) => known === chosen?.selected_option?.value);
  if (!how) return { ok: false, errors: { [blockIds.answeredHow]: faults.how } };
  const picked = pickedInstant(state, blockIds.answeredAt, actionIds.answeredAt);
  const refused = (why: string): Answered => ({ ok: false, errors: { [blockIds.answeredAt]: why } });
  if (!picked) return refused(faults.when);
  if (picked > at) return refused('That is still to come. Choose when you spoke to them.');
  if (picked.getTime() <= since.getTime() - 60_000) return refused(faults.tooEarly);
  return { ok: true, how, repliedAt: picked < since ? since : picked };
}
