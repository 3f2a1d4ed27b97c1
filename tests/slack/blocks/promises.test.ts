import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredHows } from '../../../src/domain/log.ts';
import type { NudgeNotice } from '../../../src/domain/notices.ts';
import type { PromiseStanding } from '../../../src/domain/promises/question.ts';
import { listMessage } from '../../../src/slack/blocks/list.ts';
import { nudgeMessage } from '../../../src/slack/blocks/nudge.ts';
import { readDueOf, readPromiseAbout, writePromiseAbout } from '../../../src/slack/blocks/promise-anchor.ts';
import {
  promiseGoneMessage,
  promiseMessage,
  type ShownPromise,
} from '../../../src/slack/blocks/promise-asked.ts';
import { promiseDateView, readPromiseDate } from '../../../src/slack/blocks/promise-date.ts';
import { readTold, toldView } from '../../../src/slack/blocks/promise-told.ts';
import { promiseTooLate, promiseTooLateError } from '../../../src/slack/blocks/promise-too-late.ts';
import { waitingLine } from '../../../src/slack/blocks/waiting-items.ts';
import { actionIds, blockIds } from '../../../src/slack/ids.ts';
import { foreign } from './foreign.ts';
import { nudge, waiting } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

/** Monday, 09:25 in Berlin. */
const now = new Date('2026-11-23T08:25:00Z');
const instant = (iso: string) => new Date(iso);

const shown: ShownPromise = {
  promise: {
    id: 'C0NORTH/1.1',
    inboxId: 'C0NORTH',
    messageId: '1.1',
    quote: "I'll see that you get it by Friday",
    dueAt: instant('2026-11-27T16:00:00Z'),
    otherDueAt: null,
    isDateSaid: true,
  },
  inboxName: 'ext-northwind',
  customerName: 'Northwind',
  link: 'https://acme.slack.com/archives/C0NORTH/p11',
  timeZone: 'Europe/Berlin',
  standing: { is: 'asked', question: 'is_it_one' },
};

const followUp: NudgeNotice = {
  ...nudge,
  metric: 'follow_up',
  clockId: 'C0NORTH/1.1/follow_up',
  askId: '1.1',
  askText: shown.promise.quote,
  askedByName: null,
  promise: { by: 'U0PRIYA', isReaders: true },
};

/** The labels of the buttons, and of what is chosen in menus. */
function labels({ blocks }: { blocks: readonly object[] }): string[] {
  const rows = blocks.flatMap((block) => ('elements' in block ? (block.elements as object[]) : []));
  return rows.flatMap((element) => {
    const { text, options = [] } = element as {
      text?: { text: string };
      options?: { text: { text: string } }[];
    };
    return [...(text?.text ? [text.text] : []), ...options.map((option) => option.text.text)];
  });
}

describe('the question about a promise names on its buttons', () => {
  const dueOn = (dueAt: string, more: object = {}) =>
    labels(
      promiseMessage({ ...shown, promise: { ...shown.promise, dueAt: instant(dueAt), ...more } }, now),
    )[0];

  test.each([
    ['today', '2026-11-23T16:00:00Z', 'Yes, today 17:00'],
    ['tomorrow by its name', '2026-11-24T08:00:00Z', 'Yes, Tuesday 09:00'],
    ['a weekday', '2026-11-27T16:00:00Z', 'Yes, Friday 17:00'],
    ['a date that is far', '2026-12-11T16:00:00Z', 'Yes, 11 Dec 17:00'],
    ['the day by the reader’s own clock', '2026-11-23T23:30:00Z', 'Yes, Tuesday 00:30'],
  ])('%s', (_, dueAt, label) => {
    expect(dueOn(dueAt)).toBe(label);
  });

  test('both readings of a day in doubt, and what each of them promises', () => {
    const otherDueAt = instant('2027-04-12T15:00:00Z');
    const promise = { ...shown.promise, dueAt: instant('2026-12-04T16:00:00Z'), otherDueAt };
    const message = promiseMessage(
      { ...shown, promise, standing: { is: 'asked', question: 'which_day' } },
      now,
    );
    expect(labels(message)).toEqual([
      '4 Dec 17:00',
      '12 Apr 17:00',
      'Another time…',
      'Not a promise',
      'Open',
    ]);
    const row = message.blocks.find(({ type }) => type === 'actions') as { elements: { value?: string }[] };
    expect(row.elements.slice(0, 2).map(({ value }) => readDueOf(value))).toEqual([
      promise.dueAt,
      otherDueAt,
    ]);
    expect(readDueOf(row.elements[2]?.value)).toBeUndefined();
  });
});

