import { describe, expect, test } from 'vitest';
import { at, happened, said } from '../log-of.ts';
import { clockOf, clocksIn } from './of-policy.ts';

/** Friday 20 November 2026 is a working day, Monday 23 the next one. */
const ask = said(at('10:00'), 'dana', 'The export is broken');
const waitOnCustomer = happened(at('10:20'), 'priya', ask, { kind: 'paused', reason: 'asked by phone' });

describe('waiting on the customer, set by staff', () => {
  test('stands the clock, with what is left of its target', () => {
    expect(clockOf('first_reply', { said: [ask], facts: [waitOnCustomer] })).toMatchObject({
      outcome: 'paused',
      dueAt: at('11:00'),
      endedAt: null,
    });
  });

  test('is ended by any customer message, a courtesy too: 30 minutes are taken out', () => {
    const thanks = said(at('10:50'), 'dana', 'Thanks!');
    expect(
      clockOf('first_reply', { said: [ask, thanks], facts: [waitOnCustomer], now: at('11:10') }),
    ).toMatchObject({
      outcome: 'running',
      dueAt: at('11:30'),
    });
  });

  test('is ended by staff as well', () => {
    const resumed = happened(at('10:30'), 'tom', ask, { kind: 'resumed' });
    expect(clockOf('first_reply', { said: [ask], facts: [waitOnCustomer, resumed] })).toMatchObject({
      outcome: 'breached',
      dueAt: at('11:10'),
    });
  });

  test('is listed with who, when, why, and how many minutes it hid', () => {
    const more = said(at('10:50'), 'dana', 'It stops at line 7');
    const { pauses } = clockOf('first_reply', { said: [ask, more], facts: [waitOnCustomer] });
    expect(pauses).toEqual([
      {
        startedAt: '2026-11-20T10:20:00.000Z',
        endedAt: '2026-11-20T10:50:00.000Z',
        by: 'priya',
        cause: 'staff',
        reason: 'asked by phone',
        hiddenMinutes: 30,
      },
    ]);
  });

  test('hides only open minutes: over a weekend, what was left of Friday and what had begun of Monday', () => {
    const late = said(at('16:30'), 'dana', 'The export is broken');
    const paused = happened(at('16:40'), 'priya', late, { kind: 'paused', reason: null });
    const back = said(at('09:15', 23), 'dana', 'Here is the file');
    const clock = clockOf('first_reply', { said: [late, back], facts: [paused], now: at('09:20', 23) });
    expect(clock.pauses[0]?.hiddenMinutes).toBe(35);
    expect(clock.dueAt).toEqual(at('10:05', 23));
  });

  test('set twice is one pause', () => {
    const again = happened(at('10:25'), 'tom', ask, { kind: 'paused', reason: 'again' });
    const back = said(at('10:40'), 'dana', 'Here I am');
    const clock = clockOf('first_reply', { said: [ask, back], facts: [waitOnCustomer, again] });
    expect(clock.pauses).toHaveLength(1);
    expect(clock.dueAt).toEqual(at('11:20'));
  });

  test('does not count when a customer sets it', () => {
    const own = happened(at('10:20'), 'dana', ask, { kind: 'paused', reason: null });
    expect(clockOf('first_reply', { said: [ask], facts: [own] })).toMatchObject({
      outcome: 'breached',
      pauses: [],
    });
  });

  test('does not count before anything was asked, nor once the conversation is closed', () => {
    const hello = said(at('09:00'), 'dana', 'Good morning');
    const early = happened(at('09:10'), 'priya', hello, { kind: 'paused', reason: null });
    expect(clockOf('first_reply', { said: [hello, ask], facts: [early] }).pauses).toEqual([]);
  });

  test('by the hourglass lasts until the reaction is taken back', () => {
    const glass = happened(at('10:20'), 'priya', ask, { kind: 'reacted', emoji: 'hourglass_flowing_sand' });
    const off = happened(at('10:35'), 'priya', ask, { kind: 'unreacted', emoji: 'hourglass_flowing_sand' });
    const clock = clockOf('first_reply', { said: [ask], facts: [glass, off], now: at('11:00') });
    expect(clock).toMatchObject({ outcome: 'running', dueAt: at('11:15') });
  });
});

test('a reaction that somebody else takes back ends no pause of mine', () => {
  const off = happened(at('10:35'), 'tom', ask, { kind: 'unreacted', emoji: 'hourglass' });
  const clock = clockOf('first_reply', { said: [ask], facts: [waitOnCustomer, off], now: at('11:00') });
  expect(clock.outcome).toBe('paused');
});

describe('a deadline that has passed', () => {
  test('is not revived by a pause that comes after it', () => {
    const late = happened(at('11:00:01'), 'priya', ask, { kind: 'paused', reason: null });
    expect(clockOf('first_reply', { said: [ask], facts: [late] })).toMatchObject({
      outcome: 'breached',
      dueAt: at('11:00'),
    });
  });

  test('nor by one that comes at that very instant', () => {
    const late = happened(at('11:00'), 'priya', ask, { kind: 'paused', reason: null });
    expect(clockOf('first_reply', { said: [ask], facts: [late] }).outcome).toBe('breached');
  });
});

describe('a question back', () => {
  const policy = { targets: { first_reply: 60, next_reply: 60, resolution: 120, periodic_update: 60 } };
  const question = said(at('10:20'), 'tom', 'Which browser do you use?');

  test('is a reply, and stands what measures the conversation', () => {
    const clocks = clocksIn({ said: [ask, question], policy });
    expect(clocks.map(({ metric, outcome }) => `${metric} ${outcome}`)).toEqual([
      'first_reply met',
      'resolution paused',
      'periodic_update paused',
    ]);
  });

  test('is taken out of the resolution: asked back 10:20, answered 15:20, closed 16:30, due 17:00', () => {
    const answer = said(at('15:20'), 'dana', 'Firefox');
    const closed = happened(at('16:30'), 'tom', answer, { kind: 'closed' });
    expect(clockOf('resolution', { said: [ask, question, answer], facts: [closed], policy })).toMatchObject({
      outcome: 'met',
      dueAt: at('17:00'),
      fulfilledAt: at('16:30'),
      elapsedMinutes: 90,
      pauses: [{ by: 'tom', cause: 'question', hiddenMinutes: 300 }],
    });
  });

  test('stops nothing where the policy says that only staff’s word does', () => {
    const clocks = clocksIn({ said: [ask, question], policy: { ...policy, pausedBy: ['staff'] } });
    expect(clocks.map(({ metric, outcome }) => `${metric} ${outcome}`)).toEqual([
      'first_reply met',
      'resolution breached',
      'periodic_update breached',
    ]);
  });

  test('in a quotation, a link or code is none', () => {
    const quoting = said(
      at('10:20'),
      'tom',
      '&gt; is it down?\nIt is up: <https://status.example.com/?all> `a ? b : c`',
    );
    expect(clockOf('resolution', { said: [ask, quoting], policy }).pauses).toEqual([]);
  });
});
