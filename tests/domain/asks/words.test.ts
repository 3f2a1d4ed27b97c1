import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf, wordsOfAny } from '../../../src/domain/asks/words.ts';

test('letters without accents are read like all others, only quicker', () => {
  const signs = fc.constantFrom(
    ...'aZ b9\'`-.,!?:;()[]"|/ \n\r\t<>&_',
    "that's",
    'week-end',
    'OK',
    '...',
    '!!',
  );
  const texts = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, limit) => {
      expect(wordsOf(text)).toEqual(wordsOfAny(text));
      expect(wordsOf(text, limit)).toEqual(wordsOfAny(text, limit));
    }),
    { numRuns: 2000 },
  );
});
