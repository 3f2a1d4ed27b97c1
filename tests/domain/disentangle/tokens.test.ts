import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digit, tokensByPattern, tokensOf, unspaced } from '../../../src/domain/disentangle/tokens.ts';

const pieces = [
  ...'aZ09_éßİñ',
  ..."'’`^\\[]{}-",
  ...'@#<>|:, \n',
  '<@U0ANA',
  '<!here>',
  '注文',
  'エラー',
  '오류',
  '😀',
  '𝒳',
  '\ud800',
  '\u0301',
];

test('the walk over the characters finds the tokens that the pattern tells', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
        maxLength: 20,
      }),
      (some) => {
        const text = some.join('');
        const { parts, shapes } = tokensOf(text);
        const told = tokensByPattern(text);
        const ofInterest = (bits: number[]) => bits.map((each) => each & (unspaced | digit));
        expect(parts).toEqual(told.parts);
        expect(ofInterest(shapes)).toEqual(ofInterest(told.shapes));
      },
    ),
    { numRuns: 2000 },
  );
});
