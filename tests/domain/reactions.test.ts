import { expect, test } from 'vitest';
import { emojiMeant, takenFrom } from '../../src/domain/reactions.ts';

const words = { take: ['raising_hand'], snooze: ['sleeping', 'zzz'], pause: ['hand'] };

test('an emoji of the workspace’s own comes into the log as the usual one, with its own name beside it', () => {
  expect(emojiMeant('raising_hand', words)).toEqual({ emoji: 'eyes', as: 'raising_hand' });
  expect(emojiMeant('sleeping', words)).toEqual({ emoji: 'zzz', as: 'sleeping' });
  expect(emojiMeant('hand', words)).toEqual({ emoji: 'hourglass_flowing_sand', as: 'hand' });
});

test('every other emoji comes as it is', () => {
  expect(emojiMeant('eyes', words)).toEqual({ emoji: 'eyes' });
  expect(emojiMeant('zzz', words)).toEqual({ emoji: 'zzz' });
  expect(emojiMeant('tada', words)).toEqual({ emoji: 'tada' });
  expect(emojiMeant('raising_hand', {})).toEqual({ emoji: 'raising_hand' });
});

test('an emoji that is given another meaning is told with what it meant before', () => {
  expect(takenFrom(words, { meaning: 'close', emoji: ['hand', 'tada', 'sleeping'] })).toEqual([
    { emoji: 'sleeping', meaning: 'snooze' },
    { emoji: 'hand', meaning: 'pause' },
  ]);
  expect(takenFrom(words, { meaning: 'take', emoji: ['raising_hand'] })).toEqual([]);
});
