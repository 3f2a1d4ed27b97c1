import { expect, test } from 'vitest';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import type { Fact } from '../../../src/domain/log.ts';
import type { Said } from '../../../src/domain/promises/promise.ts';
import { at, happened, said } from '../log-of.ts';

const due = at('15:00', 25);
const ask = said(at('09:00', 23), 'dana', 'When do we get the export?');
const words = said(at('10:00', 23), 'tom', 'I will send you the export');

/** Whatever staff writes with "I will" is a promise, due on Friday. */
const promising = {
  readPromises: ({ text }: Said) =>
    text.includes('I will')
      ? [
          {
            quote: text,
            dueAt: at('15:00', 27),
            isDateSaid: false,
            otherDueAt: null,
            isCertain: true,
            why: '',
          },
        ]
      : [],
  dueOf: () => ({ dueAt: at('15:00', 27), isDateSaid: false, otherDueAt: null }),
};

function noted(quote: string, when = at('11:00', 23), dueAt = due): Fact {
  const details = { kind: 'promised', by: 'tom', dueAt: dueAt.toISOString(), quote } as const;
  return happened(when, 'priya', words, details);
}

function promisesAfter(...facts: Fact[]) {
  return foldConversation([ask, words], facts, {}, { promising }).promises;
}

test('what was read from the message, and is noted by hand, gets that date', () => {
  expect(promisesAfter(noted('send the export'))).toMatchObject([
    { source: 'words', dueAt: due, isDateSaid: true },
  ]);
});

test('something else that is noted about the message is another promise', () => {
  expect(promisesAfter(noted('call them about the invoice'))).toMatchObject([
    { source: 'words', dueAt: at('15:00', 27) },
    { source: 'hand', dueAt: due, quote: 'call them about the invoice' },
  ]);
});

test('the same words noted twice are one promise, with the later date; other words are two', () => {
  const call = 'call them about the invoice';
  const [first, later] = [noted(call), noted(call, at('12:00', 23), at('16:00', 26))];
  expect(promisesAfter(first, later)).toMatchObject([
    { source: 'words' },
    { source: 'hand', dueAt: at('16:00', 26) },
  ]);
  expect(promisesAfter(first, noted('send the invoice again', at('12:00', 23)))).toHaveLength(3);
});
