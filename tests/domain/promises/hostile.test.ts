import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPromises } from '../../../src/domain/promises/read-promises.ts';

const terms = {
  at: new Date('2026-11-24T10:00:00Z'),
  timeZone: 'Europe/London',
  theirTimeZone: null,
  calendar: null,
  dateOrder: 'day_first',
  asapMinutes: null,
} as const;

/** Texts over which a careless expression would think for hours; the suite's own limit of time is the measure. */
test.each(
  [
    'a',
    ' ',
    '\n',
    '> ',
    '<@',
    '`a',
    '"a',
    '“',
    ':a',
    '. ',
    ', ',
    '1.',
    'i will ',
    "I'll send it tomorrow. ",
    'i will also just probably ',
    'let me just ',
    'if when once ',
    'send me the log and ',
    'the big ',
    'and will ',
    'you wrote: ',
    'On Mon Dana ',
    'werde ich ',
    'je vais vous ',
    'te le se ',
    'next monday at 5 or ',
  ].map((part) => [part]),
)('100,000 characters of %j are read at once', (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  expect(readPromises(text, terms).length).toBeLessThanOrEqual(20);
});

const parts = fc.constantFrom(
  "I'll",
  'we will',
  'send',
  'you',
  'the fix',
  'tomorrow',
  'Friday',
  '.',
  '?',
  '\n',
  '>',
  'if',
  ',',
  'and',
  'ich werde',
  'je vous envoie',
  'te envío',
  '&gt;',
  '<@U1>',
  '😀',
  '“',
  '`',
);

test('any text is read, the same each time, and every quote stands in it', () => {
  const words = fc.array(parts, { maxLength: 40 }).map((some) => some.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), words), (text) => {
      const promises = readPromises(text, terms);
      expect(readPromises(text, terms)).toEqual(promises);
      for (const { quote, due, why } of promises) {
        expect(text).toContain(quote);
        expect(quote.trim()).not.toBe('');
        expect(why).not.toBe('');
        if (due) expect(due.dueAt.getTime()).toBeGreaterThan(terms.at.getTime());
      }
    }),
  );
});
