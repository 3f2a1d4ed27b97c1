import { describe, expect, test } from 'vitest';
import { handOverRefused, handOverView, readHandOver } from '../../../src/slack/blocks/hand-over.ts';
import { whyView } from '../../../src/slack/blocks/why.ts';
import { now, waiting } from './samples.ts';
import { wordsOf } from './support.ts';

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
      note: 'knows the export',
    });
    expect(readHandOver(state('U0TOM', null))).toEqual({ ok: true, to: 'U0TOM', note: null });
    expect(readHandOver({ hand_over_to: state('U0TOM').hand_over_to })).toEqual({
      ok: true,
      to: 'U0TOM',
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

describe('why is this waiting', () => {
  test('a wait is explained: asked, due, owner, and the sentence', () => {
    expect(wordsOf(whyView({ isWaiting: true, item: waiting, now }))).toEqual([
      '*Northwind* is waiting for a first reply:',
      '>Our export fails since this morning. Can you look?',
      '*Asked*\n<!date^1795189800^{date_short_pretty} at {time}|Friday 20 Nov, 15:50 UTC>',
      '*Reply due*\n<!date^1795423800^{date_short_pretty} at {time}|Monday 23 Nov, 08:50 UTC> (due in 25 min)',
      '*Owner*\n<@U0PRIYA>',
      '*Now*\nnobody has taken it',
      'Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50',
    ]);
  });

  const at = new Date('2026-11-23T08:24:00Z');
  const date = '<!date^1795422240^{date_short_pretty} at {time}|Monday 23 Nov, 08:24 UTC>';
  test.each([
    [{ how: 'answered', by: 'U0TOM', at, sentence: null }, `answered by <@U0TOM>, ${date}`],
    [{ how: 'no_reply_needed', by: 'U0MEI', at, sentence: null }, `no reply needed, said <@U0MEI>, ${date}`],
    [{ how: 'closed', by: null, at, sentence: null }, `closed, ${date}`],
    [{ how: 'withdrawn' }, 'the customer took the question back'],
    [{ how: 'no_ask', why: 'it is an emoji and no more' }, 'it is an emoji and no more'],
    [{ how: 'not_a_customer' }, 'this was not written by a customer'],
    [{ how: 'not_watched' }, 'this channel is not watched'],
    [{ how: 'not_seen' }, 'this was written before the channel was watched'],
  ] as const)('nobody is waiting: %j', (answer, reason) => {
    expect(wordsOf(whyView({ isWaiting: false, ...answer }))).toEqual([`Nobody is waiting here: ${reason}.`]);
  });

  test('the verdict of what was answered is shown below', () => {
    const sentence = 'Northwind asked on Friday 16:50; answered Monday 09:24, after 34 min, 26 min to spare';
    const view = whyView({ isWaiting: false, how: 'answered', by: 'U0TOM', at, sentence });
    expect(wordsOf(view).at(-1)).toBe(sentence);
  });
});
