import { describe, expect, test } from 'vitest';
import type { Rule, RuleConditions } from '../../../src/domain/policy/document.ts';
import { type Asked, matchRules } from '../../../src/domain/policy/match.ts';
import { asked, policyWith, zoneOf } from './asked.ts';

const rule = (name: string, when: RuleConditions, more: Partial<Rule> = {}): Rule => ({
  name,
  when,
  targets: { first_reply: 30 },
  ...more,
});

function matches(when: RuleConditions, ask: Partial<Asked> = {}): boolean {
  return matchRules(policyWith({ rules: [rule('it', when)] }), asked(ask), zoneOf).rule !== null;
}

describe('the first rule that matches applies', () => {
  const rules = [
    rule('silver', { tiers: ['silver'] }),
    rule('outage', { words: ['outage'] }),
    rule('gold', { tiers: ['gold'] }),
    rule('everything', {}),
  ];

  test('and those before it say which of their conditions did not hold', () => {
    expect(matchRules(policyWith({ rules }), asked(), zoneOf)).toMatchObject({
      rule: { name: 'gold' },
      passedOver: [
        { rule: 'silver', condition: 'tiers' },
        { rule: 'outage', condition: 'words' },
      ],
    });
  });

  test('be it the last', () => {
    const { rule: matched } = matchRules(policyWith({ rules }), asked({ tier: null }), zoneOf);
    expect(matched?.name).toBe('everything');
  });

  test('or none does, and all were passed over', () => {
    const only = rules.slice(0, 2);
    expect(matchRules(policyWith({ rules: only }), asked(), zoneOf)).toEqual({
      rule: null,
      passedOver: [
        { rule: 'silver', condition: 'tiers' },
        { rule: 'outage', condition: 'words' },
      ],
    });
  });
});

describe('a condition', () => {
  test.each<[string, RuleConditions, Partial<Asked>]>([
    ['inboxes', { inboxes: ['C0TEAM', 'C0NORTH'] }, { inboxId: 'C0OTHER' }],
    ['inboxKinds', { inboxKinds: ['channel'] }, { inboxKind: 'mailbox', isShared: false }],
    ['customers', { customers: ['channel/C0NORTH'] }, { customerId: 'globex' }],
    ['customers, where nobody knows the customer,', { customers: ['channel/C0NORTH'] }, { customerId: null }],
    ['tiers', { tiers: ['gold', 'silver'] }, { tier: 'bronze' }],
    ['tiers, where the customer has none,', { tiers: ['gold', 'silver'] }, { tier: null }],
    ['priorities', { priorities: ['high', 'normal'] }, { priority: 'urgent' }],
    ['isShared', { isShared: true }, { isShared: false }],
    ['words', { words: ['broken', 'down'] }, { firstAskText: 'Where is the export?' }],
    ['pattern', { pattern: 'export\\s+is' }, { firstAskText: 'Where is the export?' }],
    ['weekdays', { weekdays: ['fri'] }, { at: new Date('2026-11-21T00:00:00Z') }],
    ['timesOfDay', { timesOfDay: [['16:00', '17:00']] }, { at: new Date('2026-11-20T17:00:00Z') }],
  ])('of %s decides alone', (_, when, otherwise) => {
    expect(matches(when)).toBe(true);
    expect(matches(when, otherwise)).toBe(false);
  });

  test('of isShared false is for internal channels and mailboxes', () => {
    expect(matches({ isShared: false }, { isShared: false })).toBe(true);
    expect(matches({ isShared: false })).toBe(false);
  });

  test('holds together with all others, or not at all', () => {
    const when: RuleConditions = { tiers: ['gold'], words: ['broken'], weekdays: ['fri'], isShared: true };
    expect(matches(when)).toBe(true);
    expect(matches({ ...when, weekdays: ['thu'] })).toBe(false);
    expect(matches({ ...when, words: ['down'] })).toBe(false);
  });
});

describe('the day and the time of an ask', () => {
  // Friday 23:30 in London is Saturday 08:30 in Tokyo.
  const at = new Date('2026-11-20T23:30:00Z');

  test('are those of the calendar that the policy names', () => {
    expect(matches({ weekdays: ['fri'], timesOfDay: [['23:00', '24:00']] }, { at })).toBe(true);
    expect(matches({ weekdays: ['sat'] }, { at })).toBe(false);
  });

  test('are those of the rule’s own calendar where it names one', () => {
    const rules = [
      rule('tokyo', { weekdays: ['sat'], timesOfDay: [['08:00', '09:00']] }, { calendarId: 'tokyo' }),
    ];
    expect(matchRules(policyWith({ rules }), asked({ at }), zoneOf).rule?.name).toBe('tokyo');
  });

  test('are asked for only where a rule looks at them', () => {
    const noZone = () => {
      throw new Error('nobody asked for it');
    };
    expect(
      matchRules(policyWith({ rules: [rule('gold', { tiers: ['gold'] })] }), asked(), noZone).rule?.name,
    ).toBe('gold');
  });
});