describe('a promise in a list', () => {
  test('is told as what was promised, and not as what was asked', () => {
    const [first] = wordsOf(
      listMessage({ personId: 'U0PRIYA', open: [followUp, nudge], settled: [], moved: [] }),
    ).slice(1);
    expect(first).toMatch(
      /^You promised \*Northwind\*: “<https.*\|I'll see that you get it by Friday>”\ndue /,
    );
    expect(wordsOf(nudgeMessage({ ...followUp, promise: { by: 'U0TOM', isReaders: false } }))[0]).toContain(
      '<@U0TOM> promised *Northwind* a follow-up in <#C0NORTH>.',
    );
    expect(waitingLine({ ...waiting, metric: 'follow_up', askText: followUp.askText }, now, true)).toMatch(
      /^\*Northwind\* · promised: “.*”\nfollow-up due in 25 min$/,
    );
  });

  test('offers what fits it, and no other date once its time has passed', () => {
    const open = ['Open', '30 minutes', '2 hours', 'Tomorrow morning', 'Until a time…', 'Told by phone…'];
    const rest = ['Ask a colleague…', 'Waiting on customer', 'Why this deadline?'];
    expect(labels(nudgeMessage(followUp))).toEqual([
      ...open,
      'Hand over',
      'Not a promise',
      'Another time…',
      ...rest,
    ]);
    expect(labels(nudgeMessage({ ...followUp, standing: 'overdue' }))).toEqual([
      ...open,
      'Hand over',
      'Not a promise',
      ...rest,
    ]);
  });
});

describe('the modals', () => {
  const anchor = { inbox: 'C0NORTH', ask: '1.1', clock: 'C0NORTH/1.1/follow_up' };
  const promised = { customerName: 'Northwind', quote: 'x', madeAt: now, dueAt: shown.promise.dueAt };

  test('carry what they are about', () => {
    expect(readPromiseAbout(writePromiseAbout(anchor, promised))).toEqual({
      about: { inboxId: 'C0NORTH', messageId: '1.1', promise: '1.1', promiseId: 'C0NORTH/1.1' },
      dueAt: promised.dueAt,
      madeAt: now,
    });
    for (const other of [undefined, '', '{}', 'x', writePromiseAbout({ ...anchor, clock: 'any' }, promised)])
      expect(readPromiseAbout(other)).toBeUndefined();
  });

  test.each([
    ['2026-11-23T08:26:00Z', { ok: true, dueAt: instant('2026-11-23T08:26:00Z') }],
    ['2026-11-23T08:25:00Z', 'That is past already. Choose a later time.'],
    ['2028-03-01T00:00:00Z', 'Choose a time within the next 400 days.'],
    [null, 'Choose by when.'],
  ])('take %s for a date, or say what is wrong with it', (iso, read) => {
    const picked = { selected_date_time: iso === null ? null : Date.parse(iso) / 1000 };
    const state = { [blockIds.promiseDate]: { [actionIds.promiseDate]: picked } };
    const wanted = typeof read === 'string' ? { ok: false, errors: { [blockIds.promiseDate]: read } } : read;
    expect(readPromiseDate(state, now)).toEqual(wanted);
  });

  test('take no call from before the promise', () => {
    const state = {
      [blockIds.answeredHow]: { [actionIds.answeredHow]: { selected_option: { value: 'phone' } } },
      [blockIds.answeredAt]: { [actionIds.answeredAt]: { selected_date_time: now.getTime() / 1000 - 600 } },
    };
    expect(readTold(state, now, now)).toMatchObject({ ok: false });
    expect(readTold(state, instant('2026-11-23T08:10:00Z'), now)).toMatchObject({ ok: true, how: 'phone' });
  });
});

