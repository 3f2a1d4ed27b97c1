import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { explainClock } from '../../../src/domain/clocks/explain.ts';
import { at } from '../log-of.ts';
import { fridayClock } from '../terms-of.ts';

const explain = (more: Partial<Clock> = {}, timeZone = 'Europe/London') =>
  explainClock(fridayClock(more), 'Northwind', timeZone);

const ended = (outcome: Clock['outcome'], when: Date, elapsedMinutes: number): Partial<Clock> => ({
  outcome,
  endedAt: when,
  endedBy: 'U0TOM',
  elapsedMinutes,
});

describe('the sentence of a clock', () => {
  test('says who asked when, the target, and the deadline', () => {
    expect(explain()).toBe('Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50');
  });

  test('of a next reply says that they asked again', () => {
    expect(explain({ metric: 'next_reply' })).toMatch(/^Northwind asked again on Friday 16:50;/);
  });

  test('says where the target counts around the clock', () => {
    expect(explain({ hours: 'calendar', targetMinutes: 90, dueAt: at('18:20') })).toBe(
      'Northwind asked on Friday 16:50; target 1 h 30 min around the clock; due Friday 18:20',
    );
  });

  test('is told in the zone of the calendar', () => {
    expect(explain({}, 'Asia/Tokyo')).toBe(
      'Northwind asked on Saturday 01:50; target 1 h of support hours; due Monday 18:50',
    );
  });

  test('names a deadline by its date where the weekday could be mistaken', () => {
    expect(explain({ dueAt: at('16:50', 27) })).toMatch(/due 27 Nov 16:50$/);
  });
});

describe('how it ended', () => {
  test('in time, with what was to spare', () => {
    const clock = { ...ended('met', at('09:24', 23), 34), fulfilledAt: at('09:24', 23) };
    expect(explain(clock)).toMatch(/; answered Monday 09:24, after 34 min, 26 min to spare$/);
  });

  test('at the deadline', () => {
    const clock = { ...ended('met', at('09:50', 23), 60), fulfilledAt: at('09:50', 23) };
    expect(explain(clock)).toMatch(/; answered Monday 09:50, after 1 h, 0 min to spare$/);
  });

  test('too late, by how much', () => {
    const clock = { ...ended('breached', at('10:35', 23), 105), fulfilledAt: at('10:35', 23) };
    expect(explain(clock)).toMatch(/; answered Monday 10:35, after 1 h 45 min, 45 min over the target$/);
  });

  test('too late by less than a minute', () => {
    const clock = { ...ended('breached', at('09:50:20', 23), 60), fulfilledAt: at('09:50:20', 23) };
    expect(explain(clock)).toMatch(/after 1 h, less than a minute over the target$/);
  });

  test('not yet, and overdue', () => {
    expect(explain({ outcome: 'breached' })).toMatch(/; due Monday 09:50; not answered yet$/);
  });

  test.each([
    ['no_reply_needed', 'no longer counted: staff said that no reply was needed'],
    ['closed', 'no longer counted: the conversation was closed without a reply'],
    ['ask_deleted', 'no longer counted: the customer deleted the message'],
    ['ask_withdrawn', 'no longer counted: the customer took the question back'],
  ] as const)('without a reply: %s', (cancelReason, words) => {
    expect(explain({ ...ended('cancelled', at('16:55'), 5), cancelReason }).endsWith(`; ${words}`)).toBe(
      true,
    );
  });

  test('without a reply after the deadline, which stays missed', () => {
    const clock = { ...ended('breached', at('10:00', 23), 70), cancelReason: 'closed' as const };
    expect(explain(clock)).toMatch(/; overdue when the conversation was closed without a reply$/);
  });
});

describe('the sentence of a promise', () => {
  const promised = { metric: 'follow_up', askText: 'You have it by Monday', targetMinutes: 60 } as const;

  test('says what was promised, and names no target', () => {
    expect(explain(promised)).toBe(
      'Northwind was promised on Friday 16:50: “You have it by Monday”; due Monday 09:50',
    );
  });

  test('says when the customer was told, and by how much that was in time or late', () => {
    const inTime = { ...ended('met', at('09:40', 23), 50), fulfilledAt: at('09:40', 23) };
    expect(explain({ ...promised, ...inTime })).toMatch(
      /; due Monday 09:50; told Monday 09:40, 10 min to spare$/,
    );
    const late = { ...ended('breached', at('10:20', 23), 90), fulfilledAt: at('10:20', 23) };
    expect(explain({ ...promised, ...late })).toMatch(/; told Monday 10:20, 30 min late$/);
    const called = { ...inTime, statedBy: 'U0TOM', endedWith: 'phone' } as const;
    expect(explain({ ...promised, ...called })).toMatch(/; told by phone Monday 09:40, 10 min to spare$/);
  });

  test.each([
    ['re_promised', 'no longer counted: it was promised anew for another time'],
    ['not_promised', 'no longer counted: staff said that it was no promise'],
    ['promise_deleted', 'no longer counted: the message was deleted'],
  ] as const)('says how else it ended: %s', (cancelReason, words) => {
    const over = { ...ended('cancelled', at('16:55'), 5), cancelReason };
    expect(explain({ ...promised, ...over }).endsWith(`; ${words}`)).toBe(true);
  });
});
