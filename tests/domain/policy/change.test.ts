import { describe, expect, test } from 'vitest';
import { withInboxRenamed, withInboxTarget } from '../../../src/domain/policy/change.ts';
import { defaultPolicy, type Rule } from '../../../src/domain/policy/document.ts';
import { entered, north, policyWith } from './asked.ts';
import { usualTargetMinutes } from './promised.ts';

const globex = { ...north, inboxId: 'C0GLOBEX', customerId: 'channel/C0GLOBEX', tier: null };
const both = (minutes: number) => ({ first_reply: minutes, next_reply: minutes });

describe('the usual target of an inbox', () => {
  test('is the workspace’s own where no rule is for it', () => {
    expect(usualTargetMinutes(defaultPolicy(60), north, 'first_reply')).toBe(60);
  });

  test('is that of its own rule', () => {
    const policy = withInboxTarget(defaultPolicy(60), 'C0NORTH', 'ext-northwind', 30);
    expect(usualTargetMinutes(policy, north, 'first_reply')).toBe(30);
    expect(usualTargetMinutes(policy, north, 'next_reply')).toBe(30);
    expect(usualTargetMinutes(policy, globex, 'first_reply')).toBe(60);
  });

  test('is the policy’s where the first rule that matches does not speak of the metric', () => {
    const rules: Rule[] = [
      { name: 'one', when: { inboxes: ['C0NORTH'] }, targets: { next_reply: 20 } },
      { name: 'two', when: { inboxes: ['C0GLOBEX', 'C0NORTH'] }, targets: both(15) },
    ];
    expect(usualTargetMinutes(policyWith({ rules }), north, 'next_reply')).toBe(20);
    expect(usualTargetMinutes(policyWith({ rules }), north, 'first_reply')).toBe(60);
    expect(usualTargetMinutes(policyWith({ rules }), globex, 'next_reply')).toBe(15);
  });

  test.each([
    ['words', { words: ['down'] }],
    ['a pattern', { pattern: 'down|outage' }],
    ['weekdays', { weekdays: ['thu'] as const }],
    ['times of day', { timesOfDay: [['00:00', '24:00'] as const] }],
    ['a priority', { priorities: ['normal'] as const }],
  ])('does not depend on a rule for %s', (_, when) => {
    const rules: Rule[] = [{ name: 'some asks', when: { inboxes: ['C0NORTH'], ...when }, targets: both(5) }];
    expect(usualTargetMinutes(policyWith({ rules }), north, 'first_reply')).toBe(60);
  });

  test('is that of the priority which its rule gives', () => {
    const rules: Rule[] = [{ name: 'gold', when: { tiers: ['gold'] }, priority: 'high', targets: {} }];
    const policy = policyWith({ rules, targets: { first_reply: { high: 20, normal: 60 } } });
    expect(usualTargetMinutes(policy, north, 'first_reply')).toBe(20);
    expect(usualTargetMinutes(policy, globex, 'first_reply')).toBe(60);
  });

  test('is null where there is no such clock', () => {
    expect(usualTargetMinutes(defaultPolicy(60), north, 'resolution')).toBeNull();
    expect(
      usualTargetMinutes(policyWith({ targets: { first_reply: null } }), north, 'first_reply'),
    ).toBeNull();
  });
});

describe('giving an inbox a target', () => {
  test('replaces the one it had', () => {
    const once = withInboxTarget(defaultPolicy(60), 'C0NORTH', 'ext-northwind', 30);
    const twice = withInboxTarget(once, 'C0NORTH', 'ext-northwind', 45);
    expect(twice.rules).toEqual([
      { name: 'Target of #ext-northwind', when: { inboxes: ['C0NORTH'] }, targets: both(45) },
    ]);
  });

  test('goes before a rule that it shares with other inboxes, and leaves them as they were', () => {
    const shared: Rule = { name: 'shared', when: { inboxes: ['C0NORTH', 'C0GLOBEX'] }, targets: both(15) };
    const policy = withInboxTarget(policyWith({ rules: [shared] }), 'C0NORTH', 'ext-northwind', 30);
    expect(usualTargetMinutes(policy, north, 'first_reply')).toBe(30);
    expect(usualTargetMinutes(policy, globex, 'first_reply')).toBe(15);
  });

  test('keeps a rule for some of its asks', () => {
    const night: Rule = {
      name: 'night',
      when: { inboxes: ['C0NORTH'], timesOfDay: [['18:00', '08:00']] },
      targets: both(240),
    };
    const policy = withInboxTarget(policyWith({ rules: [night] }), 'C0NORTH', 'ext-northwind', 30);
    expect(policy.rules.map(({ name }) => name)).toEqual(['Target of #ext-northwind', 'night']);
  });

  test('takes another name where a channel of that name had one before', () => {
    const first = withInboxTarget(defaultPolicy(60), 'C0OLD', 'ext-northwind', 30);
    const second = withInboxTarget(first, 'C0NORTH', 'ext-northwind', 45);
    const names = second.rules.map(({ name }) => name);
    expect(names).toEqual(['Target of #ext-northwind (2)', 'Target of #ext-northwind']);
  });

  test('keeps what else an older rule of that inbox says, its name included', () => {
    const own: Rule = {
      name: 'Northwind',
      when: { inboxes: ['C0NORTH'] },
      priority: 'high',
      ladder: [{ at: 1, to: 'U0TOM' }],
      targets: { first_reply: 15, resolution: 960 },
    };
    const rest: Rule = { name: 'Rest', when: {}, targets: both(90) };
    const policy = withInboxTarget(policyWith({ rules: [rest, own] }), 'C0NORTH', 'ext-northwind', 30);
    expect(policy.rules).toEqual([{ ...own, targets: { ...both(30), resolution: 960 } }, rest]);
  });

  test('makes a policy that can be entered again, however long the name of the channel is', () => {
    const long = 'n'.repeat(80);
    const first = withInboxTarget(defaultPolicy(60), 'C0NORTH', long, 30);
    const second = withInboxTarget(first, 'C0TEAM', long.toUpperCase(), 45);
    expect(second.rules.map(({ name }) => name)).toEqual([
      `Target of #${'N'.repeat(65)} (2)`,
      `Target of #${'n'.repeat(69)}`,
    ]);
    expect(entered(second)).toEqual(second);
  });

  test('does not change the version that was promised under', () => {
    const before = defaultPolicy(60);
    withInboxTarget(before, 'C0NORTH', 'ext-northwind', 30);
    expect(before).toEqual(defaultPolicy(60));
  });
});

test('an inbox with another id keeps its target, and its place among the rules', () => {
  const rules: Rule[] = [
    { name: 'both', when: { inboxes: ['C0NORTH', 'C0GLOBEX'] }, targets: { first_reply: 15 } },
    { name: 'rest', when: {}, targets: { first_reply: 90 } },
  ];
  const policy = withInboxRenamed(policyWith({ rules }), 'C0NORTH', 'C0NEW');
  const again = withInboxRenamed(policy, 'C0NEW', 'C0GLOBEX');
  expect(again.rules[0]?.when).toEqual({ inboxes: ['C0GLOBEX'] });
  expect(policy.rules.map(({ when }) => when)).toEqual([{ inboxes: ['C0NEW', 'C0GLOBEX'] }, {}]);
});
