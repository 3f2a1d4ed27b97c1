import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy/document.ts';
import { asked, entered, refusals, zoneOf } from './asked.ts';
import { promisedTerms } from './promised.ts';

describe('what a policy leaves out is filled in', () => {
  test('so that an empty one is the default policy', () => {
    expect(entered({})).toEqual(defaultPolicy(60));
  });

  test('target by target: another first reply leaves the next one as it is', () => {
    expect(entered({ targets: { first_reply: 30 } }).targets).toEqual({ first_reply: 30, next_reply: 60 });
  });

  test('so that it takes a null to have no clock', () => {
    expect(entered({ targets: { next_reply: null } }).targets).toEqual({ first_reply: 60, next_reply: null });
  });

  test('and a metric that the default does not have is added', () => {
    expect(entered({ targets: { resolution: { minutes: 2880, hours: 'calendar' } } }).targets).toEqual({
      first_reply: 60,
      next_reply: 60,
      resolution: { minutes: 2880, hours: 'calendar' },
    });
  });

  test('but words, stand-ins, warnings and pauses are taken as a whole', () => {
    const own = { priorityWords: { high: ['blocked'] }, standIns: { U1A: 'U2B' }, nudgeAt: [], pausedBy: [] };
    expect(entered(own)).toEqual({ ...defaultPolicy(60), ...own });
  });

  test('and a rule may leave out what it is for, which is everything, and its targets', () => {
    expect(entered({ rules: [{ name: 'All', priority: 'high' }] }).rules).toEqual([
      { name: 'All', when: {}, priority: 'high', targets: {} },
    ]);
  });
});

describe('a policy is kept in one form', () => {
  test('where a target of minutes alone is a number', () => {
    const { targets } = entered({
      targets: { first_reply: { minutes: 30 }, next_reply: { urgent: { minutes: 10 }, normal: 60 } },
    });
    expect(targets).toEqual({ first_reply: 30, next_reply: { urgent: 10, normal: 60 } });
  });

  test('where shares and steps stand in their order', () => {
    const ladder = [
      { at: 1.5, to: 'U024BE7LH' },
      { at: 0.8, to: 'customer_owner' },
      { at: 1, to: 'inbox_owner' },
    ];
    expect(entered({ nudgeAt: [0.8, 0.5], ladder })).toMatchObject({
      nudgeAt: [0.5, 0.8],
      ladder: [{ at: 0.8 }, { at: 1 }, { at: 1.5 }],
    });
  });

  test('where a name has no spaces around it', () => {
    expect(entered({ rules: [{ name: '  Gold at night ', priority: 'high' }] }).rules[0]?.name).toBe(
      'Gold at night',
    );
  });

  test('and everything else stays as it was written', () => {
    const policy = {
      hours: 'calendar',
      calendarId: 'tokyo',
      nudgeAt: [0.5, 0.8],
      ladder: [{ at: 1, to: 'W012A3CDE' }],
      pausedBy: ['staff'],
      targets: {
        first_reply: { urgent: { minutes: 10, nudgeAt: [] }, normal: 60, low: null },
        next_reply: 60,
      },
      rules: [
        {
          name: 'Gold at night',
          when: {
            inboxes: ['C0NORTH'],
            inboxKinds: ['channel'],
            customers: ['channel/C0NORTH'],
            tiers: ['gold'],
            priorities: ['urgent'],
            isShared: true,
            words: ['can’t log in', 'Down'],
            pattern: '\\bP1\\b',
            weekdays: ['sun', 'sat'],
            timesOfDay: [['18:00', '08:00']],
          },
          priority: 'high',
          targets: { first_reply: 30 },
          hours: 'business',
          calendarId: 'auckland',
          ladder: [],
        },
      ],
      priorityWords: { urgent: ['障害'], low: [] },
      standIns: { U1A: 'U2B' },
    };
    expect(entered(policy)).toEqual(policy);
  });
});

test('people, inboxes and calendars are only looked up, never added', () => {
  const known = { calendars: new Set(['default']), inboxes: new Map(), people: new Set<string>() };
  expect(refusals({ ladder: [{ at: 1, to: 'U024BE7LH' }] }, 'entered', known)).toEqual([
    'ladder[0].to: "U024BE7LH" is not a person who is known. None is known yet.',
  ]);
});

test('a policy in words means what it says: gold customers, at night, within half an hour around the clock', () => {
  const policy = entered({
    targets: { first_reply: { urgent: 15, normal: 60 } },
    rules: [
      {
        name: 'Gold at night',
        when: { tiers: ['gold'], timesOfDay: [['18:00', '08:00']] },
        targets: { first_reply: 30 },
        hours: 'calendar',
      },
    ],
  });
  const firstReply = (instant: string, tier: string | null) =>
    promisedTerms(policy, 'first_reply', asked({ at: new Date(instant), tier }), null, zoneOf);
  expect(firstReply('2026-11-20T18:00:00Z', 'gold')).toMatchObject({ minutes: 30, hours: 'calendar' });
  expect(firstReply('2026-11-20T17:59:00Z', 'gold')).toMatchObject({ minutes: 60, hours: 'business' });
  expect(firstReply('2026-11-20T18:00:00Z', 'silver')).toMatchObject({ minutes: 60, hours: 'business' });
});
