import { describe, expect, test } from 'vitest';
import { faultsOfCondition, faultsOfRule, known } from './asked.ts';

const emptyList = (condition: string) =>
  `rules[0].when.${condition}: an empty list, so that the rule could never match. Name at least one, or leave ${condition} out.`;

describe('a condition is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'that is none',
      ['gold'],
      'rules[0].when: ["gold"] is not a set of conditions. Write {"tiers":["gold"]}.',
    ],
    [
      'that nobody knows',
      { tier: ['gold'] },
      'rules[0].when.tier: not a condition of a rule. Did you mean "tiers"? Known are inboxes, inboxKinds, customers, tiers, priorities, isShared, weekdays, timesOfDay, words, pattern.',
    ],
    [
      'of an inbox that is not known',
      { inboxes: ['C0NORHT'] },
      'rules[0].when.inboxes[0]: "C0NORHT" is not the id of an inbox that is known. Did you mean "C0NORTH"? Known are C0NORTH, C0TEAM, M0SUPPORT.',
    ],
    [
      'of an inbox twice',
      { inboxes: ['C0NORTH', 'C0NORTH'] },
      'rules[0].when.inboxes[1]: "C0NORTH" is already in rules[0].when.inboxes[0]. Keep one of the two.',
    ],
    [
      'of inboxes that are no list',
      { inboxes: 'C0NORTH' },
      'rules[0].when.inboxes: "C0NORTH" is not a list. Write a list such as ["C024BE91L"].',
    ],
    [
      'of an unknown kind',
      { inboxKinds: ['email'] },
      'rules[0].when.inboxKinds[0]: "email" is not a kind of inbox. Known are channel, mailbox.',
    ],
    [
      'of a customer who is not known',
      { customers: ['globx'] },
      'rules[0].when.customers[0]: "globx" is not the id of a customer that is known. Did you mean "globex"? Known are channel/C0NORTH, globex.',
    ],
    [
      'of a tier that nobody has',
      { tiers: ['platinum'] },
      'rules[0].when.tiers[0]: "platinum" is not a tier that a customer has. Known are gold, silver. A customer gets another by /cx-urgency tier, in their channel.',
    ],
    [
      'of a tier with a capital',
      { tiers: ['Gold'] },
      'rules[0].when.tiers[0]: "Gold" is not a tier. Write one word in lower case, such as "gold".',
    ],
    [
      'of a tier that is no text',
      { tiers: [1] },
      'rules[0].when.tiers[0]: 1 is not a tier. Write one word in lower case, such as "gold".',
    ],
    [
      'of an unknown priority',
      { priorities: ['asap'] },
      'rules[0].when.priorities[0]: "asap" is not a priority. Known are urgent, high, normal, low.',
    ],
    [
      'of isShared in words',
      { isShared: 'yes' },
      'rules[0].when.isShared: "yes" is neither true nor false. Write true for channels in which customers read along, false for internal ones.',
    ],
    [
      'of a weekday that is none',
      { weekdays: ['monday'] },
      'rules[0].when.weekdays[0]: "monday" is not a weekday. Known are mon, tue, wed, thu, fri, sat, sun.',
    ],
    [
      'of a word that is none',
      { words: [''] },
      'rules[0].when.words[0]: "" is not a word or phrase. Write one in quotes, such as "not working".',
    ],
    ['of no inbox', { inboxes: [] }, emptyList('inboxes')],
    ['of no kind', { inboxKinds: [] }, emptyList('inboxKinds')],
    ['of no customer', { customers: [] }, emptyList('customers')],
    ['of no tier', { tiers: [] }, emptyList('tiers')],
    ['of no priority', { priorities: [] }, emptyList('priorities')],
    ['of no weekday', { weekdays: [] }, emptyList('weekdays')],
    ['of no time', { timesOfDay: [] }, emptyList('timesOfDay')],
    ['of no word', { words: [] }, emptyList('words')],
    [
      'of a time that is no pair',
      { timesOfDay: ['09:00'] },
      'rules[0].when.timesOfDay[0]: "09:00" is not a pair of times. Write a pair such as ["18:00","08:00"].',
    ],
    [
      'of a time without its zero',
      { timesOfDay: [['9:00', '17:00']] },
      'rules[0].when.timesOfDay[0][0]: "9:00" is not a time of day to start at. Write HH:MM from 00:00 to 23:59.',
    ],
    [
      'of a time that starts with the end of a day',
      { timesOfDay: [['24:00', '08:00']] },
      'rules[0].when.timesOfDay[0][0]: "24:00" is not a time of day to start at. Write HH:MM from 00:00 to 23:59.',
    ],
    [
      'of a time past the day',
      { timesOfDay: [['18:00', '25:00']] },
      'rules[0].when.timesOfDay[0][1]: "25:00" is not a time of day. Write HH:MM from 00:00 to 24:00.',
    ],
    [
      'of a time that begins where it ends',
      { timesOfDay: [['09:00', '09:00']] },
      'rules[0].when.timesOfDay[0]: from 09:00 to 09:00 is either nothing or the whole day. Leave timesOfDay out where every hour is meant.',
    ],
    [
      'of a time twice',
      {
        timesOfDay: [
          ['18:00', '08:00'],
          ['18:00', '08:00'],
        ],
      },
      'rules[0].when.timesOfDay[1]: ["18:00","08:00"] is already in rules[0].when.timesOfDay[0]. Keep one of the two.',
    ],
  ])('%s', (_, when, sentence) => {
    expect(faultsOfCondition(when)).toEqual([sentence]);
  });

  test('only where it is known what there is', () => {
    const when = { inboxes: ['C0ANY'], customers: ['anybody'], tiers: ['platinum'] };
    expect(faultsOfRule({ when }, { calendars: known.calendars })).toEqual([]);
  });

  test('with a few of many that are known', () => {
    const inboxes = new Map(
      Array.from({ length: 30 }, (_, i) => [`C0${i}`, { kind: 'channel' as const, isShared: true }]),
    );
    expect(faultsOfRule({ when: { inboxes: ['M9'] } }, { ...known, inboxes })).toEqual([
      'rules[0].when.inboxes[0]: "M9" is not the id of an inbox that is known. Known are C00, C01, C02, C03, C04, C05, C06, C07, C08, C09 and 20 more.',
    ]);
  });
});
