import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comingFriday } from '../../../src/domain/nudges/friday.ts';
import { previewOf, previewsOf } from '../../../src/domain/nudges/previews.ts';
import { parsePolicy } from '../../../src/domain/policy/parse.ts';
import { calendarWith } from '../calendar/build.ts';
import { anyPolicy } from '../policy/any-policy.ts';
import { entered, known } from '../policy/asked.ts';
import { londonHours, longAgo } from '../terms-of.ts';

const now = new Date('2026-11-18T10:00:00Z');
const lines = (policy: object, calendars = [londonHours]) =>
  previewOf(entered(policy), null, calendars, now)?.lines;

describe('the coming Friday', () => {
  test.each([
    ['2026-11-18T10:00:00Z', 'Europe/London', '2026-11-20T16:50:00Z'],
    ['2026-11-20T16:50:00Z', 'Europe/London', '2026-11-20T16:50:00Z'],
    ['2026-11-20T16:50:01Z', 'Europe/London', '2026-11-27T16:50:00Z'],
    ['2026-11-21T10:00:00Z', 'Europe/London', '2026-11-27T16:50:00Z'],
    // It is Friday in Auckland already, and past that time.
    ['2026-11-20T04:00:00Z', 'Pacific/Auckland', '2026-11-27T03:50:00Z'],
    ['2026-03-26T10:00:00Z', 'America/New_York', '2026-03-27T20:50:00Z'],
  ])('from %s on in %s is %s', (at, zone, friday) => {
    expect(comingFriday(new Date(at), zone)).toEqual(new Date(friday));
  });
});

