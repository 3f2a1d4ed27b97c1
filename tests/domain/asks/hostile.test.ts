import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStaff } from '../../../src/domain/asks/read-staff.ts';
import { readAsk } from '../../../src/domain/asks.ts';

/** Texts over which a careless expression would think for hours; the suite's own limit of time is the measure. */
test.each([
  ['mentions that never end', '<@'.repeat(900)],
  ['links that never end', '<http:'.repeat(300)],
  ['backticks', '`a'.repeat(900)],
  ['colons', ':a'.repeat(900)],
  ['quotes', '> '.repeat(900)],
  ['spaces', ' '.repeat(1999)],
  ['one letter', 'a'.repeat(1999)],
  ['laughs', `${'ha'.repeat(900)}x`],
  ['thanks', 'thanks for '.repeat(180)],
  ['a very long text', 'thanks '.repeat(100_000)],
])('%s are read at once', (_, text) => {
  expect(readAsk(text, { previousStaffText: text }).why).not.toBe('');
  expect(readStaff(text).why).not.toBe('');
});

test('any text has a verdict and a reason, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (text, previousStaffText) => {
      const verdict = readAsk(text, { previousStaffText });
      expect(verdict.why).not.toBe('');
      expect(readAsk(text, { previousStaffText })).toEqual(verdict);
    }),
  );
});

test('a question mark is an ask beside any courtesy', () => {
  fc.assert(
    fc.property(fc.constantFrom('thanks', 'danke', 'ok', 'merci', '好的', '네'), fc.nat(5), (word, count) => {
      expect(readAsk(`${word} `.repeat(count + 1).concat('?')).needsReply).toBe(true);
    }),
  );
});
