import { describe, expect, test } from 'vitest';
import { faultsOfCondition, refusals } from './asked.ts';

describe('the words of a priority are refused', () => {
  test.each<[unknown, string]>([
    [[], 'priorityWords: [] is not a table of words. Write {"urgent":["outage"]}.'],
    [{ critical: ['down'] }, 'priorityWords.critical: not a priority. Known are urgent, high, normal, low.'],
    [
      { urgent: 'down' },
      'priorityWords.urgent: "down" is not a list of words. Write a list such as ["down","not working"].',
    ],
    [
      { urgent: [' '] },
      'priorityWords.urgent[0]: " " is not a word or phrase. Write one in quotes, such as "not working".',
    ],
    [
      { urgent: [7] },
      'priorityWords.urgent[0]: 7 is not a word or phrase. Write one in quotes, such as "not working".',
    ],
    [
      { urgent: ['x'.repeat(201)] },
      'priorityWords.urgent[0]: a phrase of 201 characters. Write at most 200: what somebody would really write.',
    ],
    [
      { urgent: ['can’t pay', "CAN'T  pay"] },
      'priorityWords.urgent[1]: "CAN\'T  pay" is already in priorityWords.urgent[0]. Keep one of the two.',
    ],
    [
      { urgent: ['down'], high: ['slow', 'Down'] },
      'priorityWords.high: "Down" is already a word of urgent. Keep it where it belongs; the more pressing priority would win.',
    ],
  ])('%j', (priorityWords, sentence) => {
    expect(refusals({ priorityWords })).toEqual([sentence]);
  });
});

describe('a pattern is refused', () => {
  const impossible =
    'which is not possible here. A search must end soon whatever a customer writes, and with these it might not. Leave that part out.';
  const syntax = 'Write it in the syntax of RE2; a sign that stands for itself needs a backslash before it.';
  const nothing =
    'is found where nothing is written. Let it ask for at least one character, such as a+ in place of a*; it would match every ask.';
  const quotes = 'Write one in quotes, such as "\\\\b(down|outage)\\\\b", or leave pattern out.';

  test.each<[unknown, string]>([
    ['down(?= again)', `"down(?= again)" looks ahead or behind, ${impossible}`],
    ['down(?! again)', `"down(?! again)" looks ahead or behind, ${impossible}`],
    ['(?<=prod )down', `"(?<=prod )down" looks ahead or behind, ${impossible}`],
    ['(?<!prod )down', `"(?<!prod )down" looks ahead or behind, ${impossible}`],
    ['(down) \\1', `"(down) \\\\1" refers back to a group, ${impossible}`],
    ['(?<x>down) \\k<x>', `"(?<x>down) \\\\k<x>" refers back to a group, ${impossible}`],
    ['(?>down)', `"(?>down)" has an atomic group, ${impossible}`],
    ['(down', `"(down" is not a regular expression: missing closing ): (down. ${syntax}`],
    ['[down', `"[down" is not a regular expression: missing closing ]: [down. ${syntax}`],
    ['*down', `"*down" is not a regular expression: missing argument to repetition operator: *. ${syntax}`],
    ['down\\', `"down\\\\" is not a regular expression: trailing backslash at end of expression. ${syntax}`],
    ['a{1001}', `"a{1001}" is not a regular expression: invalid repeat count: {1001}. ${syntax}`],
    ['(down)*', `"(down)*" ${nothing}`],
    ['down|', `"down|" ${nothing}`],
    ['^', `"^" ${nothing}`],
    ['\\b', `"\\\\b" ${nothing}`],
    ['\\B', `"\\\\B" ${nothing}`],
    ['', `"" is not a regular expression. ${quotes}`],
    [['down'], `["down"] is not a regular expression. ${quotes}`],
    [
      'd'.repeat(501),
      'a regular expression of 501 characters. Write at most 500, or list the words in words.',
    ],
    [
      'a{900}b{900}',
      '"a{900}b{900}" takes 1802 steps for each character of a message. Write smaller numbers of repeats: each counts as a step, and 1000 are possible.',
    ],
  ])('%j', (pattern, sentence) => {
    expect(faultsOfCondition({ pattern })).toEqual([`rules[0].when.pattern: ${sentence}`]);
  });

  test.each([
    '(a+)+$',
    '\\bdown\\b',
    '\\p{Han}',
    '(?i)(prod|live).{0,20}down',
    'd'.repeat(500),
    '(?<word>down)',
  ])('but not where it is %s', (pattern) => {
    expect(faultsOfCondition({ pattern })).toEqual([]);
  });
});
