import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePolicy, describeRule } from '../../../src/domain/policy/describe.ts';
import type { PolicyDocument, Rule } from '../../../src/domain/policy/document.ts';
import { parsePolicy } from '../../../src/domain/policy/parse.ts';
import { anyPolicy } from './any-policy.ts';
import { known, policyWith } from './asked.ts';

function rule(own: Partial<Rule>, policy: Partial<PolicyDocument> = {}): string {
  const whole = { name: 'It', when: {}, targets: {}, ...own };
  return describeRule(policyWith({ ...policy, rules: [whole] }), whole);
}

describe('a policy in words', () => {
  test('is one line for the default', () => {
    expect(describePolicy(policyWith({ priorityWords: {} }))).toEqual([
      'Every ask: first reply and next reply within 1 h of support hours; the owner is warned at 50 % and at the deadline; nobody else is nudged; paused while the ball is with the customer: staff says that it waits on the customer or staff asks the customer something',
    ]);
  });

  test('has its rules in their order, what else holds, words and stand-ins', () => {
    const policy = policyWith({
      targets: { first_reply: { urgent: { minutes: 15, hours: 'calendar' }, normal: 60 }, resolution: 2880 },
      nudgeAt: [0.5, 0.8],
      ladder: [
        { at: 1, to: 'inbox_owner' },
        { at: 1.5, to: 'U0LEAD' },
      ],
      pausedBy: [],
      rules: [
        {
          name: 'Gold at night',
          when: { tiers: ['gold'], timesOfDay: [['18:00', '08:00']] },
          targets: { first_reply: 30 },
          hours: 'calendar',
        },
        { name: 'Outages', when: { words: ['outage', 'down'] }, priority: 'urgent', targets: {} },
      ],
      priorityWords: { urgent: ['outage'], low: ['no hurry', 'whenever'] },
      standIns: { U0PRIYA: 'U0TOM' },
    });
    expect(describePolicy(policy)).toEqual([
      '1. Gold at night: customers of tier gold, asked 18:00–08:00: first reply within 30 min around the clock; resolution within 48 h around the clock',
      '2. Outages: with “outage” or “down” in the first ask: priority urgent',
      'Otherwise: first reply within 15 min around the clock for urgent and 1 h of support hours for high, normal and low; resolution within 48 h of support hours; the owner is warned at 50 % and at 80 %; further nudges go to the inbox’s owner at the deadline and U0LEAD at 150 %; nothing pauses it',
      'Priority from the words of an ask: urgent by “outage”; low by “no hurry” or “whenever”',
      'Stand-ins: U0TOM for U0PRIYA',
    ]);
  });

  test('tells steps by minutes, to several, urgent and repeated, with those who lead and take turns', () => {
    const policy = policyWith({
      priorityWords: {},
      pausedBy: [],
      lead: 'U0LEAD',
      leadChannel: 'C0LEADS',
      rotation: 'frontline',
      ladder: [
        { at: 0.8, to: ['owner', 'backup'] },
        { at: 1, minutes: -15, to: 'lead', isUrgent: true },
        {
          at: 1,
          minutes: 60,
          to: ['customer_owner', 'lead_channel'],
          where: 'thread',
          repeat: { everyMinutes: 30, until: 'acknowledged' },
        },
        { at: 1, minutes: 90, to: 'rotation' },
        { at: 1.5, to: 'C0OPS' },
      ],
      rules: [{ name: 'Quiet', when: {}, targets: {}, lead: null, leadChannel: null, rotation: null }],
      rotations: {
        frontline: { people: ['U0PRIYA', 'U0TOM'], turn: 'week', startsOn: '2026-11-23' },
        nights: { userGroup: 'S0NIGHTS', turn: 'day', startsOn: '2026-11-23' },
      },
    });
    const names = {
      person: (id: string) => (id === 'U0LEAD' ? 'Lea' : id),
      channel: (id: string) => `#${id.slice(2).toLowerCase()}`,
      userGroup: () => '@nights',
    };
    expect(describePolicy(policy, names)).toEqual([
      '1. Quiet: every ask: no lead; no lead’s channel; no rotation',
      'Otherwise: first reply and next reply within 1 h of support hours; the owner is warned at 50 % and at the deadline; further nudges go to the owner and the owner’s backup at 80 %, then to the lead 15 min before the deadline, urgent, then to the customer’s owner and the lead’s channel 1 h after the deadline, in the card’s thread, again every 30 min until acknowledged, then to whoever has the turn 1 h 30 min after the deadline, then to #ops at 150 %; the lead is Lea; the lead’s channel is #leads; turns go by the rotation “frontline”; nothing pauses it',
      'Rotation “frontline”: U0PRIYA, U0TOM, a week each, from 2026-11-23',
      'Rotation “nights”: the members of @nights, a day each, from 2026-11-23',
    ]);
  });

  test('calls inboxes, customers and people by their names where they have any', () => {
    const policy = policyWith({
      rules: [
        {
          name: 'Northwind',
          when: { inboxes: ['C0NORTH'], customers: ['channel/C0NORTH'] },
          targets: { first_reply: 30 },
          ladder: [{ at: 1, to: 'U0TOM' }],
        },
      ],
      standIns: { U0PRIYA: 'U0TOM' },
    });
    const names = {
      inbox: () => '#ext-northwind',
      customer: () => 'Northwind',
      person: (id: string) => (id === 'U0TOM' ? 'Tom' : 'Priya'),
    };
    const lines = describePolicy(policy, names);
    expect(lines[0]).toBe(
      '1. Northwind: in #ext-northwind, from Northwind: first reply within 30 min of support hours; further nudges go to Tom at the deadline',
    );
    expect(lines.at(-1)).toBe('Stand-ins: Tom for Priya');
  });
});

