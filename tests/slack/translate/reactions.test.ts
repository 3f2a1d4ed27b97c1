import { describe, expect, test } from 'vitest';
import { meaningOfEvent, meaningOfSlackEvent } from './bodies.ts';

const item = { type: 'message', channel: 'C0NORTH', ts: '1795193400.000100' } as const;
const eyes = {
  type: 'reaction_added',
  user: 'U0TOM',
  reaction: 'eyes',
  item_user: 'U0DANA',
  item,
  event_ts: '1795193460.000200',
} as const;

describe('a reaction', () => {
  test('is a fact about its message', () => {
    expect(meaningOfSlackEvent<'reaction_added'>(eyes)).toEqual([
      {
        type: 'fact',
        inboxId: 'C0NORTH',
        messageId: '1795193400.000100',
        id: 'reacted/1795193400.000100/U0TOM/eyes/1795193460.000200',
        at: new Date('2026-11-20T16:51:00Z'),
        actor: { userId: 'U0TOM', teamId: null, botId: null, name: null },
        details: { kind: 'reacted', emoji: 'eyes' },
      },
    ]);
  });

  test('that is taken back is a fact of its own', () => {
    const [fact] = meaningOfSlackEvent<'reaction_removed'>({ ...eyes, type: 'reaction_removed' });
    expect(fact).toMatchObject({
      id: 'unreacted/1795193400.000100/U0TOM/eyes/1795193460.000200',
      details: { kind: 'unreacted', emoji: 'eyes' },
    });
  });

  test.each([
    ['+1::skin-tone-2', '+1'],
    ['raised_hands::skin-tone-6', 'raised_hands'],
    ['white_check_mark', 'white_check_mark'],
  ])('of any skin colour is the same: %s', (reaction, emoji) => {
    expect(meaningOfEvent({ ...eyes, reaction })).toMatchObject([{ details: { emoji } }]);
  });

  test('on a file or its comment means nothing', () => {
    expect(meaningOfEvent({ ...eyes, item: { type: 'file', file: 'F0LOG' } })).toEqual([]);
    expect(
      meaningOfEvent({ ...eyes, item: { type: 'file_comment', file: 'F0LOG', file_comment: 'Fc1' } }),
    ).toEqual([]);
  });
});
