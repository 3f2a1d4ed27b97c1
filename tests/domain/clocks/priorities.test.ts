import { describe, expect, test } from 'vitest';
import type { Priority } from '../../../src/domain/policy/document.ts';
import { at, happened, said } from '../log-of.ts';
import { clockOf } from './of-policy.ts';

const ask = said(at('10:00'), 'dana', 'The export is broken');
const set = (when: Date, priority: Priority) =>
  happened(when, 'priya', ask, { kind: 'prioritised', priority });
const policy = {
  targets: { first_reply: { urgent: 30, high: 45, normal: 60, low: 240 }, next_reply: 60 },
};
const clock = (facts: ReturnType<typeof set>[], more: object = {}) =>
  clockOf('first_reply', { said: [ask], facts, policy, ...more });

describe('raising the priority', () => {
  test('shortens the running target from the original start', () => {
    expect(clock([set(at('10:20'), 'urgent')], { now: at('10:25') })).toMatchObject({
      priority: 'urgent',
      targetMinutes: 30,
      startedAt: at('10:00'),
      dueAt: at('10:30'),
      outcome: 'running',
    });
  });

  test('may find that the deadline has passed already', () => {
    expect(clock([set(at('10:45'), 'urgent')], { now: at('10:46') })).toMatchObject({
      dueAt: at('10:30'),
      outcome: 'breached',
    });
  });

  test('in steps keeps each of them', () => {
    const { snapshots } = clock([set(at('10:10'), 'high'), set(at('10:20'), 'urgent')]);
    expect(
      snapshots.map(({ at: from, priority, targetMinutes, by }) => [from, priority, targetMinutes, by]),
    ).toEqual([
      ['2026-11-20T10:00:00.000Z', 'normal', 60, 'dana'],
      ['2026-11-20T10:10:00.000Z', 'high', 45, 'priya'],
      ['2026-11-20T10:20:00.000Z', 'urgent', 30, 'priya'],
    ]);
  });
});

describe('lowering the priority', () => {
  test('lengthens a running target', () => {
    expect(clock([set(at('10:20'), 'low')], { now: at('12:00') })).toMatchObject({
      targetMinutes: 240,
      dueAt: at('14:00'),
      outcome: 'running',
    });
  });

  test('never revives a breached clock', () => {
    expect(clock([set(at('11:00:01'), 'low')], { now: at('12:00') })).toMatchObject({
      targetMinutes: 60,
      dueAt: at('11:00'),
      outcome: 'breached',
    });
  });

  test('nor one that was breached by raising it', () => {
    expect(clock([set(at('10:45'), 'urgent'), set(at('10:50'), 'low')], { now: at('12:00') })).toMatchObject({
      priority: 'urgent',
      dueAt: at('10:30'),
      outcome: 'breached',
    });
  });

  test('at the deadline itself is in time', () => {
    expect(clock([set(at('11:00'), 'low')], { now: at('12:00') }).outcome).toBe('running');
  });
});

describe('words', () => {
  test('tell the priority of an ask', () => {
    const urgent = said(at('10:00'), 'dana', 'Since this morning PRODUCTION is  down');
    expect(clockOf('first_reply', { said: [urgent], policy })).toMatchObject({
      priority: 'urgent',
      dueAt: at('10:30'),
    });
  });

  test('of a later ask raise the clock that runs, from the original start', () => {
    const more = said(at('10:10'), 'dana', 'Now production is down');
    expect(clockOf('first_reply', { said: [ask, more], policy })).toMatchObject({
      priority: 'urgent',
      dueAt: at('10:30'),
      snapshots: [{ priority: 'normal' }, { priority: 'urgent', cause: 'priority_by_words', by: null }],
    });
  });

  test('do not stand above what staff has set', () => {
    const more = said(at('10:20'), 'dana', 'Now production is down');
    const low = set(at('10:10'), 'low');
    expect(clockOf('first_reply', { said: [ask, more], facts: [low], policy }).priority).toBe('low');
  });

  test('hold for what is asked again in the conversation, until it is closed', () => {
    const urgent = said(at('10:00'), 'dana', 'Production is down');
    const reply = said(at('10:10'), 'tom', 'It is up again');
    const again = said(at('10:20'), 'dana', 'The export still fails');
    const byPriority = { targets: { first_reply: 60, next_reply: { urgent: 20, normal: 60 } } };
    expect(clockOf('next_reply', { said: [urgent, reply, again], policy: byPriority }).dueAt).toEqual(
      at('10:40'),
    );
    const closed = happened(at('10:15'), 'tom', reply, { kind: 'closed' });
    const reopened = { said: [urgent, reply, again], facts: [closed], policy: byPriority };
    expect(clockOf('next_reply', reopened).dueAt).toEqual(at('11:20'));
  });
});

test('a rule’s priority stands above the words’, and staff’s above the rule’s', () => {
  const rules = [{ name: 'Trial', when: {}, priority: 'low' as const, targets: {} }];
  const urgent = said(at('10:00'), 'dana', 'Production is down');
  const ruled = { ...policy, rules };
  expect(clockOf('first_reply', { said: [urgent], policy: ruled })).toMatchObject({
    priority: 'low',
    targetMinutes: 240,
  });
  const high = happened(at('10:05'), 'priya', urgent, { kind: 'prioritised', priority: 'high' });
  expect(clockOf('first_reply', { said: [urgent], facts: [high], policy: ruled })).toMatchObject({
    priority: 'high',
    targetMinutes: 45,
  });
});

test('a priority that changes nothing is not told as a change', () => {
  const same = clockOf('first_reply', { said: [ask], facts: [set(at('10:10'), 'normal')], policy });
  expect(same.snapshots).toHaveLength(1);
});
