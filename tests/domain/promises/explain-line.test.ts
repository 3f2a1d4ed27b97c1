import { expect, test } from 'vitest';
import { explainPromiseLine } from '../../../src/domain/promises/explain-line.ts';

const answerTo = (line: object) => JSON.parse(explainPromiseLine(JSON.stringify(line)));
const said = { at: '2026-11-24T09:50:00Z', timeZone: 'Europe/Berlin' };

test('a promise is answered by its date, its words and the reason', () => {
  expect(answerTo({ text: "Thanks. I'll get back to you by Friday.", ...said })).toEqual({
    promise: true,
    dueAt: '2026-11-27T16:00:00.000Z',
    quote: "I'll get back to you by Friday.",
    why: 'it says what staff will do for the customer: “i will get back to”, Friday',
    sure: true,
  });
});

test('what the author would be asked about is a promise, and not sure', () => {
  expect(answerTo({ text: 'Let me check with engineering', ...said })).toMatchObject({
    promise: true,
    dueAt: null,
    sure: false,
  });
});

test('what is none is answered by the reason', () => {
  expect(answerTo({ text: "If you send the log, I'll look", ...said })).toEqual({
    promise: false,
    dueAt: null,
    quote: null,
    why: 'it hangs on what the customer or somebody else does first',
  });
  expect(answerTo({ text: 'The job will run at 5', ...said })).toMatchObject({
    promise: false,
    why: 'it says nothing that staff will do for the customer',
  });
});

test('without the instant it was written at it is a promise all the same, of no date', () => {
  expect(answerTo({ text: "I'll send it to you tomorrow" })).toMatchObject({ promise: true, dueAt: null });
});

test('a line that cannot be answered is answered by what is wrong with it', () => {
  expect(JSON.parse(explainPromiseLine('thanks'))).toEqual({
    error: expect.stringContaining('not a JSON object'),
  });
  expect(answerTo({})).toEqual({ error: expect.stringContaining('text') });
  expect(answerTo({ text: 'a', at: 'soon' })).toEqual({ error: expect.stringContaining('at') });
  expect(answerTo({ text: 'a', timeZone: 'Mars' })).toEqual({ error: expect.stringContaining('timeZone') });
  expect(answerTo({ text: 'a', theirTimeZone: 7 })).toEqual({
    error: expect.stringContaining('theirTimeZone'),
  });
  expect(answerTo({ text: 'a', dateOrder: 'ymd' })).toEqual({ error: expect.stringContaining('dateOrder') });
});
