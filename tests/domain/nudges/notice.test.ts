import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { type Handling, isSettled } from '../../../src/domain/nudges/notice.ts';
import { at } from '../log-of.ts';
import { fridayClock } from '../terms-of.ts';
import { ended, noticeFor, untouched } from './notices.ts';

const standing = (more: Partial<Clock>, handling: Partial<Handling> = {}, now = at('09:20', 23)) => {
  const { standing: word, actorId } = noticeFor(fridayClock(more), handling, now);
  return { standing: word, actorId };
};

describe('while the customer waits, a nudge', () => {
  test('waits', () => {
    expect(standing({})).toEqual({ standing: 'waiting', actorId: null });
  });

  test('is overdue once the deadline was missed', () => {
    expect(standing({ outcome: 'breached' })).toEqual({ standing: 'overdue', actorId: null });
  });

  test('is taken, by whom', () => {
    expect(standing({}, { acknowledgedBy: 'U0TOM' })).toEqual({ standing: 'taken', actorId: 'U0TOM' });
  });

  test('is overdue although somebody took it, and says who', () => {
    const taken = { acknowledgedBy: 'U0TOM' };
    expect(standing({ outcome: 'breached' }, taken)).toEqual({ standing: 'overdue', actorId: 'U0TOM' });
  });

  test('is snoozed until the snooze is over', () => {
    const snoozed = { snoozedUntil: at('09:40', 23), snoozedBy: 'U0PRIYA' };
    expect(standing({}, snoozed)).toEqual({ standing: 'snoozed', actorId: 'U0PRIYA' });
    expect(standing({}, snoozed, at('09:40', 23))).toEqual({ standing: 'waiting', actorId: null });
    expect(noticeFor(fridayClock(), snoozed, at('09:20', 23)).snoozedUntil).toBe('2026-11-23T09:40:00.000Z');
  });
});

describe('a hand-over', () => {
  const handedToMei = {
    assigneeId: 'U0MEI',
    handedOverBy: 'U0PRIYA',
    handedOverAt: at('09:21', 23),
    handedOverNote: 'She knows exports',
  };

  test('settles the nudge of whoever had it before', () => {
    const notice = noticeFor(fridayClock(), handedToMei, at('09:22', 23));
    expect(notice).toMatchObject({
      standing: 'handed_over',
      actorId: 'U0PRIYA',
      handedTo: 'U0MEI',
      note: null,
    });
  });

  test('reaches the new owner with its note', () => {
    const toMei = { personId: 'U0MEI', decidedAt: at('09:21', 23) };
    const notice = noticeFor(fridayClock(), handedToMei, at('09:22', 23), toMei);
    expect(notice).toMatchObject({
      standing: 'waiting',
      note: 'She knows exports',
      noteBy: 'U0PRIYA',
      handedTo: null,
    });
  });

  test('does not relieve whoever is nudged later, because the new owner has left', () => {
    const toTom = { personId: 'U0TOM', decidedAt: at('09:40', 23) };
    const notice = noticeFor(fridayClock(), handedToMei, at('09:45', 23), toTom);
    expect(notice).toMatchObject({ standing: 'waiting', note: null, handedTo: null });
  });

  test('to oneself leaves the nudge as it is', () => {
    const kept = noticeFor(fridayClock(), { ...handedToMei, assigneeId: 'U0PRIYA' }, at('09:22', 23));
    expect(kept).toMatchObject({ standing: 'waiting', note: 'She knows exports' });
  });
});

