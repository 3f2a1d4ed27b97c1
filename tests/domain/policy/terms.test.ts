import { describe, expect, test } from 'vitest';
import type { CountingTerms, PolicyDocument, Priority, Rule } from '../../../src/domain/policy/document.ts';
import { asked, policyWith, zoneOf } from './asked.ts';
import { promisedTerms } from './promised.ts';

const gold = (more: Partial<Rule>): Rule => ({
  name: 'gold',
  when: { tiers: ['gold'] },
  targets: {},
  ...more,
});

function firstReply(
  policy: Partial<PolicyDocument>,
  priority: Priority = 'normal',
  setByStaff: Priority | null = null,
) {
  return promisedTerms(policyWith(policy), 'first_reply', asked({ priority }), setByStaff, zoneOf);
}

describe('what a clock is promised', () => {
  test('is what the policy says where no rule matches', () => {
    expect(firstReply({})).toEqual({
      rule: null,
      passedOver: [],
      priority: 'normal',
      minutes: 60,
      hours: 'business',
      calendarId: 'default',
      ladder: [
        { at: 0.5, to: 'owner' },
        { at: 1, to: 'owner' },
      ],
      lead: null,
      leadChannel: null,
      rotation: null,
      pausedBy: ['staff', 'question'],
      acknowledgementIsReply: false,
    });
  });

  test('is the target of the rule, and for metrics of which it says nothing that of the policy', () => {
    const policy = policyWith({ rules: [gold({ targets: { first_reply: 15 } })] });
    const minutes = (metric: 'first_reply' | 'next_reply' | 'resolution') =>
      promisedTerms(policy, metric, asked(), null, zoneOf)?.minutes;
    expect([minutes('first_reply'), minutes('next_reply'), minutes('resolution')]).toEqual([
      15,
      60,
      undefined,
    ]);
  });

  test('is nothing where the rule says that there is no such clock', () => {
    expect(firstReply({ rules: [gold({ targets: { first_reply: null } })] })).toBeNull();
  });

  test('is nothing where the policy says so and the rule says nothing', () => {
    expect(firstReply({ rules: [gold({ hours: 'calendar' })], targets: { first_reply: null } })).toBeNull();
  });

  test('may be a clock that only a rule has', () => {
    const rules = [gold({ targets: { first_reply: 15 } })];
    expect(firstReply({ rules, targets: { first_reply: null } })?.minutes).toBe(15);
  });
});

describe('what is said nearest counts', () => {
  const calendarOf = (
    own: Partial<CountingTerms>,
    rule: Partial<CountingTerms>,
    policys: Partial<CountingTerms>,
  ) =>
    firstReply({
      calendarId: 'policy',
      rules: [gold({ ...rule, targets: { first_reply: { minutes: 15, ...own } } })],
      targets: { first_reply: { minutes: 60, ...policys } },
    })?.calendarId;
  const [own, rule, policys] = [
    { calendarId: 'own' },
    { calendarId: 'rule' },
    { calendarId: 'policy’s target' },
  ];

  test('first the rule’s target, then the rule, then the policy’s target, then the policy', () => {
    expect(calendarOf(own, rule, policys)).toBe('own');
    expect(calendarOf({}, rule, policys)).toBe('rule');
    expect(calendarOf({}, {}, policys)).toBe('policy’s target');
    expect(calendarOf({}, {}, {})).toBe('policy');
  });

  test('each of the terms by itself', () => {
    expect(
      firstReply({
        pausedBy: ['staff'],
        rules: [
          gold({
            nudgeAt: [0.8],
            ladder: [{ at: 1, to: 'inbox_owner' }],
            targets: { first_reply: { minutes: 15, hours: 'calendar', ladder: [] } },
          }),
        ],
      }),
    ).toMatchObject({
      hours: 'calendar',
      calendarId: 'default',
      ladder: [{ at: 0.8, to: 'owner' }],
      pausedBy: ['staff'],
    });
  });

  test('an empty list is said too', () => {
    expect(firstReply({ rules: [gold({ nudgeAt: [], pausedBy: [] })] })).toMatchObject({
      ladder: [],
      pausedBy: [],
    });
  });
});

describe('the priority of a clock', () => {
  const targets = { first_reply: { urgent: 10, high: 20, normal: 60, low: 240 } };

  test('is that of the words where nobody says otherwise', () => {
    expect(firstReply({ targets }, 'urgent')).toMatchObject({ priority: 'urgent', minutes: 10 });
    expect(firstReply({ targets })).toMatchObject({ priority: 'normal', minutes: 60 });
  });

  test('is that of the rule before that of the words', () => {
    const rules = [gold({ priority: 'low' })];
    expect(firstReply({ targets, rules }, 'urgent')).toMatchObject({ priority: 'low', minutes: 240 });
  });

  test('is that of staff before that of the rule', () => {
    const rules = [gold({ priority: 'low' })];
    expect(firstReply({ targets, rules }, 'high', 'high')).toMatchObject({ priority: 'high', minutes: 20 });
  });

  test('has the target of normal where it is not named', () => {
    const named = { first_reply: { urgent: 10, normal: 60 } };
    expect(firstReply({ targets: named }, 'high')?.minutes).toBe(60);
    expect(firstReply({ targets: named }, 'low')?.minutes).toBe(60);
  });

  test('has no clock where null is named for it', () => {
    expect(firstReply({ targets: { first_reply: { normal: 60, low: null } } }, 'low')).toBeNull();
  });

  test('has the policy’s target where a rule names other priorities only', () => {
    const rules = [gold({ targets: { first_reply: { urgent: 5 } } })];
    expect(firstReply({ targets, rules }, 'urgent')?.minutes).toBe(5);
    expect(firstReply({ targets, rules }, 'high')?.minutes).toBe(20);
    expect(firstReply({ targets, rules })?.minutes).toBe(60);
  });

  test('has the terms of its own target', () => {
    const urgent = { minutes: 10, hours: 'calendar' as const, nudgeAt: [0.25, 0.75] };
    expect(firstReply({ targets: { first_reply: { urgent, normal: 60 } } }, 'urgent')).toMatchObject({
      hours: 'calendar',
      ladder: [
        { at: 0.25, to: 'owner' },
        { at: 0.75, to: 'owner' },
      ],
    });
  });
});

describe('the ladder', () => {
  test('has the warnings and the further steps, earliest first', () => {
    const ladder = [
      { at: 1.5, to: 'U0LEAD' },
      { at: 0.8, to: 'inbox_owner' },
    ];
    expect(firstReply({ nudgeAt: [0.5, 1], ladder })?.ladder).toEqual([
      { at: 0.5, to: 'owner' },
      { at: 0.8, to: 'inbox_owner' },
      { at: 1, to: 'owner' },
      { at: 1.5, to: 'U0LEAD' },
    ]);
  });

  test('has a step once, be it a warning of the rule and in the ladder of the policy', () => {
    const ladder = [
      { at: 0.8, to: 'owner' },
      { at: 0.8, to: 'inbox_owner' },
    ];
    expect(firstReply({ ladder, rules: [gold({ nudgeAt: [0.8] })] })?.ladder).toEqual([
      { at: 0.8, to: 'owner' },
      { at: 0.8, to: 'inbox_owner' },
    ]);
  });
});
