import { describe, expect, test } from 'vitest';
import { refusals } from './asked.ts';

describe('a policy is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'nothing',
      undefined,
      'policy: nothing is not a policy. Write an object such as {"targets":{"first_reply":60}}.',
    ],
    ['a list', [], 'policy: [] is not a policy. Write an object such as {"targets":{"first_reply":60}}.'],
    [
      'a field that it does not have',
      { nudgesAt: [0.5] },
      'nudgesAt: not a field of a policy. Did you mean "nudgeAt"? Known are hours, calendarId, nudgeAt, ladder, lead, leadChannel, rotation, pausedBy, acknowledgementIsReply, targets, rules, priorityWords, standIns, rotations, dateOrder, asapMinutes, closing, remindAfterDays.',
    ],
    [
      'a field like none that it has',
      { 'to do': true },
      '["to do"]: not a field of a policy. Known are hours, calendarId, nudgeAt, ladder, lead, leadChannel, rotation, pausedBy, acknowledgementIsReply, targets, rules, priorityWords, standIns, rotations, dateOrder, asapMinutes, closing, remindAfterDays.',
    ],
    [
      'unknown hours',
      { hours: 'night' },
      'hours: "night" is not a way of counting hours. Known are business, calendar.',
    ],
    [
      'an unknown calendar',
      { calendarId: 'tokio' },
      'calendarId: "tokio" is not the id of a calendar that is known. Did you mean "tokyo"? Known are default, tokyo, auckland.',
    ],
    [
      'no calendar',
      { calendarId: '' },
      'calendarId: "" is not the id of a calendar. Write the id of a calendar in quotes.',
    ],
    [
      'rules that are no list',
      { rules: {} },
      'rules: {} is not a list of rules. Write a list such as [{"name":"Gold","when":{"tiers":["gold"]},"targets":{"first_reply":30}}].',
    ],
    [
      'a rule that is no object',
      { rules: ['gold'] },
      'rules[0]: "gold" is not a rule. Write {"name":"Gold","when":{"tiers":["gold"]},"targets":{"first_reply":30}}.',
    ],
    [
      'more rules than anybody reads',
      { rules: Array(201).fill({}) },
      'rules: 201 rules. Write at most 200; one rule can be for many inboxes.',
    ],
  ])('for %s', (_, input, sentence) => {
    expect(refusals(input)).toEqual([sentence]);
  });

  test('where it names no calendar and the usual one is not there', () => {
    expect(refusals({}, 'entered', { calendars: new Set(['tokyo']) })).toEqual([
      'calendarId: missing, and there is no calendar "default". Known are tokyo.',
    ]);
  });
});

test('every fault is told at once, in the order of their fields', () => {
  const problems = refusals({
    hours: 'busines',
    nudgeAt: [2],
    targets: { first_reply: 0, next_repy: 30 },
    rules: [
      {
        name: 'gold',
        when: { tiers: ['golt'], weekdays: [] },
        targets: { resolution: { urgent: { minutes: 0 } } },
      },
      { name: 'gold', priority: 'top' },
    ],
    standIns: { U1A: 'U1A' },
    holidays: [],
  });
  expect(problems.map((sentence) => sentence.split(':')[0])).toEqual([
    'holidays',
    'hours',
    'nudgeAt[0]',
    'targets.next_repy',
    'targets.first_reply',
    'rules[0].when.tiers[0]',
    'rules[0].when.weekdays',
    'rules[0].targets.resolution.urgent.minutes',
    'rules[1].name',
    'rules[1].priority',
    'standIns.U1A',
  ]);
});