describe('what a rule is for', () => {
  test.each<[Rule['when'], string]>([
    [{}, 'every ask'],
    [{ inboxKinds: ['mailbox'] }, 'in mailboxes'],
    [{ inboxKinds: ['channel', 'mailbox'] }, 'in channels or mailboxes'],
    [{ isShared: true }, 'in shared channels'],
    [{ isShared: true, inboxKinds: ['channel'] }, 'in shared channels'],
    [{ isShared: false }, 'in internal channels or mailboxes'],
    [{ isShared: false, inboxKinds: ['channel'] }, 'in internal channels'],
    [{ isShared: false, inboxKinds: ['mailbox'] }, 'in mailboxes'],
    [{ inboxes: ['C0NORTH', 'C0TEAM', 'M0SUPPORT'] }, 'in C0NORTH, C0TEAM or M0SUPPORT'],
    [{ priorities: ['urgent', 'high'] }, 'of priority urgent or high'],
    [{ pattern: 'p1|sev ?1' }, 'with what matches p1|sev ?1 in the first ask'],
    [{ weekdays: ['sat', 'sun'] }, 'asked on Saturday or Sunday'],
  ])('%j is %s', (when, words) => {
    expect(rule({ when, priority: 'high' })).toBe(`It: ${words}: priority high`);
  });
});

describe('what a rule promises', () => {
  test.each<[string, Partial<Rule>, string]>([
    ['a target', { targets: { first_reply: 30 } }, 'first reply within 30 min of support hours'],
    [
      'one target for two metrics',
      { targets: { first_reply: 30, next_reply: 30 } },
      'first reply and next reply within 30 min of support hours',
    ],
    ['no clock', { targets: { next_reply: null } }, 'no clock for next reply'],
    [
      'no clock for some',
      { targets: { next_reply: { normal: 30, low: null } } },
      'next reply within 30 min of support hours, no clock for low',
    ],
    [
      'some targets by priority',
      { targets: { first_reply: { urgent: 10, high: 20, normal: 30, low: 30 } } },
      'first reply within 10 min for urgent, 20 min for high and 30 min for normal and low of support hours',
    ],
    [
      'the hours of another calendar',
      { calendarId: 'tokyo' },
      'first reply and next reply within 1 h of the hours of calendar tokyo',
    ],
    ['what the policy promises too', { targets: { first_reply: 60 } }, 'as where no rule matches'],
    ['no warnings', { nudgeAt: [] }, 'no warnings'],
    ['no further nudges', { ladder: [] }, 'nobody else is nudged'],
    ['no nudges at all', { nudgeAt: [], ladder: [] }, 'no warnings; nobody else is nudged'],
    [
      'one pause',
      { pausedBy: ['staff'] },
      'paused while the ball is with the customer: staff says that it waits on the customer',
    ],
    ['a word for a reply', { acknowledgementIsReply: true }, 'saying that one looks into it is a reply'],
    ['a word for none', { acknowledgementIsReply: false }, 'saying that one looks into it is no reply'],
  ])('%s', (_, own, words) => {
    expect(rule(own)).toBe(`It: every ask: ${words}`);
  });
});

test('whatever can be entered can be told in words', () => {
  fc.assert(
    fc.property(anyPolicy, (input) => {
      const parsed = parsePolicy(input, known, 'asked');
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const lines = describePolicy(parsed.policy);
      expect(lines.length).toBeGreaterThan(parsed.policy.rules.length);
      for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|\[object|\n/);
    }),
  );
});
