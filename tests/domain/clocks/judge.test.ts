import { describe, expect, test } from 'vitest';
import { judge as judgeClock } from '../../../src/domain/clocks/judge.ts';
import type { Ending } from '../../../src/domain/conversations/state.ts';
import { at } from '../log-of.ts';

const dueAt = at('09:50', 23);
const replied = (when: Date): Ending => ({ how: 'replied', at: when, by: 'tom', messageId: '1' });
const later = at('18:00', 24);
const judge = (ending: Ending | null, due: Date, now: Date) =>
  judgeClock('first_reply', ending, due, null, now);

describe('an ask that nobody has answered', () => {
  test('runs up to its deadline, the very instant included', () => {
    expect(judge(null, dueAt, at('09:50', 23)).outcome).toBe('running');
  });

  test('is breached a millisecond later, and still waits', () => {
    expect(judge(null, dueAt, at('09:50:00.001', 23))).toEqual({
      outcome: 'breached',
      endedAt: null,
      endedBy: null,
      fulfilledAt: null,
      cancelReason: null,
    });
  });
});

describe('a reply', () => {
  test('at exactly the deadline is in time', () => {
    expect(judge(replied(dueAt), dueAt, later)).toMatchObject({
      outcome: 'met',
      fulfilledAt: dueAt,
      endedBy: 'tom',
    });
  });

  test('a millisecond later is late: the breach stays, and the reply is noted', () => {
    const late = at('09:50:00.001', 23);
    expect(judge(replied(late), dueAt, later)).toEqual({
      outcome: 'breached',
      endedAt: late,
      endedBy: 'tom',
      fulfilledAt: late,
      cancelReason: null,
    });
  });

  test('in time is met, however late it becomes known', () => {
    expect(judge(replied(at('16:55')), dueAt, later).outcome).toBe('met');
  });
});

describe('what ends a wait without a reply', () => {
  test.each(['no_reply_needed', 'closed', 'ask_deleted', 'ask_withdrawn'] as const)(
    '%s cancels the clock up to the deadline',
    (how) => {
      expect(judge({ how, at: dueAt, by: 'tom' }, dueAt, later)).toEqual({
        outcome: 'cancelled',
        endedAt: dueAt,
        endedBy: 'tom',
        fulfilledAt: null,
        cancelReason: how,
      });
    },
  );

  test.each(['no_reply_needed', 'closed', 'ask_deleted', 'ask_withdrawn'] as const)(
    '%s after the deadline does not take the breach back',
    (how) => {
      const late = at('10:00', 23);
      expect(judge({ how, at: late, by: null }, dueAt, later)).toEqual({
        outcome: 'breached',
        endedAt: late,
        endedBy: null,
        fulfilledAt: null,
        cancelReason: how,
      });
    },
  );
});

describe('a clock that is paused', () => {
  test('stands, however long ago its deadline would have been', () => {
    expect(judgeClock('next_reply', null, dueAt, at('09:49', 23), later).outcome).toBe('paused');
  });

  test('stands no more where the pause began at the deadline or after it', () => {
    expect(judgeClock('next_reply', null, dueAt, dueAt, later).outcome).toBe('breached');
    expect(judgeClock('next_reply', null, dueAt, at('10:00', 23), later).outcome).toBe('breached');
  });
});

describe('a resolution', () => {
  test('is met by closing the conversation', () => {
    const closed: Ending = { how: 'closed', at: dueAt, by: 'tom' };
    expect(judgeClock('resolution', closed, dueAt, null, later)).toMatchObject({
      outcome: 'met',
      fulfilledAt: dueAt,
      cancelReason: null,
    });
  });

  test('is cancelled where no reply was needed', () => {
    const unneeded: Ending = { how: 'no_reply_needed', at: at('16:55'), by: 'tom' };
    expect(judgeClock('resolution', unneeded, dueAt, null, later)).toMatchObject({
      outcome: 'cancelled',
      cancelReason: 'no_reply_needed',
    });
  });
});
