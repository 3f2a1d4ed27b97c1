import { describe, expect, test } from 'vitest';
import { handOverRefused, handOverView, readHandOver } from '../../../src/slack/blocks/hand-over.ts';

const anchor = { inbox: 'C0NORTH', ask: '1795189800.000100', clock: 'x' };

describe('handing over', () => {
  test('the modal asks to whom and takes a note', () => {
    expect(handOverView(anchor, { customerName: 'Northwind', askText: 'Can you look?' })).toEqual({
      type: 'modal',
      callback_id: 'hand_over',
      private_metadata: '{"inbox":"C0NORTH","ask":"1795189800.000100","clock":"x"}',
      title: { type: 'plain_text', text: 'Hand over' },
      submit: { type: 'plain_text', text: 'Hand over' },
      close: { type: 'plain_text', text: 'Cancel' },
      blocks: [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*Northwind* asked:\n>Can you look?', verbatim: true },
        },
        {
          type: 'input',
          block_id: 'hand_over_to',
          label: { type: 'plain_text', text: 'To' },
          element: {
            type: 'users_select',
            action_id: 'hand_over_to',
            placeholder: { type: 'plain_text', text: 'Choose a colleague' },
          },
        },
        {
          type: 'input',
          block_id: 'hand_over_note',
          optional: true,
          label: { type: 'plain_text', text: 'Note' },
          element: {
            type: 'plain_text_input',
            action_id: 'hand_over_note',
            max_length: 200,
            placeholder: { type: 'plain_text', text: 'What they should know' },
          },
        },
      ],
    });
  });

  const state = (to: string | null, note?: string | null) => ({
    hand_over_to: { hand_over_to: { type: 'users_select', selected_user: to } },
    hand_over_note: { hand_over_note: { type: 'plain_text_input', value: note } },
  });

  test('what was filled in is read', () => {
    expect(readHandOver(state('U0TOM', ' knows the export '))).toEqual({
      ok: true,
      to: 'U0TOM',
      rotation: null,
      note: 'knows the export',
    });
    expect(readHandOver(state('U0TOM', null))).toMatchObject({ ok: true, to: 'U0TOM', note: null });
    expect(readHandOver({ hand_over_to: state('U0TOM').hand_over_to })).toEqual({
      ok: true,
      to: 'U0TOM',
      rotation: null,
      note: null,
    });
    expect(readHandOver(state('U0TOM', 'x'.repeat(300)))).toMatchObject({ note: `${'x'.repeat(199)}…` });
  });

  test.each([undefined, null, {}, [], state(null), { hand_over_to: 7 }])('%j names nobody', (values) => {
    expect(readHandOver(values)).toEqual({
      ok: false,
      errors: { hand_over_to: 'Choose who takes it over.' },
    });
  });

  test('a choice that the listener refuses is an error at the field', () => {
    expect(handOverRefused('not_staff')).toEqual({
      ok: false,
      errors: { hand_over_to: 'Only people of this workspace can take it over.' },
    });
  });
});
