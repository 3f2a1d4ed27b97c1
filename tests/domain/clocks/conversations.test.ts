import { describe, expect, test } from 'vitest';
import { at, happened, said } from '../log-of.ts';
import { clockOf, clocksIn } from './of-policy.ts';

const policy = { targets: { first_reply: 60, next_reply: 60, resolution: 480, periodic_update: 120 } };
const ask = said(at('10:00'), 'dana', 'The export is broken');
const reply = said(at('10:30'), 'tom', 'We are on the track of it: the table was locked.');
const told = (story: Parameters<typeof clocksIn>[0]) =>
  clocksIn({ policy, ...story }).map(
    ({ metric, startedAt, outcome }) => `${metric} ${startedAt.toISOString().slice(11, 16)} ${outcome}`,
  );

describe('resolution', () => {
  test('runs from the first ask until the conversation is closed', () => {
    const closed = happened(at('15:00'), 'tom', reply, { kind: 'closed' });
    expect(clockOf('resolution', { said: [ask, reply], facts: [closed], policy })).toMatchObject({
      startedAt: at('10:00'),
      dueAt: at('10:00', 23),
      outcome: 'met',
      fulfilledAt: at('15:00'),
      elapsedMinutes: 300,
    });
  });

  test('is not met by an answer', () => {
    expect(clockOf('resolution', { said: [ask, reply], policy, now: at('16:00') }).outcome).toBe('running');
  });

  test('begins anew with an ask after the close, and not with a courtesy', () => {
    const closed = happened(at('11:00'), 'tom', reply, { kind: 'closed' });
    const thanks = said(at('11:10'), 'dana', 'Thanks!');
    const again = said(at('12:00'), 'dana', 'It broke again');
    expect(told({ said: [ask, reply, thanks, again], facts: [closed], now: at('12:30') })).toEqual([
      'first_reply 10:00 met',
      'resolution 10:00 met',
      'periodic_update 10:30 cancelled',
      'next_reply 12:00 running',
      'resolution 12:00 running',
    ]);
  });

  test('is cancelled with its only ask', () => {
    const deleted = happened(at('10:05'), 'dana', ask, { kind: 'deleted' });
    expect(told({ said: [ask], facts: [deleted] })).toEqual([
      'first_reply 10:00 cancelled',
      'resolution 10:00 cancelled',
    ]);
  });

  test('counts from the next ask where the first was taken back unanswered', () => {
    const second = said(at('10:04'), 'dana', 'It stops at line 7');
    const deleted = happened(at('10:05'), 'dana', ask, { kind: 'deleted' });
    expect(told({ said: [ask, second], facts: [deleted], now: at('10:30') })).toEqual([
      'first_reply 10:00 cancelled',
      'resolution 10:00 cancelled',
      'first_reply 10:04 running',
      'resolution 10:04 running',
    ]);
  });

  test('is cancelled where no reply was needed to anything', () => {
    const unneeded = happened(at('10:05'), 'tom', ask, { kind: 'no_reply_needed' });
    expect(told({ said: [ask], facts: [unneeded] })).toEqual([
      'first_reply 10:00 cancelled',
      'resolution 10:00 cancelled',
    ]);
  });

  test('goes on where only what was asked again needed none', () => {
    const again = said(at('11:00'), 'dana', 'And tell Tom hello');
    const unneeded = happened(at('11:05'), 'tom', again, { kind: 'no_reply_needed' });
    expect(told({ said: [ask, reply, again], facts: [unneeded], now: at('12:00') })).toContain(
      'resolution 10:00 running',
    );
  });
});

describe('closing a conversation', () => {
  test('cancels the reply clocks that still wait, with the reason', () => {
    const closed = happened(at('10:10'), 'tom', ask, { kind: 'closed' });
    expect(clockOf('first_reply', { said: [ask], facts: [closed], policy })).toMatchObject({
      outcome: 'cancelled',
      cancelReason: 'closed',
      fulfilledAt: null,
    });
  });

  test('leaves those fulfilled that were answered', () => {
    const closed = happened(at('11:00'), 'tom', ask, { kind: 'closed' });
    expect(clockOf('first_reply', { said: [ask, reply], facts: [closed], policy }).outcome).toBe('met');
  });

  test('after the deadline does not take the breach back', () => {
    const closed = happened(at('11:30'), 'tom', ask, { kind: 'closed' });
    expect(clockOf('first_reply', { said: [ask], facts: [closed], policy })).toMatchObject({
      outcome: 'breached',
      dueAt: at('11:00'),
    });
  });

  test('by a button of a conversation that was closed before does not close the next one', () => {
    const closed = happened(at('11:00'), 'tom', ask, { kind: 'closed' });
    const again = said(at('12:00'), 'dana', 'It broke again');
    const old = happened(at('12:10'), 'tom', ask, { kind: 'closed' });
    expect(told({ said: [ask, reply, again], facts: [closed, old], now: at('12:30') })).toContain(
      'resolution 12:00 running',
    );
  });
});

describe('periodic_update', () => {
  test('is the longest silence of staff: from each word of theirs to the next', () => {
    const update = said(at('12:00'), 'tom', 'The fix is being tested.');
    expect(told({ said: [ask, reply, update], now: at('13:00') })).toEqual([
      'first_reply 10:00 met',
      'resolution 10:00 running',
      'periodic_update 10:30 met',
      'periodic_update 12:00 running',
    ]);
  });

  test('is kept by “looking into it” as well, which is no reply', () => {
    const looking = said(at('10:05'), 'tom', 'Looking into it');
    expect(told({ said: [ask, looking], now: at('10:10') })).toEqual([
      'first_reply 10:00 running',
      'resolution 10:00 running',
      'periodic_update 10:05 running',
    ]);
  });

  test('is breached by a silence that is too long, and not mended by the next word', () => {
    const late = said(at('12:31'), 'tom', 'The fix is being tested.');
    expect(told({ said: [ask, reply, late], now: at('13:00') })).toContain('periodic_update 10:30 breached');
  });

  test('is not kept by a bot', () => {
    const bot = said(at('11:00'), 'beacon', 'We have received your message.');
    expect(clockOf('periodic_update', { said: [ask, reply, bot], policy }).outcome).toBe('breached');
  });
});

describe('next_reply', () => {
  test('is anchored on the oldest unanswered ask: more asks do not restart it', () => {
    const second = said(at('11:00'), 'dana', 'It stops at line 7');
    const third = said(at('11:40'), 'dana', 'Any news?');
    expect(
      clockOf('next_reply', { said: [ask, reply, second, third], policy, now: at('11:50') }),
    ).toMatchObject({
      startedAt: at('11:00'),
      dueAt: at('12:00'),
    });
  });

  test('is never met by a bot or an auto-reply', () => {
    const second = said(at('11:00'), 'dana', 'It stops at line 7');
    const auto = said(at('11:01'), 'beacon', 'Thank you for your message. We answer within a day.');
    expect(
      clockOf('next_reply', { said: [ask, reply, second, auto], policy, now: at('12:30') }).outcome,
    ).toBe('breached');
  });
});
