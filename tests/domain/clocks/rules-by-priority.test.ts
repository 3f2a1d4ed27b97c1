import { expect, test } from 'vitest';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { at, happened, said } from '../log-of.ts';
import { northwind, termsWith } from '../terms-of.ts';

const ask = said(at('16:50'), 'dana', 'The export is broken');
const raised = happened(at('16:55'), 'priya', ask, { kind: 'prioritised', priority: 'urgent' });
const clockUnder = (rule: object) => {
  const rules = [{ name: 'Urgent', when: { priorities: ['urgent' as const] }, targets: {}, ...rule }];
  return clocksOf(northwind, foldConversation([ask], [raised]), termsWith({ rules }), at('17:00'))[0];
};

test('a raise brings the rule for that priority, with its target', () => {
  expect(clockUnder({ targets: { first_reply: 15 } })).toMatchObject({
    targetMinutes: 15,
    dueAt: at('09:05', 23),
  });
});

test('and with its hours, where it promises as many minutes', () => {
  expect(clockUnder({ hours: 'calendar' })).toMatchObject({ targetMinutes: 60, dueAt: at('17:50') });
});

test('a rule that promises the same is no change but of the priority', () => {
  expect(clockUnder({})?.snapshots.map(({ priority, dueAt }) => [priority, dueAt])).toEqual([
    ['normal', '2026-11-23T09:50:00.000Z'],
    ['urgent', '2026-11-23T09:50:00.000Z'],
  ]);
});

test('a rule that applies no more takes its hours with it, though the priority and the minutes are the same', () => {
  const rules = [
    { name: 'Ordinary', when: { priorities: ['normal' as const] }, priority: 'high' as const, targets: {} },
  ];
  const set = happened(at('16:55'), 'priya', ask, { kind: 'prioritised', priority: 'high' });
  const terms = termsWith({ rules: rules.map((rule) => ({ ...rule, hours: 'calendar' as const })) });
  const dueAfter = (facts: (typeof set)[]) =>
    clocksOf(northwind, foldConversation([ask], facts), terms, at('17:00'))[0]?.dueAt;
  expect(dueAfter([])).toEqual(at('17:50'));
  expect(dueAfter([set])).toEqual(at('09:50', 23));
});

test('a change while the ball is with the customer counts, long after the hour that was promised', () => {
  const morning = said(at('10:00'), 'dana', 'The export is broken');
  const facts = [
    happened(at('10:20'), 'priya', morning, { kind: 'paused', reason: null }),
    happened(at('15:00'), 'priya', morning, { kind: 'prioritised', priority: 'low' }),
    happened(at('15:30'), 'priya', morning, { kind: 'resumed' }),
  ];
  const terms = termsWith({ targets: { first_reply: { normal: 60, low: 90 } } });
  const clockAt = (now: Date) =>
    clocksOf(
      northwind,
      foldConversation(
        [morning],
        facts.filter(({ at: when }) => when <= now),
      ),
      terms,
      now,
    )[0];
  expect(clockAt(at('15:10'))).toMatchObject({ outcome: 'paused', priority: 'low', targetMinutes: 90 });
  expect(clockAt(at('15:40'))).toMatchObject({ outcome: 'running', dueAt: at('16:40') });
});
