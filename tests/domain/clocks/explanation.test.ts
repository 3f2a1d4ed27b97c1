import { describe, expect, test } from 'vitest';
import type { Clock, Terms } from '../../../src/domain/clocks/clock.ts';
import { explainInFull } from '../../../src/domain/clocks/explanation.ts';
import type { PolicyDocument } from '../../../src/domain/policy/document.ts';
import { calendarWith } from '../calendar/build.ts';
import { at, happened, said } from '../log-of.ts';
import { londonHours, northwind, termsWith } from '../terms-of.ts';
import { clockOf, type Story } from './of-policy.ts';

const named = { customerName: 'Northwind', nameOf: (id: string) => id };
const explain = (clock: Clock, terms: Terms, now = at('12:00', 23)) =>
  explainInFull(clock, northwind, terms, named, now);

const ask = said(at('16:50'), 'dana', 'The export is broken');
const told = (story: Story, policy: Partial<PolicyDocument> = {}) => {
  const terms = termsWith(policy, story.calendars ?? [londonHours]);
  return explain(clockOf('first_reply', { ...story, terms }), terms);
};

describe('the rules', () => {
  test('are told in their order: why those before did not apply, and which one did', () => {
    const rules: PolicyDocument['rules'] = [
      { name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 15 } },
      { name: 'Weekend', when: { weekdays: ['sat', 'sun'] }, targets: { first_reply: 240 } },
      { name: 'Nights', when: { timesOfDay: [['20:00', '06:00']] }, targets: { first_reply: 240 } },
      { name: 'Shared', when: { isShared: true }, targets: { first_reply: 30 } },
      { name: 'Everybody', when: {}, targets: { first_reply: 90 } },
    ];
    expect(told({ said: [ask] }, { rules }).rules).toEqual([
      'Rule “Gold” does not apply: it is for tier gold, and this customer has none.',
      'Rule “Weekend” does not apply: it is for Sat, Sun, and this was asked on Friday.',
      'Rule “Nights” does not apply: it is for 20:00–06:00, and this was asked at 16:50.',
      'Rule “Shared” applies.',
    ]);
  });

  test('that all fail leave the policy’s own target', () => {
    const rules: PolicyDocument['rules'] = [
      { name: 'Invoices', when: { words: ['invoice'] }, targets: { first_reply: 15 } },
    ];
    expect(told({ said: [ask] }, { rules }).rules).toEqual([
      'Rule “Invoices” does not apply: the first ask has none of its words.',
      'No rule applies: the policy’s own target counts.',
    ]);
  });
});

describe('the minutes', () => {
  test('that counted are told by day, and those that did not with the reason', () => {
    const reply = said(at('09:30', 23), 'tom', 'It is mended now');
    const { counted, notCounted } = told({ said: [ask, reply] });
    expect(counted).toEqual(['Fri 20 Nov 16:50–17:00: 10 min', 'Mon 23 Nov 09:00–09:30: 30 min']);
    expect(notCounted).toEqual(['64 h outside support hours']);
  });

  test('that fell on a day off or one with other hours name the day', () => {
    const calendar = calendarWith({
      holidays: ['2026-11-23', '2026-12-25'],
      closures: [{ date: '2026-11-24', hours: [['10:00', '11:00']] }],
    });
    const reply = said(at('12:00', 24), 'tom', 'It is mended now');
    const { notCounted } = told({ said: [ask, reply], calendars: [{ ...londonHours, calendar }] });
    expect(notCounted).toEqual([
      '89 h outside support hours (days off: Mon 23 Nov; other hours: Tue 24 Nov)',
    ]);
  });

  test('name no day off of a version of the calendar that was not in force on that day', () => {
    const later = {
      ...londonHours,
      version: 2,
      effectiveAt: at('09:00', 24),
      calendar: calendarWith({ holidays: ['2026-11-23'] }),
    };
    const reply = said(at('12:00', 24), 'tom', 'It is mended now');
    const { notCounted } = told({ said: [ask, reply], calendars: [londonHours, later] });
    expect(notCounted).toEqual(['80 h outside support hours']);
  });

  test('that a pause hid are told with who, when and why', () => {
    const paused = happened(at('16:52'), 'priya', ask, { kind: 'paused', reason: 'asked by phone' });
    const back = said(at('09:15', 23), 'dana', 'Here is the file');
    const { notCounted } = told({ said: [ask, back], facts: [paused] });
    expect(notCounted).toHaveLength(2);
    expect(notCounted[1]).toContain('Fri 20 Nov 16:52 – Mon 23 Nov 09:15: 23 min');
    expect(notCounted[1]).toContain('priya');
    expect(notCounted[1]).toContain('asked by phone');
  });

  test('that are many are summed up', () => {
    const terms = termsWith();
    const { counted } = explain(clockOf('first_reply', { said: [ask], terms }), terms, at('12:00', 30));
    expect(counted).toHaveLength(7);
    const later = explain(
      clockOf('first_reply', { said: [ask], terms }),
      terms,
      new Date('2026-12-30T12:00:00Z'),
    );
    expect(later.counted).toHaveLength(8);
    expect(later.counted.at(-1)).toBe('and 22 more stretches: 171 h');
  });

  test('add up to the whole span', () => {
    const terms = termsWith();
    const clock = clockOf('first_reply', {
      said: [ask, said(at('09:30', 23), 'tom', 'It is mended')],
      terms,
    });
    expect(clock.elapsedMinutes).toBe(40);
    expect(40 + 64 * 60).toBe((at('09:30', 23).getTime() - at('16:50').getTime()) / 60_000);
  });
});

test('what changed is told with who, when and the new deadline', () => {
  const urgent = happened(at('16:55'), 'priya', ask, { kind: 'prioritised', priority: 'urgent' });
  const policy = { targets: { first_reply: { urgent: 15, normal: 60 } } };
  expect(told({ said: [ask], facts: [urgent] }, policy).changes).toEqual([
    'Friday 16:55: priya set the priority to urgent, target 15 min, due Monday 09:05',
  ]);
});
