import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { type Anchor, writeAnchor } from './anchor.ts';
import { clip, limits } from './limits.ts';
import { plain, section } from './parts.ts';
import { foreignName, foreignWords } from './text.ts';

const noteLimit = 200;

/** The modal behind *Hand over*: to whom, with a note. Its `private_metadata` is the anchor. */
export function handOverView(
  anchor: Anchor,
  about: { customerName: string; askText: string } | null,
): ModalView {
  const quoted = about
    ? [
        section(
          `*${foreignName(about.customerName, 'A customer')}* asked:\n>${foreignWords(about.askText, 300)}`,
        ),
      ]
    : [];
  return {
    type: 'modal',
    callback_id: callbackIds.handOver,
    private_metadata: clip(writeAnchor(anchor), limits.privateMetadata),
    title: plain('Hand over', limits.modalTitle),
    submit: plain('Hand over', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      ...quoted,
      {
        type: 'input',
        block_id: blockIds.handOverTo,
        label: plain('To', 24),
        element: {
          type: 'users_select',
          action_id: actionIds.handOverTo,
          placeholder: plain('Choose a colleague', limits.buttonText),
        },
      },
      {
        type: 'input',
        block_id: blockIds.handOverNote,
        optional: true,
        label: plain('Note', 24),
        element: {
          type: 'plain_text_input',
          action_id: actionIds.handOverNote,
          max_length: noteLimit,
          placeholder: plain('What they should know', limits.buttonText),
        },
      },
    ],
  };
}

export type HandOver =
  | { ok: true; to: string; note: string | null }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const values = z.object({
  [blockIds.handOverTo]: z
    .object({ [actionIds.handOverTo]: z.object({ selected_user: z.string().nullish() }).optional() })
    .optional(),
  [blockIds.handOverNote]: z
    .object({ [actionIds.handOverNote]: z.object({ value: z.string().nullish() }).optional() })
    .optional(),
});

/** @param state `view.state.values` of the submitted modal */
export function readHandOver(state: unknown): HandOver {
  const read = values.safeParse(state);
  const to = read.data?.[blockIds.handOverTo]?.[actionIds.handOverTo]?.selected_user;
  if (!to) return { ok: false, errors: { [blockIds.handOverTo]: 'Choose who takes it over.' } };
  const note = read.data?.[blockIds.handOverNote]?.[actionIds.handOverNote]?.value?.trim() ?? '';
  return { ok: true, to, note: note === '' ? null : clip(note, noteLimit) };
}

const faults = {
  not_staff: 'Only people of this workspace can take it over.',
  to_oneself: 'It is yours already. Choose somebody else.',
} as const;

/** The modal's error for a choice that only the listener can judge. */
export function handOverRefused(why: keyof typeof faults): HandOver & { ok: false } {
  return { ok: false, errors: { [blockIds.handOverTo]: faults[why] } };
}
