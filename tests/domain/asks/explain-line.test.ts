import { expect, test } from 'vitest';
import { explainMessageLine } from '../../../src/domain/asks/explain-line.ts';

const answerTo = (line: object) => JSON.parse(explainMessageLine(JSON.stringify(line)));

test('a message is answered by its verdict', () => {
  expect(answerTo({ text: 'thanks' })).toEqual({
    needsReply: false,
    why: 'it is a courtesy: only thanks, greetings or agreement',
  });
  expect(answerTo({ text: 'yes', previousStaffText: 'Do you want us to roll back?' })).toEqual({
    needsReply: true,
    why: 'it says yes to what staff offered to do',
  });
  expect(answerTo({ text: 'thanks', hasFiles: true })).toEqual({ needsReply: true, why: 'it brings a file' });
});

test('a line that cannot be answered is answered by what is wrong with it', () => {
  expect(JSON.parse(explainMessageLine('thanks'))).toEqual({
    error: expect.stringContaining('not a JSON object'),
  });
  expect(answerTo({})).toEqual({ error: expect.stringContaining('text') });
  expect(answerTo({ text: 1 })).toEqual({ error: expect.stringContaining('not a text') });
  expect(answerTo({ text: 'a', hasFiles: 'no' })).toEqual({ error: expect.stringContaining('hasFiles') });
  expect(answerTo({ text: 'a', previousStaffText: 1 })).toEqual({
    error: expect.stringContaining('previousStaffText'),
  });
});