describe('what would happen to an ask', () => {
  test('is told in the time of the calendar, step by step', () => {
    const policy = {
      lead: 'U0LEAD',
      leadChannel: 'C0TEAM',
      nudgeAt: [0.5],
      ladder: [
        { at: 0.8, to: ['owner', 'backup'] },
        { minutesBeforeDue: 5, to: 'lead', isUrgent: true },
        {
          minutesAfterDue: 60,
          to: ['customer_owner', 'lead_channel'],
          where: 'thread',
          repeat: { everyMinutes: 30, until: 'acknowledged' },
        },
      ],
    };
    expect(lines(policy)).toEqual([
      'Fri 16:50 asked · due Mon 09:50',
      'Mon 09:20 to the owner',
      'Mon 09:38 to the owner and the owner’s backup',
      'Mon 09:45 to the lead U0LEAD, urgent',
      'Mon 10:50 to the customer’s owner and in the lead’s channel C0TEAM, in the card’s thread, again every 30 min until acknowledged',
    ]);
  });

  test('calls people and channels by their names', () => {
    const names = { person: (id: string) => `<@${id}>`, channel: (id: string) => `<#${id}>` };
    const document = entered({
      lead: 'U0LEAD',
      nudgeAt: [],
      ladder: [{ at: 1, to: ['lead', 'U0TOM', 'C0TEAM'] }],
    });
    expect(previewOf(document, null, [londonHours], now, names)?.lines[1]).toBe(
      'Mon 09:50 to the lead <@U0LEAD> and <@U0TOM> and in <#C0TEAM>',
    );
  });

  test('follows holidays, and dates what is far', () => {
    const closed = {
      ...londonHours,
      calendar: calendarWith({ holidays: ['2026-11-23'] }),
    };
    expect(lines({ ladder: [{ minutesAfterDue: 5 * 480, to: 'owner' }] }, [closed])).toEqual([
      'Fri 16:50 asked · due Tue 09:50',
      'Tue 09:20 to the owner',
      'Tue 09:50 to the owner',
      '1 Dec 09:50 to the owner',
    ]);
  });

  test('tells where nobody is nudged', () => {
    expect(lines({ nudgeAt: [] })).toEqual(['Fri 16:50 asked · due Mon 09:50', 'Nobody is nudged']);
  });

  test('tells a step that would lie before the start at the start', () => {
    const policy = {
      targets: { first_reply: 5, resolution: 600 },
      nudgeAt: [],
      ladder: [{ minutesBeforeDue: 30, to: 'owner' }],
    };
    expect(lines(policy)).toEqual(['Fri 16:50 asked · due Fri 16:55', 'Fri 16:50 to the owner']);
  });

  test('says when people are told of what comes while nobody is at work, and that what is urgent is told at once', () => {
    const policy = {
      hours: 'calendar',
      nudgeAt: [0.5],
      leadChannel: 'C0TEAM',
      ladder: [
        { at: 0.8, to: ['owner', 'lead_channel'] },
        { at: 1, to: ['lead_channel'] },
        { minutesAfterDue: 5, to: 'owner', isUrgent: true },
        { minutesAfterDue: 10, to: 'owner', where: 'thread' },
      ],
    };
    expect(lines(policy)).toEqual([
      'Fri 16:50 asked · due Fri 17:50',
      'Fri 17:20 to the owner, told Mon 09:00, when hours begin',
      'Fri 17:38 to the owner and in the lead’s channel C0TEAM, people are told Mon 09:00, when hours begin',
      'Fri 17:50 in the lead’s channel C0TEAM',
      'Fri 17:55 to the owner, urgent',
      'Fri 18:00 to the owner, in the card’s thread',
    ]);
  });

  test('is of an ask that the rule is for: of Friday 16:50, or else of the next time', () => {
    const rules = [
      {
        name: 'Gold at night',
        when: { tiers: ['gold'], timesOfDay: [['18:00', '08:00']] },
        hours: 'calendar',
      },
      { name: 'Weekend', when: { weekdays: ['sat', 'sun'] }, hours: 'calendar' },
      {
        name: 'Sunday night',
        when: { tiers: ['silver'], weekdays: ['mon'], timesOfDay: [['00:00', '06:00']] },
        hours: 'calendar',
      },
      { name: 'Urgent', when: { priorities: ['urgent'] }, targets: { first_reply: { urgent: 15 } } },
    ];
    const document = entered({ rules });
    const firsts = previewsOf(document, [londonHours], now).map(({ rule, lines: [first] }) => [rule, first]);
    expect(firsts).toEqual([
      ['Gold at night', 'Fri 18:00 asked (this rule does not apply to Fri 16:50) · due Fri 19:00'],
      ['Weekend', 'Sat 00:00 asked (this rule does not apply to Fri 16:50) · due Sat 01:00'],
      ['Sunday night', 'Mon 00:00 asked (this rule does not apply to Fri 16:50) · due Mon 01:00'],
      ['Urgent', 'Fri 16:50 asked · due Mon 09:05'],
      [null, 'Fri 16:50 asked · due Mon 09:50'],
    ]);
  });

  test('passes over the times of a rule that comes before and looks at nothing else', () => {
    const rules = [
      { name: 'Fridays', when: { weekdays: ['fri'] }, targets: { first_reply: 10 } },
      { name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 20 } },
    ];
    const firsts = previewsOf(entered({ rules }), [londonHours], now).map(({ lines: [first] }) => first);
    expect(firsts).toEqual([
      'Fri 16:50 asked · due Fri 17:00',
      'Sat 00:00 asked (this rule does not apply to Fri 16:50) · due Mon 09:20',
      'Sat 00:00 asked (a rule applies to Fri 16:50) · due Mon 10:00',
    ]);
  });

  test('is nothing where nothing is promised', () => {
    expect(lines({ targets: { first_reply: null, next_reply: null } })).toBeUndefined();
  });

  test('is told of each rule where it would go otherwise, and of what holds otherwise', () => {
    const document = entered({
      rules: [
        { name: 'Gold', when: { tiers: ['gold'] }, nudgeAt: [0.9] },
        { name: 'Words', when: { words: ['x'] }, priority: 'low' },
      ],
    });
    const previews = previewsOf(document, [londonHours], now);
    expect(previews.map(({ rule, lines: [, first] }) => [rule, first])).toEqual([
      ['Gold', 'Mon 09:44 to the owner'],
      [null, 'Mon 09:20 to the owner'],
    ]);
  });
});

test('whatever can be entered can be previewed', () => {
  const calendars = ['default', 'tokyo', 'auckland'].map((id) => ({
    ...londonHours,
    id,
    effectiveAt: longAgo,
  }));
  fc.assert(
    fc.property(anyPolicy, (input) => {
      const parsed = parsePolicy(input, known, 'asked');
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      for (const { lines: told } of previewsOf(parsed.policy, calendars, now)) {
        expect(told.length).toBeGreaterThan(1);
        for (const line of told) expect(line).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }),
    { numRuns: 60 },
  );
});
