import { describe, expect, test } from 'vitest';
import type { Rule, RuleConditions } from '../../../src/domain/policy/document.ts';
import { refusals } from './asked.ts';

type When = RuleConditions | [RuleConditions, Partial<Rule>];

/** The faults of a policy with rules for these, by the names A, B, C and so on. */
function faults(...whens: When[]): string[] {
  const rules = whens.map((entry, i) => {
    const [when, more] = Array.isArray(entry) ? entry : [entry, {}];
    return { name: 'ABCDEFG'[i], when, targets: { first_reply: 30 }, ...more };
  });
  return refusals({ rules });
}

const covered = (rule: number, by: string) =>
  `rules[${rule}]: can never match, for "${by}" before it applies to all that it is for. Move it before "${by}", or narrow "${by}" so that something is left.`;

const together = (rule: number, by: string) =>
  `rules[${rule}]: can never match, for ${by} before it together apply to all that it is for. Move it before one of them, or narrow one so that something is left.`;

describe('a rule whose conditions exclude each other is refused', () => {
  const leaveOut = 'Leave it out: the inboxes say it already.';

  test.each<[string, RuleConditions, string]>([
    [
      'a shared mailbox',
      { inboxKinds: ['mailbox'], isShared: true },
      'isShared: true, yet a mailbox is shared with nobody, so that the rule could never match. Leave it out, or add "channel" to inboxKinds.',
    ],
    [
      'a channel among mailboxes',
      { inboxes: ['C0NORTH'], inboxKinds: ['mailbox'] },
      `inboxKinds: ["mailbox"], yet C0NORTH is a channel, so that the rule could never match. ${leaveOut}`,
    ],
    [
      'a mailbox among channels',
      { inboxes: ['M0SUPPORT'], inboxKinds: ['channel'] },
      `inboxKinds: ["channel"], yet M0SUPPORT is a mailbox, so that the rule could never match. ${leaveOut}`,
    ],
    [
      'an internal channel among shared ones',
      { inboxes: ['C0TEAM'], isShared: true },
      `isShared: true, yet C0TEAM is internal, so that the rule could never match. ${leaveOut}`,
    ],
    [
      'a shared channel among internal ones',
      { inboxes: ['C0NORTH'], isShared: false },
      `isShared: false, yet C0NORTH is shared, so that the rule could never match. ${leaveOut}`,
    ],
    [
      'an internal channel and a mailbox among shared channels',
      { inboxes: ['C0TEAM', 'M0SUPPORT'], isShared: true },
      `isShared: true, yet C0TEAM, M0SUPPORT are internal, so that the rule could never match. ${leaveOut}`,
    ],
  ])('%s', (_, when, sentence) => {
    expect(faults(when)).toEqual([`rules[0].when.${sentence}`]);
  });

  test.each<[string, RuleConditions]>([
    ['one inbox of several is possible', { inboxes: ['C0NORTH', 'M0SUPPORT'], inboxKinds: ['mailbox'] }],
    ['one kind of several is', { inboxKinds: ['mailbox', 'channel'], isShared: true }],
    ['they say the same', { inboxes: ['C0NORTH'], inboxKinds: ['channel'], isShared: true }],
  ])('but not where %s', (_, when) => {
    expect(faults(when)).toEqual([]);
  });

  test('but nothing is said of inboxes that nobody knows', () => {
    const rules = [{ name: 'A', when: { inboxes: ['C0ANY'], inboxKinds: ['mailbox'] }, priority: 'low' }];
    expect(refusals({ rules }, 'entered', { calendars: new Set(['default']) })).toEqual([]);
  });
});