const id = fc.oneof(fc.constantFrom('U0TOM', 'C0NORTH', '1795189800.000100'), foreign());
const at = fc.date({ min: now, max: instant('2030-01-01T00:00:00Z'), noInvalidDate: true });
const by = fc.option(id, { nil: null });
const how = fc.constantFrom(...answeredHows, null);
const anyStanding: fc.Arbitrary<PromiseStanding> = fc.oneof(
  fc.record({
    is: fc.constant('asked' as const),
    question: fc.constantFrom('is_it_one', 'by_when', 'which_day'),
  }),
  fc.record({ is: fc.constant('passed' as const), isCounted: fc.boolean() }),
  fc.record({ is: fc.constantFrom('promised', 'not_promised'), by }),
  fc.record({ is: fc.constant('told' as const), at, by, how }),
  fc.record({ is: fc.constant('re_promised' as const), dueAt: fc.option(at, { nil: null }) }),
  fc.record({ is: fc.constantFrom('promise_deleted', 'promise_withdrawn', 'unwatched') }),
);
const anyPromise = fc.record({
  id,
  inboxId: id,
  messageId: id,
  quote: foreign(),
  dueAt: at,
  otherDueAt: fc.option(at, { nil: null }),
  isDateSaid: fc.boolean(),
});

test('whatever is promised and by whomever, Slack takes what is said of it', () => {
  const names = fc.record({
    inboxName: foreign(),
    customerName: foreign(),
    link: fc.oneof(fc.webUrl(), foreign()),
  });
  fc.assert(
    fc.property(anyPromise, names, anyStanding, (promise, named, standing) => {
      expectSlackTakesIt(promiseMessage({ promise, ...named, timeZone: 'Asia/Kathmandu', standing }, now));
      expectSlackTakesIt(
        promiseGoneMessage({ type: 'promise', promiseId: '1', ...named, quote: promise.quote }),
      );
      const words = { ...named, quote: promise.quote, madeAt: now, dueAt: promise.dueAt };
      const anchor = { inbox: promise.inboxId, ask: promise.messageId, clock: promise.id };
      if (JSON.stringify(anchor).length < 1000) {
        expectSlackTakesIt(promiseDateView(anchor, words, now));
        expectSlackTakesIt(toldView(anchor, words, now));
      }
      const of = { by: promise.id, isReaders: promise.isDateSaid };
      expectSlackTakesIt(nudgeMessage({ ...followUp, ...named, askText: promise.quote, promise: of }));
    }),
  );
});

test.each([
  [
    { how: 'ended', state: 'told', at: now, by: 'U0TOM', toldHow: 'phone' },
    'The customer was told by phone already, said Tom.',
  ],
  [
    { how: 'ended', state: 're_promised', at: now, by: 'U0TOM', toldHow: null },
    'It was promised anew already by Tom.',
  ],
  [
    { how: 'ended', state: 'promise_deleted', at: now, by: null, toldHow: null },
    'The message was deleted, so there is nothing to keep.',
  ],
  [{ how: 'past', dueAt: now }, 'That time has passed by now. Choose another one.'],
] as const)('whoever is too late is told how it stands: %j', (lost, words) => {
  expect(promiseTooLateError(lost, () => 'Tom')).toBe(words);
  expectSlackTakesIt(promiseTooLate(lost));
});
