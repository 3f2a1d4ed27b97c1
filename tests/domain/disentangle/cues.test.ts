import { describe, expect, test } from 'vitest';
import { readCues } from '../../../src/domain/disentangle/cues.ts';

describe('names', () => {
  test.each([
    ['anna: try this', 'anna'],
    ['Anna, try this', 'anna'],
    ['@Anna try this', 'anna'],
    ['try this <@U0ANNA>', 'u0anna'],
    ['<@U0ANNA|anna>: try this', 'u0anna'],
    ['anna_k[m]: try this', 'anna_k[m]'],
  ])('are read from %s', (text, name) => {
    expect([...readCues(text).called]).toContain(name);
  });

  test.each([
    'yes, try this',
    'Well, it depends',
    'Hi, who can help?',
    'see https://docs.example/a: it tells',
    '12:30 is fine',
  ])('are none in %s', (text) => {
    expect([...readCues(text).called]).toEqual([]);
  });
});

describe('questions', () => {
  test.each([
    'Does it work?',
    'how do I mount it read-only',
    'hi, can anyone help',
    '动作失败了吗？',
    'is it "broken"?)',
    'wie geht das denn',
  ])('one is asked: %s', (text) => {
    expect(readCues(text).isQuestion).toBe(true);
  });

  test.each(['see https://docs.example/?q=mount for that', 'it works now', 'a?b:c is shorter'])(
    'none is asked: %s',
    (text) => {
      expect(readCues(text).isQuestion).toBe(false);
    },
  );
});

describe('how a message opens', () => {
  test.each([
    ['yes, that one', 'replies'],
    ['anna: yes, that one', 'replies'],
    ['but not on Windows', 'goesOn'],
    ['Good morning, …', 'replies'],
    ['Hello everybody', 'greets'],
    ['Hello everybody', 'toEveryone'],
    ['ok thanks a lot', 'thanks'],
    ['did you restart it?', 'toYou'],
  ] as const)('%s', (text, cue) => {
    expect(readCues(text)[cue]).toBe(true);
  });
});

describe('words', () => {
  test('leave out what is frequent everywhere, and plurals', () => {
    expect(readCues('The exports of our invoices are broken').words).toEqual(['export', 'invoice', 'broken']);
  });

  test('of scripts without spaces are pairs of characters, without grammar', () => {
    expect(readCues('注文が失敗しました').words).toEqual(['注文', '文が', 'が失', '失敗', '敗し']);
  });

  test('links and numbers of tickets are marks, not words', () => {
    const { marks, words } = readCues('see https://tracker.example/4101?x=1 and OPS-20417');
    expect(marks).toEqual(['https://tracker.example/4101?x=1', 'ops-20417']);
    expect(words).toEqual(['ops-20417']);
  });
});

test('nothing after the first 1,500 characters is read', () => {
  const long = `${'log line, '.repeat(150)}anna: what is this?`;
  expect(readCues(long)).toEqual(readCues(long.slice(0, 1500)));
});
