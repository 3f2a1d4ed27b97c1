import { describe, expect, test } from 'vitest';
import type { DueTerms } from '../../../src/domain/due/due-terms.ts';
import { readPromises } from '../../../src/domain/promises/read-promises.ts';

const terms: DueTerms = {
  at: new Date('2026-11-24T10:00:00Z'),
  timeZone: 'Europe/London',
  theirTimeZone: 'America/New_York',
  calendar: null,
  dateOrder: 'day_first',
  asapMinutes: null,
};
const read = (text: string) =>
  readPromises(text, terms).map(({ quote, due, confidence }) => [
    quote,
    due?.dueAt.toISOString(),
    confidence,
  ]);

test('each sentence of a message is a promise of its own, with its own date', () => {
  expect(
    read("Hi Dana,\n\nI'll send the export tomorrow. The invoice is attached.\nTom will call you on Friday!"),
  ).toEqual([
    ["I'll send the export tomorrow.", '2026-11-25T17:00:00.000Z', 'sure'],
    ['Tom will call you on Friday!', '2026-11-27T17:00:00.000Z', 'sure'],
  ]);
});

test('two promises of one sentence are parted where the second begins', () => {
  expect(read("I'll send you the contract today and we will call you on Thursday.")).toEqual([
    ["I'll send you the contract today", '2026-11-24T17:00:00.000Z', 'sure'],
    ['we will call you on Thursday.', '2026-11-26T17:00:00.000Z', 'sure'],
  ]);
});

test('to look first and to tell then is one promise', () => {
  expect(read("I'll check with Tom and I'll get back to you by Friday")).toEqual([
    ["I'll check with Tom and I'll get back to you by Friday", '2026-11-27T17:00:00.000Z', 'sure'],
  ]);
});

test('a date that opens the sentence is its date, one that belongs to something else is not', () => {
  expect(read("By Friday I'll send you the figures.")).toEqual([
    ["By Friday I'll send you the figures.", '2026-11-27T17:00:00.000Z', 'sure'],
  ]);
  expect(read("I was told it breaks again on Friday, but I'll look into it for you.")).toEqual([
    ["I was told it breaks again on Friday, but I'll look into it for you.", undefined, 'sure'],
  ]);
});

test('what is done right now has no date: it would be broken at once', () => {
  expect(read("I'll send it to you right now.")[0]?.[1]).toBeUndefined();
});

test('the place of the date is told in the message, not in the clause', () => {
  const text = "Thanks, Dana. I'll send it by Friday.";
  const [promise] = readPromises(text, terms);
  expect(text.slice(promise?.due?.index).startsWith(promise?.due?.words ?? '?')).toBe(true);
});

test('a quote is written as it stands, with mentions, emoji and line breaks', () => {
  expect(read("Sure :+1:\nI'll ask <@U0PRIYA> &amp; send *you*\nthe numbers today")).toEqual([
    ["I'll ask <@U0PRIYA> &amp; send *you*\nthe numbers today", '2026-11-24T17:00:00.000Z', 'sure'],
  ]);
});

test('a mail that is broken at its margin is read across the line', () => {
  const line = 'I have looked at the numbers of last week, and I will send you the';
  expect(read(`${line}\ncorrected report tomorrow.`)).toEqual([
    [`${line}\ncorrected report tomorrow.`, '2026-11-25T17:00:00.000Z', 'sure'],
  ]);
});

describe('words of others are nobody’s promise', () => {
  test.each([
    ['lines that are quoted', "> I'll send it tomorrow\nThanks for that."],
    ['the rest of a message that is quoted', ">>> Noted.\nI'll send it tomorrow"],
    ['code', "```\nI'll send it tomorrow\n```"],
    ['a mail that is answered', "Thanks.\n\nOn Mon, Nov 23, 2026 Dana wrote:\nI'll send it tomorrow"],
    ['what is read out', "You wrote: I'll send it tomorrow"],
    ['speech', 'Your bot says “I will send it tomorrow” to everybody.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

test('speech without signs is read too', () => {
  expect(read("um yeah i- i'll uh send that to you tomorrow")[0]?.slice(1)).toEqual([
    '2026-11-25T17:00:00.000Z',
    'sure',
  ]);
});

test('"your time" is the reader’s', () => {
  expect(read('I will call you tomorrow at 9am your time.')[0]?.[1]).toBe('2026-11-25T14:00:00.000Z');
});

test('it says why', () => {
  expect(readPromises("I'll send you the fix tomorrow.", terms)[0]?.why).toBe(
    'it says what staff will do for the customer: “i will send you the”, tomorrow',
  );
});
