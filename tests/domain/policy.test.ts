import { describe, expect, test } from 'vitest';
import {
  defaultPolicy,
  inForceAt,
  policyDocument,
  targetMinutesFor,
  withInboxRenamed,
  withInboxTarget,
} from '../../src/domain/policy/document.ts';
import { at } from './log-of.ts';

describe('the target of an inbox', () => {
  test('is the workspace’s own where no rule names it', () => {
    expect(targetMinutesFor(defaultPolicy(60), 'C0NORTH', 'first_reply')).toBe(60);
  });

  test('is that of its own rule', () => {
    const policy = withInboxTarget(defaultPolicy(60), 'C0NORTH', 30);
    expect(targetMinutesFor(policy, 'C0NORTH', 'first_reply')).toBe(30);
    expect(targetMinutesFor(policy, 'C0NORTH', 'next_reply')).toBe(30);
    expect(targetMinutesFor(policy, 'C0GLOBEX', 'first_reply')).toBe(60);
  });

  test('is that of the first rule that names both the inbox and the metric', () => {
    const rules = [
      { inboxes: ['C0NORTH'], targets: { next_reply: 20 } },
      { inboxes: ['C0GLOBEX', 'C0NORTH'], targets: { first_reply: 15, next_reply: 45 } },
    ];
    const policy = { ...defaultPolicy(60), rules };
    expect(targetMinutesFor(policy, 'C0NORTH', 'next_reply')).toBe(20);
    expect(targetMinutesFor(policy, 'C0NORTH', 'first_reply')).toBe(15);
    expect(targetMinutesFor(policy, 'C0GLOBEX', 'next_reply')).toBe(45);
  });
});

describe('giving an inbox a target', () => {
  test('replaces the one it had', () => {
    const twice = withInboxTarget(withInboxTarget(defaultPolicy(60), 'C0NORTH', 30), 'C0NORTH', 45);
    expect(twice.rules).toEqual([{ inboxes: ['C0NORTH'], targets: { first_reply: 45, next_reply: 45 } }]);
  });

  test('leaves the other inboxes of its old rule as they were', () => {
    const shared = { inboxes: ['C0NORTH', 'C0GLOBEX'], targets: { first_reply: 15 } };
    const policy = withInboxTarget({ ...defaultPolicy(60), rules: [shared] }, 'C0NORTH', 30);
    expect(targetMinutesFor(policy, 'C0NORTH', 'first_reply')).toBe(30);
    expect(targetMinutesFor(policy, 'C0GLOBEX', 'first_reply')).toBe(15);
  });

  test('does not change the version that was promised under', () => {
    const before = defaultPolicy(60);
    withInboxTarget(before, 'C0NORTH', 30);
    expect(before).toEqual(defaultPolicy(60));
  });
});

test('an inbox with another id keeps its target, and its place among the rules', () => {
  const shared = { inboxes: ['C0NORTH', 'C0GLOBEX'], targets: { first_reply: 15 } };
  const policy = withInboxRenamed({ ...defaultPolicy(60), rules: [shared] }, 'C0NORTH', 'C0NEW');
  expect(policy.rules).toEqual([{ inboxes: ['C0NEW', 'C0GLOBEX'], targets: { first_reply: 15 } }]);
});

describe('the version in force', () => {
  const versions = [
    { version: 1, effectiveAt: at('09:00') },
    { version: 2, effectiveAt: at('12:00') },
    { version: 3, effectiveAt: at('09:00', 23) },
  ];

  test('is the newest that had taken effect, the very instant included', () => {
    expect(inForceAt(versions, at('11:59:59')).version).toBe(1);
    expect(inForceAt(versions, at('12:00')).version).toBe(2);
    expect(inForceAt(versions, at('16:50')).version).toBe(2);
    expect(inForceAt(versions, at('09:00', 24)).version).toBe(3);
  });

  test('is the oldest for what was asked before there was any', () => {
    expect(inForceAt(versions, at('08:00')).version).toBe(1);
  });

  test('does not depend on the order in which versions are given', () => {
    expect(inForceAt(versions.toReversed(), at('16:50')).version).toBe(2);
  });

  test('of two that took effect at once is the higher', () => {
    const twins = [
      { version: 2, effectiveAt: at('09:00') },
      { version: 1, effectiveAt: at('09:00') },
    ];
    expect(inForceAt(twins, at('10:00')).version).toBe(2);
  });

  test('must be there', () => {
    expect(() => inForceAt([], at('10:00'))).toThrow('without a single version');
  });
});

describe('a policy that is entered', () => {
  test('by default is one', () => {
    expect(policyDocument.safeParse(defaultPolicy(60)).success).toBe(true);
  });

  test('with a target of an inbox is one', () => {
    expect(policyDocument.safeParse(withInboxTarget(defaultPolicy(60), 'C0NORTH', 86_400)).success).toBe(
      true,
    );
  });

  const good = defaultPolicy(60);
  test.each([
    ['no minutes', { targets: { first_reply: 0, next_reply: 60 } }, 'must be at least 1 minute'],
    ['half a minute', { targets: { first_reply: 1.5, next_reply: 60 } }, 'must be whole minutes'],
    ['minutes in words', { targets: { first_reply: '60', next_reply: 60 } }, 'must be a number of minutes'],
    [
      '61 days',
      { targets: { first_reply: 87_840, next_reply: 60 } },
      'must be at most 60 days of minutes (86400)',
    ],
    ['not a number', { targets: { first_reply: Number.NaN, next_reply: 60 } }, 'must be a number of minutes'],
  ])('with %s is refused in words', (_, part, words) => {
    const read = policyDocument.safeParse({ ...good, ...part });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([words]);
  });

  test.each([
    ['a missing target', { targets: { first_reply: 60 } }],
    ['an unknown metric', { targets: { first_reply: 60, next_reply: 60, last_reply: 60 } }],
    ['unknown hours', { hours: 'night' }],
    ['a rule for no inbox', { rules: [{ inboxes: [], targets: { first_reply: 60 } }] }],
    ['a nudge at no share', { nudgeAt: [0] }],
    ['a nudge past the target', { nudgeAt: [1.1] }],
    ['no nudge at all', { nudgeAt: [] }],
    ['no calendar', { calendarId: '' }],
    ['a word that it does not know', { pauseAt: [0.5] }],
  ])('with %s is refused', (_, part) => {
    expect(policyDocument.safeParse({ ...good, ...part }).success).toBe(false);
  });
});
