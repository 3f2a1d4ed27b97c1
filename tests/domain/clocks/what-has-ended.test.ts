import { describe, expect, test } from 'vitest';
import type { CalendarVersion, Clock } from '../../../src/domain/clocks/clock.ts';
import { clocksOf } from '../../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../../src/domain/conversations/fold.ts';
import { at, happened, said } from '../log-of.ts';
import { londonHours, northwind, termsWith } from '../terms-of.ts';

const ask = said(at('10:00'), 'dana', 'The export is broken');

describe('a pause that begins after the deadline', () => {
  const paused = happened(at('11:30'), 'priya', ask, { kind: 'paused', reason: null });
  const clockAt = (now: Date, ...more: ReturnType<typeof said>[]): Clock | undefined =>
    clocksOf(northwind, foldConversation([ask, ...more], [paused]), termsWith(), now)[0];

  test('takes no late minute back: due 11:00, answered at 12:00 after two hours', () => {
    const reply = said(at('12:00'), 'tom', 'It works again');
    expect(clockAt(at('13:00'), reply)).toMatchObject({
      outcome: 'breached',
      dueAt: at('11:00'),
      elapsedMinutes: 120,
      pauses: [],
    });
  });

  test('is none of the clock’s while it lasts, either', () => {
    expect(clockAt(at('13:00'))).toMatchObject({ outcome: 'breached', endedAt: null, pauses: [] });
  });

  test('nor is one that begins at the deadline', () => {
    const atTheDeadline = happened(at('11:00'), 'priya', ask, { kind: 'paused', reason: null });
    const state = foldConversation([ask], [atTheDeadline]);
    expect(clocksOf(northwind, state, termsWith(), at('11:00:00.001'))[0]).toMatchObject({
      outcome: 'breached',
      dueAt: at('11:00'),
      pauses: [],
    });
  });
});

test('a calendar that moves to another zone leaves the rule for the hour of an earlier ask in force', () => {
  const evening = said(at('16:30'), 'dana', 'The export is broken');
  const reply = said(at('16:40'), 'tom', 'It works again');
  const policy = {
    hours: 'calendar' as const,
    rules: [
      { name: 'Evening', when: { timesOfDay: [['16:00', '18:00'] as const] }, targets: { first_reply: 15 } },
    ],
  };
  const clockUnder = (calendars: CalendarVersion[]) =>
    clocksOf(northwind, foldConversation([evening, reply], []), termsWith(policy, calendars), at('18:00'))[0];
  const moved = { ...londonHours, version: 2, effectiveAt: at('12:00', 23), timeZone: 'America/New_York' };
  expect(clockUnder([londonHours])).toMatchObject({ targetMinutes: 15, outcome: 'met' });
  expect(clockUnder([londonHours, moved])).toEqual(clockUnder([londonHours]));
});
