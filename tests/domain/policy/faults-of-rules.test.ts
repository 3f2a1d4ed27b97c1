import { describe, expect, test } from 'vitest';
import { faultsOfRule, refusals } from './asked.ts';

describe('a rule is refused', () => {
  const name = 'Write a name by which people know the rule, such as "Gold at night".';

  test.each<[string, object, string]>([
    ['with an empty name', { name: ' ' }, `rules[0].name: " " is not a name. ${name}`],
    ['with a number for a name', { name: 1 }, `rules[0].name: 1 is not a name. ${name}`],
    [
      'with a name longer than Slack shows',
      { name: 'n'.repeat(81) },
      'rules[0].name: a name of 81 characters. Write at most 80; explanations and Slack show it whole.',
    ],
    [
      'with a name of two lines',
      { name: 'Gold\nat night' },
      'rules[0].name: "Gold\\nat night" has more than one line. Write it on one line.',
    ],
    [
      'with an unknown field',
      { conditions: {} },
      'rules[0].conditions: not a field of a rule. Known are name, when, priority, targets, hours, calendarId, nudgeAt, ladder, lead, leadChannel, rotation, pausedBy, acknowledgementIsReply.',
    ],
    [
      'with an unknown priority',
      { priority: 'hihg' },
      'rules[0].priority: "hihg" is not a priority. Did you mean "high"? Known are urgent, high, normal, low.',
    ],
    [
      'that sets nothing',
      { targets: {} },
      'rules[0]: sets nothing, neither a target nor a priority nor how it is counted. Give it a target or a priority. Where it is to leave things as they are, repeat the policy’s target in it.',
    ],
    [
      'whose targets are no table',
      { targets: 30 },
      'rules[0].targets: 30 is not a table of targets. Write {"first_reply":60,"next_reply":60}.',
    ],
  ])('%s', (_, rule, sentence) => {
    expect(faultsOfRule(rule)).toEqual([sentence]);
  });

  test('whose name is missing', () => {
    expect(refusals({ rules: [{ priority: 'high' }] })).toEqual([`rules[0].name: missing. ${name}`]);
  });

  test('that has the name of another, whatever its case', () => {
    const rules = [
      { name: 'Gold', when: { tiers: ['gold'] }, priority: 'high' },
      { name: ' gold', when: { tiers: ['silver'] }, priority: 'high' },
    ];
    expect(refusals({ rules })).toEqual([`rules[1].name: " gold" is already the name of rules[0]. ${name}`]);
  });

  test('only where it is entered if it sets nothing', () => {
    expect(refusals({ rules: [{ name: 'it' }] }, 'asked')).toEqual([]);
  });
});
