import { describe, expect, test } from 'vitest';
import { checkMessageBlocks } from '../../../src/sandbox/blocks/message-blocks.ts';

const files = new Map([
  ['F00000001', { mimetype: 'image/png', isComplete: true }],
  ['F00000002', { mimetype: 'image/png', isComplete: false }],
  ['F00000003', { mimetype: 'text/csv', isComplete: true }],
]);
const check = (...blocks: unknown[]) => checkMessageBlocks(blocks, { files });
const chars = (count: number) => 'x'.repeat(count);
const plain = (count: number) => ({ type: 'plain_text', text: chars(count) });
const mrkdwn = (count: number) => ({ type: 'mrkdwn', text: chars(count) });
const option = (value: string, length = 5) => ({ text: plain(length), value });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`v${index}`));
const button = (fields: object = {}) => ({ type: 'button', action_id: 'go', text: plain(5), ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const inForm = (element: object) => ({ type: 'input', label: plain(5), element });
const select = (fields: object) => actions({ type: 'static_select', action_id: 's', ...fields });

/** Each limit: what still fits, what no longer does, and what Slack says then. */
const limits: [name: string, fits: unknown[], exceeds: unknown[], fault: string][] = [
  [
    'section text',
    [{ type: 'section', text: mrkdwn(3000) }],
    [{ type: 'section', text: mrkdwn(3001) }],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'section text must not be empty',
    [{ type: 'section', text: mrkdwn(1) }],
    [{ type: 'section', text: mrkdwn(0) }],
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'section fields',
    [{ type: 'section', fields: Array.from({ length: 10 }, () => mrkdwn(2000)) }],
    [{ type: 'section', fields: Array.from({ length: 11 }, () => mrkdwn(1)) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'text of a section field',
    [{ type: 'section', fields: [mrkdwn(2000)] }],
    [{ type: 'section', fields: [mrkdwn(2001)] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'header',
    [{ type: 'header', text: plain(150) }],
    [{ type: 'header', text: plain(151) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a header is plain text',
    [{ type: 'header', text: plain(5) }],
    [{ type: 'header', text: mrkdwn(5) }],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    'button text',
    [actions(button({ text: plain(75) }))],
    [actions(button({ text: plain(76) }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'button value',
    [actions(button({ value: chars(2000) }))],
    [actions(button({ value: chars(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'button url',
    [actions(button({ url: chars(3000) }))],
    [actions(button({ url: chars(3001) }))],
    'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'button style',
    [actions(button({ style: 'danger' }))],
    [actions(button({ style: 'default' }))],
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'action_id',
    [actions(button({ action_id: chars(255) }))],
    [actions(button({ action_id: chars(256) }))],
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'block_id',
    [{ type: 'divider', block_id: chars(255) }],
    [{ type: 'divider', block_id: chars(256) }],
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'elements of an actions block',
    [actions(...Array.from({ length: 25 }, (_, index) => button({ action_id: `a${index}` })))],
    [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `a${index}` })))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'elements of a context block',
    [{ type: 'context', elements: Array.from({ length: 10 }, () => mrkdwn(5)) }],
    [{ type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn(5)) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'unique action_ids in a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'b' }))],
    [{ ...actions(button(), button()), block_id: 'one' }],
    '`action_id` "go" already exists for block_id "one" [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'block_ids are unique, action_ids only within a block',
    [actions(button()), actions(button())],
    [
      { type: 'divider', block_id: 'same' },
      { type: 'divider', block_id: 'same' },
    ],
    '`block_id` "same" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'options of a select',
    [select({ options: options(100) })],
    [select({ options: options(101) })],
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a select needs options',
    [select({ option_groups: [{ label: plain(75), options: options(1) }] })],
    [select({})],
    'must define exactly one of options, option_groups [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'option text',
    [select({ options: [option('v', 75)] })],
    [select({ options: [option('v', 76)] })],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'option value',
    [select({ options: [option(chars(75))] })],
    [select({ options: [option(chars(76))] })],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'the first choice is one of the options',
    [select({ options: options(2), initial_option: option('v1') })],
    [select({ options: options(2), initial_option: option('v9') })],
    'initial_option must be one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'options of an overflow menu',
    [actions({ type: 'overflow', action_id: 'o', options: options(5) })],
    [actions({ type: 'overflow', action_id: 'o', options: options(6) })],
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'options of checkboxes',
    [actions({ type: 'checkboxes', action_id: 'c', options: options(10) })],
    [actions({ type: 'checkboxes', action_id: 'c', options: options(11) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'placeholder',
    [actions({ type: 'users_select', action_id: 'u', placeholder: plain(150) })],
    [actions({ type: 'users_select', action_id: 'u', placeholder: plain(151) })],
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
  ],
  [
    'a date',
    [actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-11-23' })],
    [actions({ type: 'datepicker', action_id: 'd', initial_date: '23.11.2026' })],
    'is not in the expected format [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
  [
    'a time',
    [actions({ type: 'timepicker', action_id: 't', initial_time: '23:59' })],
    [actions({ type: 'timepicker', action_id: 't', initial_time: '24:00' })],
    'is not in the expected format [json-pointer:/blocks/0/elements/0/initial_time]',
  ],
  [
    'text inputs stand in input blocks only',
    [inForm({ type: 'plain_text_input', action_id: 'i' })],
    [actions({ type: 'plain_text_input', action_id: 'i' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'longest answer',
    [inForm({ type: 'plain_text_input', action_id: 'i', max_length: 3000 })],
    [inForm({ type: 'plain_text_input', action_id: 'i', max_length: 3001 })],
    'must be at most 3000 [json-pointer:/blocks/0/element/max_length]',
  ],
  [
    'a number input says whether decimals are allowed',
    [inForm({ type: 'number_input', action_id: 'n', is_decimal_allowed: false })],
    [inForm({ type: 'number_input', action_id: 'n' })],
    'missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]',
  ],
  [
    'text of a confirmation',
    [actions(button({ confirm: { text: plain(300), confirm: plain(30), title: plain(100) } }))],
    [actions(button({ confirm: { text: plain(301) } }))],
    'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
  ],
  [
    'alternative text of an image',
    [{ type: 'image', image_url: 'https://example.com/a.png', alt_text: chars(2000) }],
    [{ type: 'image', image_url: 'https://example.com/a.png' }],
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'an image from the workspace must be complete',
    [{ type: 'image', slack_file: { id: 'F00000001' }, alt_text: 'a chart' }],
    [{ type: 'image', slack_file: { id: 'F00000002' }, alt_text: 'a chart' }],
    'invalid slack file [json-pointer:/blocks/0/slack_file]',
  ],
  [
    'an image from the workspace must be an image',
    [
      {
        type: 'image',
        slack_file: { url: 'http://127.0.0.1/files-pri/T1-F00000001/a.png' },
        alt_text: 'a chart',
      },
    ],
    [{ type: 'image', slack_file: { id: 'F00000003' }, alt_text: 'a table' }],
    'invalid slack file [json-pointer:/blocks/0/slack_file]',
  ],
  [
    'markdown',
    [{ type: 'markdown', text: chars(12_000) }],
    [{ type: 'markdown', text: chars(12_001) }],
    'must be less than 12001 characters [json-pointer:/blocks/0/text]',
  ],
  [
    'blocks of a message',
    Array.from({ length: 50 }, () => ({ type: 'divider' })),
    Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    'unknown fields',
    [{ type: 'divider' }],
    [{ type: 'divider', colour: 'red' }],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'unknown kinds',
    [{ type: 'divider' }],
    [{ type: 'sektion' }],
    'unsupported type: sektion [json-pointer:/blocks/0/type]',
  ],
];

describe('limits of blocks in messages', () => {
  test.each(limits)('%s', (_name, fits, exceeds, fault) => {
    expect(check(...fits)).toEqual([]);
    expect(check(...exceeds)).toEqual([fault]);
  });
});
