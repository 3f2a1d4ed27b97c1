import { describe, expect, test } from 'vitest';
import { peopleNamedIn } from '../../../src/domain/policy/people.ts';
import { rotationNamed, teamOf } from '../../../src/domain/policy/team.ts';
import { termsUnder } from '../../../src/domain/policy/terms.ts';
import { entered } from './asked.ts';

const frontline = { people: ['U0PRIYA', 'U0TOM'], turn: 'week', startsOn: '2026-11-23' };
const policy = entered({
  lead: 'U0LEAD',
  leadChannel: 'C0TEAM',
  rotations: { frontline },
  targets: { first_reply: { urgent: { minutes: 15, lead: 'U0ONCALL' }, normal: 60 }, next_reply: 60 },
  rules: [
    {
      name: 'Gold',
      when: { tiers: ['gold'] },
      lead: 'U0GOLD',
      rotation: 'frontline',
      targets: { next_reply: { minutes: 20, lead: null } },
    },
    { name: 'Silent', when: { tiers: ['silver'] }, targets: { first_reply: null }, leadChannel: null },
  ],
});

describe('who leads the clocks of a rule', () => {
  test.each([
    [null, 'first_reply', 'normal', 'U0LEAD'],
    [null, 'first_reply', 'urgent', 'U0ONCALL'],
    ['Gold', 'first_reply', 'normal', 'U0GOLD'],
    // What the rule says stands before the policy's target.
    ['Gold', 'first_reply', 'urgent', 'U0GOLD'],
    // Null says that there is none, whatever stands behind it.
    ['Gold', 'next_reply', 'normal', null],
    // No such clock is promised there any more; those that run still have a lead.
    ['Silent', 'first_reply', 'normal', 'U0LEAD'],
    ['Gone', 'first_reply', 'normal', 'U0LEAD'],
  ] as const)('%s, %s, %s: %s', (rule, metric, priority, lead) => {
    expect(teamOf(policy, rule, metric, priority).lead).toBe(lead);
  });

  test('comes with the channel and the rotation that are said nearest', () => {
    expect(teamOf(policy, 'Gold', 'first_reply', 'normal')).toEqual({
      lead: 'U0GOLD',
      leadChannel: 'C0TEAM',
      rotation: 'frontline',
    });
    expect(teamOf(policy, 'Silent', 'next_reply', 'normal')).toEqual({
      lead: 'U0LEAD',
      leadChannel: null,
      rotation: null,
    });
  });

  test('is what the terms of the clock say too', () => {
    const [gold = null] = policy.rules;
    expect(termsUnder(policy, gold, 'next_reply', 'normal')).toMatchObject({
      lead: null,
      leadChannel: 'C0TEAM',
      rotation: 'frontline',
    });
  });
});

test('a rotation is found by its name, and by nothing else', () => {
  expect(rotationNamed(policy, 'frontline')).toEqual(frontline);
  expect(['toString', 'other', null].map((name) => rotationNamed(policy, name))).toEqual([null, null, null]);
});

test('everybody whom a policy names is known: in lists, as a lead, in a rotation', () => {
  const ladder = [{ at: 1, to: ['owner', 'U0ONE', 'C0TEAM'] }];
  const document = entered({
    ladder,
    lead: 'U0LEAD',
    rotations: { frontline },
    targets: { first_reply: { urgent: { minutes: 5, lead: 'U0TWO' }, normal: 60 } },
    rules: [{ name: 'Gold', ladder: [{ at: 1, to: 'U0THREE' }] }],
    standIns: { U0LEAD: 'U0FOUR' },
  });
  expect(peopleNamedIn(document)).toEqual([
    'U0FOUR',
    'U0LEAD',
    'U0ONE',
    'U0PRIYA',
    'U0THREE',
    'U0TOM',
    'U0TWO',
  ]);
});
