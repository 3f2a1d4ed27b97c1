import { describe, expect, test } from 'vitest';
import { readStaff } from '../../../src/domain/asks/read-staff.ts';

const staff = new Set(['U0PRIYA', 'U0TOM']);
const kindOf = (text: string, hasFiles = false) =>
  readStaff(text, { hasFiles, isStaff: (id) => staff.has(id) }).kind;

describe('a word to the customer is a reply', () => {
  test.each([
    'It is back',
    'Hi Dana, the export runs again',
    '<@U0DANA> it is back',
    'I have asked <@U0PRIYA> to look at it',
    'Yes',
    '<@U0DANA> <@U0PRIYA> it is back',
    '<@U0TOM> thanks! <@U0DANA> it is fixed',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('reply');
  });
});

test('a question to the customer is one', () => {
  expect(kindOf('Which browser do you use?')).toBe('question');
  expect(kindOf('<@U0DANA> which browser do you use?')).toBe('question');
});

test('saying that one looks into it is an acknowledgement, but with a file it is a reply', () => {
  expect(kindOf('Looking into it')).toBe('acknowledgement');
  expect(kindOf('Wir prüfen das')).toBe('acknowledgement');
  expect(kindOf('Looking into it', true)).toBe('reply');
});

test('mere politeness is an acknowledgement, and among colleagues it is a word among them', () => {
  expect(kindOf('Good morning Dana')).toBe('acknowledgement');
  expect(kindOf('<@U0DANA> thanks')).toBe('acknowledgement');
  expect(kindOf('<@U0TOM> thanks')).toBe('aside');
});

describe('asking a colleague to take it is a hand-over', () => {
  test.each([
    '<@U0PRIYA> can you take this?',
    '<@U0PRIYA|priya>, over to you',
    'Hey <@U0TOM> could you have a look',
    'cc <@U0TOM> <@U0PRIYA> please check',
    '<@U0PRIYA> kannst du das übernehmen?',
    '<@U0PRIYA> tu peux regarder ?',
    '<@U0TOM> お願いします',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('hand_over');
  });
});

describe('another word to a colleague is an aside, not a question to the customer', () => {
  test.each(['<@U0PRIYA> did we deploy yesterday?', '<@U0TOM> this is the one from Monday'])('%s', (text) => {
    expect(kindOf(text)).toBe('aside');
  });
});

test('it says to whom, and why', () => {
  expect(readStaff('<@U0PRIYA> can you take this?', { isStaff: (id) => staff.has(id) })).toEqual({
    kind: 'hand_over',
    why: 'it asks a colleague to take it',
    to: ['U0PRIYA'],
  });
});

test('nobody is taken for a colleague of whom that is not known', () => {
  expect(readStaff('<@U0PRIYA> can you take this?').kind).toBe('question');
});