describe('a rule is refused where one before it has all its asks', () => {
  test.each<[string, When, When]>([
    ['it is for everything', {}, { tiers: ['gold'] }],
    ['both are for everything', {}, {}],
    ['its list has theirs', { tiers: ['gold', 'silver'] }, { tiers: ['gold'] }],
    ['it asks for less', { tiers: ['gold'] }, { tiers: ['gold'], isShared: true, words: ['down'] }],
    [
      'it has each of their words in one of its own',
      { words: ['down', 'slow'] },
      { words: ['prod is DOWN'] },
    ],
    ['the pattern is the same', { pattern: 'down|slow' }, { pattern: 'down|slow', tiers: ['gold'] }],
    ['its hours have theirs', { timesOfDay: [['18:00', '08:00']] }, { timesOfDay: [['22:00', '06:00']] }],
    [
      'its hours have theirs together',
      {
        timesOfDay: [
          ['18:00', '00:00'],
          ['00:00', '08:00'],
        ],
      },
      { timesOfDay: [['22:00', '06:00']] },
    ],
    [
      'its hours are all there are',
      {
        timesOfDay: [
          ['06:00', '06:01'],
          ['06:01', '06:00'],
        ],
      },
      { weekdays: ['mon'] },
    ],
    ['its days are all there are', { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, {}],
    [
      'its priorities are all there are',
      { priorities: ['urgent', 'high', 'normal', 'low'] },
      { tiers: ['gold'] },
    ],
    ['its kinds are all there are', { inboxKinds: ['channel', 'mailbox'] }, { inboxes: ['C0NORTH'] }],
    ['only channels can be shared', { inboxKinds: ['channel'] }, { isShared: true }],
    ['mailboxes never are', { isShared: false }, { inboxKinds: ['mailbox'] }],
    ['the inbox is a channel', { inboxKinds: ['channel'] }, { inboxes: ['C0NORTH', 'C0TEAM'] }],
    [
      'the days are in the zone of the same calendar',
      [{ weekdays: ['sat', 'sun'] }, { calendarId: 'tokyo' }],
      [{ weekdays: ['sun'] }, { calendarId: 'tokyo' }],
    ],
  ])('for %s', (_, first, second) => {
    expect(faults(first, second)).toEqual([covered(1, 'A')]);
  });

  test.each<[string, When, When]>([
    ['it asks for more', { tiers: ['gold'], isShared: true }, { tiers: ['gold'] }],
    ['it has one of two', { tiers: ['gold'] }, { tiers: ['gold', 'silver'] }],
    ['they ask for different things', { tiers: ['gold'] }, { customers: ['globex'] }],
    ['its word is within another', { words: ['down'] }, { words: ['download'] }],
    ['its phrase has more words', { words: ['prod is down'] }, { words: ['down'] }],
    ['its pattern is another', { pattern: 'down' }, { pattern: 'do?wn' }],
    ['its hours end sooner', { timesOfDay: [['18:00', '08:00']] }, { timesOfDay: [['22:00', '08:01']] }],
    ['its days are in another zone', { weekdays: ['sun'] }, [{ weekdays: ['sun'] }, { calendarId: 'tokyo' }]],
    [
      'its hours are in another zone',
      [{ timesOfDay: [['08:00', '18:00']] }, { calendarId: 'tokyo' }],
      { timesOfDay: [['09:00', '10:00']] },
    ],
    ['an internal channel may be shared one day', { isShared: true }, { inboxes: ['C0NORTH'] }],
    ['a customer may change tier', { tiers: ['gold'] }, { customers: ['channel/C0NORTH'] }],
  ])('but not where %s', (_, first, second) => {
    expect(faults(first, second)).toEqual([]);
  });

  test('and the first of those that have them all is named', () => {
    expect(faults({ customers: ['globex'] }, { tiers: ['gold'] }, {}, { tiers: ['gold'] })).toEqual([
      covered(3, 'B'),
    ]);
  });

  test('only where it is entered: whoever asks about a policy gets an answer', () => {
    const rules = [
      { name: 'A', priority: 'high' },
      { name: 'B', priority: 'low' },
    ];
    expect(refusals({ rules })).toEqual([covered(1, 'A')]);
    expect(refusals({ rules }, 'asked')).toEqual([]);
  });

  test('but not by a rule that has a fault, for who knows what it will be for', () => {
    const rules = [
      { name: 'A', when: { tier: ['gold'] }, priority: 'high' },
      { name: 'B', when: { tiers: ['gold'] }, priority: 'low' },
    ];
    expect(refusals({ rules }).map((sentence) => sentence.split(':')[0])).toEqual(['rules[0].when.tier']);
  });
});

describe('a rule is refused where those before it have all its asks together', () => {
  test.each<[string, When[], string]>([
    ['shared or not', [{ isShared: true }, { isShared: false }, { tiers: ['gold'] }], '"A" and "B"'],
    [
      'all days',
      [
        { weekdays: ['sat', 'sun'] },
        { tiers: ['gold'] },
        { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] },
        {},
      ],
      '"A" and "C"',
    ],
    [
      'day and night',
      [{ timesOfDay: [['08:00', '18:00']] }, { timesOfDay: [['17:00', '08:00']] }, { words: ['down'] }],
      '"A" and "B"',
    ],
    [
      'each of its tiers',
      [{ tiers: ['gold'] }, { tiers: ['silver'] }, { tiers: ['silver', 'gold'] }],
      '"A" and "B"',
    ],
    [
      'each of its words',
      [{ words: ['down'] }, { words: ['slow'] }, { words: ['slow', 'is down'] }],
      '"A" and "B"',
    ],
    [
      'each of its inboxes',
      [{ inboxKinds: ['mailbox'] }, { inboxes: ['C0NORTH'] }, { inboxes: ['M0SUPPORT', 'C0NORTH'] }],
      '"A" and "B"',
    ],
    [
      'in two ways at once',
      [
        { isShared: true, priorities: ['urgent', 'high'] },
        { isShared: true, priorities: ['normal', 'low'], weekdays: ['mon'] },
        { isShared: true, weekdays: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
        { isShared: true },
      ],
      '"A", "B" and "C"',
    ],
  ])('%s', (_, whens, names) => {
    expect(faults(...whens)).toEqual([together(whens.length - 1, names)]);
  });

  test('but not where a corner is left', () => {
    expect(
      faults(
        { isShared: true, priorities: ['urgent', 'high'] },
        { isShared: true, weekdays: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
        { isShared: true },
      ),
    ).toEqual([]);
  });
});
