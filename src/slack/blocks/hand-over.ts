import type { InputBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { actionIds, blockIds, callbackIds } from '../ids.ts';
import { type Anchor, parsedJson, writeAnchor } from './anchor.ts';
import { type AskedAbout, askedSection } from './asked-about.ts';
import { clip, limits } from './limits.ts';
import { plain } from './parts.ts';
import { plainName } from './text.ts';

const noteLimit = 200;

/**
 * The modal behind *Hand over*: to whom, with a note. Its `private_metadata` is the anchor, and the name of the rotation.
 * @param rotation that takes turns for such asks; null where there is none
 */
export function handOverView(
  anchor: Anchor,
  about: AskedAbout | null,
  rotation: string | null = null,
): ModalView {
  const written = JSON.stringify({ ...JSON.parse(writeAnchor(anchor)), ...(rotation ? { rotation } : {}) });
  return {
    type: 'modal',
    callback_id: callbackIds.handOver,
    private_metadata: clip(written, limits.privateMetadata),
    title: plain('Hand over', limits.modalTitle),
    submit: plain('Hand over', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    blocks: [
      ...(about ? [askedSection(about)] : []),
      {
        type: 'input',
        block_id: blockIds.handOverTo,
        // Whoever has the turn can be chosen in the place of a colleague.
        ...(rotation ? { optional: true } : {}),
        label: plain('To', 24),
        element: {
          type: 'users_select',
          action_id: actionIds.handOverTo,
          placeholder: plain('Choose a colleague', limits.buttonText),
        },
      },
      ...(rotation ? [rotationInput(rotation)] : []),
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

function rotationInput(rotation: string): InputBlock {
  return {
    type: 'input',
    block_id: blockIds.handOverToRotation,
    optional: true,
    label: plain('Or to the rotation', 24),
    element: {
      type: 'checkboxes',
      action_id: actionIds.handOverToRotation,
      options: [
        {
          text: plain(`Whoever has the turn (${plainName(rotation, 'rotation', 40)})`, limits.optionText),
          value: 'turn',
        },
      ],
    },
  };
}

export type HandOver =
  | { ok: true; to: string; rotation: null; note: string | null }
  | { ok: true; to: null; rotation: string; note: string | null }
  /** By block id, as `response_action: 'errors'` wants them. */
  | { ok: false; errors: Record<string, string> };

const values = z.object({
  [blockIds.handOverTo]: z
    .object({ [actionIds.handOverTo]: z.object({ selected_user: z.string().nullish() }).optional() })
    .optional(),
  [blockIds.handOverToRotation]: z
    .object({
      [actionIds.handOverToRotation]: z
        .object({ selected_options: z.array(z.unknown()).nullish() })
        .optional(),
    })
    .optional(),
  [blockIds.handOverNote]: z
    .object({ [actionIds.handOverNote]: z.object({ value: z.string().nullish() }).optional() })
    .optional(),
});

const withRotation = z.object({ rotation: z.string() });

/** @param state `view.state.values` of the submitted modal @param metadata its `private_metadata` */
export function readHandOver(state: unknown, metadata?: unknown): HandOver {
  const read = values.safeParse(state);
  const said = read.data?.[blockIds.handOverNote]?.[actionIds.handOverNote]?.value?.trim() ?? '';
  const note = said === '' ? null : clip(said, noteLimit);
  const to = read.data?.[blockIds.handOverTo]?.[actionIds.handOverTo]?.selected_user;
  const turn = read.data?.[blockIds.handOverToRotation]?.[actionIds.handOverToRotation]?.selected_options;
  const { data } = withRotation.safeParse(typeof metadata === 'string' ? parsedJson(metadata) : undefined);
  const isToRotation = data !== undefined && (turn?.length ?? 0) > 0;
  if (to && isToRotation) return handOverRefused('to_both');
  if (isToRotation) return { ok: true, to: null, rotation: data.rotation, note };
  return to ? { ok: true, to, rotation: null, note } : handOverRefused('to_nobody');
}

const faults = {
  to_nobody: 'Choose who takes it over.',
  to_both: 'Choose a colleague or whoever has the turn, not both.',
  not_staff: 'Only people of this workspace can take it over.',
  to_oneself: 'It is yours already. Choose somebody else.',
  nobody_has_the_turn: 'Nobody in the rotation can take it now. Choose a colleague.',
} as const;

/** The modal's error for a choice that only the listener can judge. */
export function handOverRefused(why: keyof typeof faults): HandOver & { ok: false } {
  return { ok: false, errors: { [blockIds.handOverTo]: faults[why] } };
}
