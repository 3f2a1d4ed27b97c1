import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, anchorOfPress, readAnchor, writeAnchor } from '../../../src/slack/blocks/anchor.ts';
import { nudgeMessage } from '../../../src/slack/blocks/nudge.ts';
import { readSnooze } from '../../../src/slack/blocks/snooze.ts';
import { nudge } from './samples.ts';

const anchor = {
  inbox: 'C0NORTH',
  ask: '1795189800.000100',
  clock: 'C0NORTH/1795189800.000100/first_reply',
};

test('an anchor is read back as it was written', () => {
  expect(readAnchor(anchorOf(nudge))).toEqual(anchor);
  const id = fc.string({ minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(fc.record({ inbox: id, ask: id, clock: id }), (any) => {
      expect(readAnchor(writeAnchor(any))).toEqual(any);
    }),
  );
});

test.each([
  undefined,
  null,
  7,
  '',
  'null',
  '[]',
  '{',
  '"C0NORTH"',
  '{"inbox":"C0NORTH","ask":"1795189800.000100"}',
  '{"inbox":"C0NORTH","ask":1795189800,"clock":"x"}',
  '{"inbox":"","ask":"1","clock":"x"}',
  { inbox: 'C0NORTH', ask: '1', clock: 'x' },
  `{"inbox":"C0NORTH","ask":"1","clock":"${'x'.repeat(2000)}"}`,
])('%j is no anchor', (value) => {
  expect(readAnchor(value)).toBeUndefined();
});

test('any text at all is read without a fault', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readAnchor(text)));
});

test('what else stands in an anchor is left out', () => {
  expect(readAnchor('{"inbox":"C","ask":"1","clock":"x","more":true}')).toEqual({
    inbox: 'C',
    ask: '1',
    clock: 'x',
  });
});

test('a press on the snooze menu finds its anchor in the buttons beside it', () => {
  const { blocks } = nudgeMessage(nudge);
  expect(anchorOfPress({ block_id: blocks.at(-1)?.block_id ?? '' }, blocks)).toEqual(anchor);
  expect(anchorOfPress({ block_id: 'another_block' }, blocks)).toBeUndefined();
  expect(anchorOfPress({ block_id: 'nudge_actions_waiting' }, undefined)).toBeUndefined();
  expect(
    anchorOfPress({ block_id: 'nudge_actions_waiting' }, [null, 7, { block_id: 'nudge_actions_waiting' }]),
  ).toBeUndefined();
});

test('a press on a button carries its own', () => {
  expect(anchorOfPress({ block_id: 'x', value: anchorOf(nudge) }, undefined)).toEqual(anchor);
});

test('only the choices of the snooze menu are read', () => {
  expect(['30m', '2h', 'tomorrow', 'until', '3h', '', undefined, 30].map(readSnooze)).toEqual([
    '30m',
    '2h',
    'tomorrow',
    'until',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
