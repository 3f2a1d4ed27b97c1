import { describe, expect, test } from 'vitest';
import { lostPromise } from '../../../src/domain/promises/lost.ts';
import { clockOfPromise, promiseOfClock } from '../../../src/domain/promises/of-clock.ts';
import { askAt, type Kept, promiseStanding, questionAbout } from '../../../src/domain/promises/question.ts';

const instant = (iso: string) => new Date(iso);
const madeAt = instant('2026-11-23T10:05:00Z');
const dueAt = instant('2026-11-27T17:00:00Z');

/** What Tom wrote on Monday at 10:05, and nobody has confirmed. */
const maybe: Kept & { toldWith: string | null; dated: { by: string; dueAt: Date }[] } = {
  state: 'open',
  source: 'words',
  madeAt,
  dueAt,
  isDateSaid: true,
  isCertain: false,
  otherDueAt: null,
  dated: [],
  endedAt: null,
  endedBy: null,
  toldHow: null,
  toldWith: null,
};
const told = { ...maybe, state: 'told', endedAt: instant('2026-11-24T10:00:00Z'), endedBy: 'U0TOM' } as const;

describe('of a promise is asked', () => {
  test.each([
    ['whether it is one, where that is not certain', {}, 'is_it_one'],
    ['by when it is, where no time was said', { isCertain: true, isDateSaid: false }, 'by_when'],
    ['which day was meant, where that is in doubt', { isCertain: true, otherDueAt: madeAt }, 'which_day'],
    ['nothing, where all of it was said', { isCertain: true }, null],
    ['nothing, where staff noted it by hand', { source: 'hand' }, null],
    ['nothing, where it has ended', { state: 'told' }, null],
  ] as const)('%s', (_, more, question) => {
    expect(questionAbout({ ...maybe, ...more })).toBe(question);
  });

  test('at once where a date was said, and ten minutes later where none was', () => {
    expect(askAt(maybe, madeAt)).toEqual(madeAt);
    expect(askAt({ ...maybe, isDateSaid: false }, madeAt)).toEqual(instant('2026-11-23T10:15:00Z'));
  });

  test('once its author can be reached, and never when its time is over by then', () => {
    const morning = instant('2026-11-24T09:00:00Z');
    expect(askAt(maybe, morning)).toEqual(morning);
    expect(askAt({ ...maybe, dueAt: instant('2026-11-23T22:00:00Z') }, morning)).toBeNull();
    expect(askAt({ ...maybe, dueAt: morning }, morning)).toBeNull();
  });
});

describe('what was asked', () => {
  const around = { replacedDueAt: null, isWatched: true };
  const now = instant('2026-11-24T12:00:00Z');

  test.each([
    ['is open', {}, { is: 'asked', question: 'is_it_one' }],
    ['is over with its time, and counts for nothing', { dueAt: now }, { is: 'passed', isCounted: false }],
    [
      'counts where somebody said so',
      { isCertain: true, dated: [{ by: 'U0TOM' }] },
      { is: 'promised', by: 'U0TOM' },
    ],
    ['counts where somebody marked it', { isCertain: true }, { is: 'promised', by: null }],
    ['was told', told, { is: 'told', at: told.endedAt, by: 'U0TOM', how: null }],
    ['is gone with its message', { state: 'promise_deleted' }, { is: 'promise_deleted' }],
  ] as const)('%s', (_, more, standing) => {
    expect(promiseStanding({ ...maybe, ...more }, around, now)).toEqual(standing);
  });

  test('asks for nothing where the channel is not watched any more', () => {
    expect(promiseStanding(maybe, { ...around, isWatched: false }, now)).toEqual({ is: 'unwatched' });
  });
});

describe('a decision about a promise', () => {
  const now = instant('2026-11-24T12:00:00Z');
  const by = { factId: 'decided/1', by: 'U0TOM' };
  const dated = (iso: string) => ({ kind: 'promise_dated', promise: '1.1', dueAt: iso }) as const;
  const denied = { kind: 'not_promised', promise: '1.1' } as const;
  const called = { kind: 'promise_told', promise: '1.1', toldAt: now.toISOString(), how: 'phone' } as const;

  test('counts while it is open, whether or not it is applied by now', () => {
    expect(lostPromise(maybe, dated(dueAt.toISOString()), by, now)).toBeNull();
    expect(lostPromise(maybe, denied, by, now)).toBeNull();
    expect(lostPromise(maybe, called, by, now)).toBeNull();
    const done = { ...maybe, isCertain: true, dated: [{ by: 'U0TOM', dueAt }] };
    expect(lostPromise(done, dated(dueAt.toISOString()), by, now)).toBeNull();
    expect(lostPromise({ ...told, dated: done.dated }, dated(dueAt.toISOString()), by, now)).toBeNull();
    expect(lostPromise({ ...told, toldWith: 'decided/1' }, called, by, now)).toBeNull();
    expect(lostPromise({ ...maybe, state: 'not_promised' }, denied, by, now)).toBeNull();
  });

  test('comes too late where the customer was told', () => {
    const lost = { how: 'ended', state: 'told', at: told.endedAt, by: 'U0TOM', toldHow: null };
    for (const decision of [dated(dueAt.toISOString()), denied, called])
      expect(lostPromise(told, decision, by, now)).toEqual(lost);
  });

  test('sets no date that has passed, and none once the promised one has', () => {
    const past = instant('2026-11-24T12:00:00Z');
    expect(lostPromise(maybe, dated(past.toISOString()), by, now)).toEqual({ how: 'past', dueAt: past });
    const late = { ...maybe, isCertain: true, dueAt: instant('2026-11-24T11:59:00Z') };
    expect(lostPromise(late, dated(dueAt.toISOString()), by, now)).toEqual({
      how: 'passed',
      dueAt: late.dueAt,
    });
    expect(lostPromise({ ...late, isCertain: false }, dated(dueAt.toISOString()), by, now)).toBeNull();
  });
});

test('a promise is found by its clock, and a clock of anything else is of none', () => {
  const clockId = clockOfPromise('C0NORTH', '1795.1~edited/1795.1/1796.2');
  expect(promiseOfClock('C0NORTH', clockId)).toBe('1795.1~edited/1795.1/1796.2');
  expect(promiseOfClock('C0NORTH', 'C0NORTH/1795.1/first_reply')).toBeUndefined();
  expect(promiseOfClock('C0GLOBEX', clockId)).toBeUndefined();
  expect(promiseOfClock('C0NORTH', 'C0NORTH//follow_up')).toBeUndefined();
});