describe('at its end a nudge says how', () => {
  test.each([
    ['answered', ended('met', { fulfilledAt: at('09:24', 23) })],
    ['answered_late', ended('breached', { fulfilledAt: at('09:24', 23) })],
    ['no_reply_needed', ended('cancelled', { cancelReason: 'no_reply_needed' })],
    ['closed', ended('cancelled', { cancelReason: 'closed' })],
    ['no_reply_needed', ended('breached', { cancelReason: 'no_reply_needed' })],
    ['withdrawn', ended('cancelled', { cancelReason: 'ask_deleted' })],
    ['withdrawn', ended('cancelled', { cancelReason: 'ask_withdrawn' })],
    ['re_promised', ended('cancelled', { cancelReason: 're_promised' })],
    ['re_promised', ended('breached', { cancelReason: 're_promised' })],
    ['not_promised', ended('cancelled', { cancelReason: 'not_promised' })],
    ['promise_deleted', ended('cancelled', { cancelReason: 'promise_deleted' })],
    ['promise_withdrawn', ended('cancelled', { cancelReason: 'promise_withdrawn' })],
  ] as const)('%s', (word, clock) => {
    expect(standing(clock)).toEqual({ standing: word, actorId: 'U0TOM' });
  });

  test('whatever was decided before', () => {
    const handling = { assigneeId: 'U0MEI', handedOverBy: 'U0PRIYA', handedOverAt: at('09:00', 23) };
    expect(standing(ended('met', { fulfilledAt: at('09:24', 23) }), handling).standing).toBe('answered');
  });
});

test('of a promise, a nudge says who gave it, and whether that is the reader', () => {
  const promised = fridayClock({ metric: 'follow_up', askedBy: 'U0PRIYA' });
  const to = (personId: string) =>
    noticeFor(promised, {}, at('09:20', 23), { personId, decidedAt: at('09:20', 23) });
  expect(to('U0PRIYA').promise).toEqual({ by: 'U0PRIYA', isReaders: true });
  expect(to('U0TOM').promise).toEqual({ by: 'U0PRIYA', isReaders: false });
  expect(noticeFor(fridayClock(), {}, at('09:20', 23))).not.toHaveProperty('promise');
});

test('only what still asks for something is open', () => {
  const open = ['waiting', 'overdue', 'taken', 'snoozed'] as const;
  const settled = [
    'handed_over',
    'answered',
    'answered_late',
    'no_reply_needed',
    'closed',
    'withdrawn',
  ] as const;
  expect(open.map(isSettled)).toEqual([false, false, false, false]);
  expect(settled.every(isSettled)).toBe(true);
});

test('a nudge carries what its reader needs, as JSON', () => {
  const clock = fridayClock({
    askText: 'The export\n\nis   broken',
    ...ended('met', { fulfilledAt: at('09:24', 23) }),
  });
  const notice = noticeFor(clock, {}, at('09:24', 23));
  expect(JSON.parse(JSON.stringify(notice))).toEqual(notice);
  expect(notice).toMatchObject({
    customerName: 'Northwind',
    inboxName: 'ext-northwind',
    askedByName: 'Dana Reyes',
    askText: 'The export is broken',
    askedAt: '2026-11-20T16:50:00.000Z',
    dueAt: '2026-11-23T09:50:00.000Z',
    endedAt: '2026-11-23T09:24:00.000Z',
    elapsedMinutes: 34,
    spareMinutes: 26,
    link: 'https://brightwell.slack.com/archives/C0NORTH/p1795193400000000',
    why:
      'Northwind asked on Friday 16:50; target 1 h of support hours; due Monday 09:50; ' +
      'answered Monday 09:24, after 34 min, 26 min to spare',
  });
});

test('a long ask is shortened', () => {
  const clock = fridayClock({ askText: 'broken '.repeat(100) });
  expect([...noticeFor(clock, untouched, at('09:20', 23)).askText].length).toBeLessThanOrEqual(300);
});

test('what is overdue and waits on the customer asks for nothing before they write', () => {
  const onCustomer = { pausedSince: at('10:00', 23), pausedBy: 'U0TOM' };
  const notice = noticeFor(fridayClock({ outcome: 'breached' }), onCustomer, at('10:01', 23));
  expect(notice).toMatchObject({
    standing: 'paused',
    actorId: 'U0TOM',
    pausedSince: '2026-11-23T10:00:00.000Z',
  });
  expect(noticeFor(fridayClock(), onCustomer, at('09:20', 23)).standing).toBe('waiting');
});
