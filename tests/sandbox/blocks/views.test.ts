import { expect, test } from 'vitest';
import { checkView } from '../../../src/sandbox/blocks/view-limits.ts';

const files = new Map<string, never>();
const check = (view: unknown, type = 'modal') => checkView(view, type, { files });
const plain = (count: number) => ({ type: 'plain_text', text: 'x'.repeat(count) });
const modal = (fields: object) => ({ type: 'modal', title: plain(24), blocks: [], ...fields });
const input = (fields: object = {}) => ({
  type: 'input',
  label: plain(5),
  element: { type: 'plain_text_input', action_id: 'i', ...fields },
});

const limits: [name: string, fits: unknown, exceeds: unknown, fault: string][] = [
  [
    'title',
    modal({}),
    modal({ title: plain(25) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'submit',
    modal({ submit: plain(24) }),
    modal({ submit: plain(25) }),
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
  [
    'private_metadata',
    modal({ private_metadata: 'x'.repeat(3000) }),
    modal({ private_metadata: 'x'.repeat(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    'callback_id',
    modal({ callback_id: 'x'.repeat(255) }),
    modal({ callback_id: 'x'.repeat(256) }),
    'must be less than 256 characters [json-pointer:/view/callback_id]',
  ],
  [
    'blocks',
    modal({ blocks: Array.from({ length: 100 }, () => ({ type: 'divider' })) }),
    modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  [
    'inputs need a submit button',
    modal({ submit: plain(4), blocks: [input()] }),
    modal({ blocks: [input()] }),
    'must define `submit` to use `input` block [json-pointer:/view/blocks/0/input]',
  ],
  [
    'one element takes the focus',
    modal({ submit: plain(4), blocks: [input({ focus_on_load: true }), input()] }),
    modal({ submit: plain(4), blocks: [input({ focus_on_load: true }), input({ focus_on_load: true })] }),
    'only one element can have focus_on_load [json-pointer:/view/blocks/1]',
  ],
  [
    'no table in a modal',
    modal({ blocks: [{ type: 'divider' }] }),
    modal({ blocks: [{ type: 'table', rows: [] }] }),
    'unsupported type: table [json-pointer:/view/blocks/0/type]',
  ],
  [
    'a modal, not a home',
    modal({}),
    { type: 'home', blocks: [] },
    'unsupported type: home [json-pointer:/view/type]',
  ],
];

test.each(limits)('a modal: %s', (_name, fits, exceeds, fault) => {
  expect(check(fits)).toEqual([]);
  expect(check(exceeds)).toEqual([fault]);
});

test('a home has no title', () => {
  expect(check({ type: 'home', blocks: [] }, 'home')).toEqual([]);
  expect(check({ type: 'home', blocks: [], title: plain(5) }, 'home')).toEqual([
    'invalid additional property: title [json-pointer:/view]',
  ]);
});
