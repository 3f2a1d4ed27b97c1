import { expect, test } from 'vitest';
import { type KeptNudge, reviseNudges } from '../../../src/domain/nudges/revise.ts';
import { at } from '../log-of.ts';
import { fridayClock } from '../terms-of.ts';
import { ended, northwind, untouched } from './notices.ts';

const clock = fridayClock();
const nudge: KeptNudge = {
  clockId: clock.id,
  step: 'at-50%',
  personId: 'U0PRIYA',
  decidedAt: at('09:20', 23),
  state: 'open',
  outboxKey: null,
};
const answered = fridayClock(ended('met', { fulfilledAt: at('09:24', 23) }));
const revised = (of: typeof clock, nudges: KeptNudge[], handling = untouched, isWatched = true) =>
  reviseNudges(of, nudges, { handling, where: northwind, isWatched }, at('09:24', 23));

const step = (of: string, state: 'open' | 'settled', clockId = clock.id) => ({ clockId, step: of, state });

test('an open nudge settles with the answer, and the list that it stands in is brought up to date', () => {
  expect(revised(answered, [nudge])).toEqual({
    marks: [step('at-50%', 'settled')],
    messages: [],
    personIds: ['U0PRIYA'],
  });
});

test('a nudge that still asks for something stays open, and its list says what was done', () => {
  const taken = { ...untouched, acknowledgedBy: 'U0TOM' };
  expect(revised(clock, [nudge], taken)).toEqual({ marks: [], messages: [], personIds: ['U0PRIYA'] });
});

test('a settled nudge is left alone', () => {
  expect(revised(answered, [{ ...nudge, state: 'settled' }])).toEqual({
    marks: [],
    messages: [],
    personIds: [],
  });
});

test('a settled nudge asks again where the customer waits again', () => {
  expect(revised(clock, [{ ...nudge, state: 'settled' }]).marks).toEqual([step('at-50%', 'open')]);
});

test('whoever was relieved is not asked again when the next one takes it', () => {
  const relieved: KeptNudge = { ...nudge, state: 'settled' };
  const toMei = { ...nudge, step: 'handed-over', personId: 'U0MEI', decidedAt: at('09:21', 23) };
  const taken = { ...untouched, assigneeId: 'U0TOM', acknowledgedBy: 'U0TOM' };
  expect(revised(clock, [relieved, toMei], taken)).toEqual({ marks: [], messages: [], personIds: ['U0MEI'] });
});

test('of two nudges to one person only the newer one asks for something', () => {
  const again = { ...nudge, step: 'snoozed-until-2026-11-23T09:23:00.000Z', decidedAt: at('09:23', 23) };
  expect(revised(clock, [nudge, again]).marks).toEqual([step('at-50%', 'settled')]);
  expect(revised(clock, [{ ...nudge, state: 'settled' }, again]).marks).toEqual([]);
});

test('where the channel is no longer watched, a nudge asks for nothing', () => {
  expect(revised(clock, [nudge], untouched, false).marks).toEqual([step('at-50%', 'settled')]);
  const card = { ...nudge, personId: null, outboxKey: 'card/C0LEADS/1' };
  expect(revised(clock, [card], untouched, false).messages).toMatchObject([
    { key: 'card/C0LEADS/1', withdraw: true, notice: { standing: 'unwatched' } },
  ]);
  expect(revised(answered, [card], untouched, false).messages).toMatchObject([
    { notice: { standing: 'answered' } },
  ]);
});

test('the nudge of another clock is left alone', () => {
  expect(revised(answered, [{ ...nudge, clockId: 'another' }]).personIds).toEqual([]);
});

test('at a hand-over, the nudge of each person stands as it is for them, and a card goes on', () => {
  const toMei = { ...nudge, step: 'handed-over', personId: 'U0MEI', decidedAt: at('09:23', 23) };
  const card = { ...nudge, step: 'at-50%-C0LEADS', personId: null, outboxKey: 'card/C0LEADS/1' };
  const handling = {
    ...untouched,
    assigneeId: 'U0MEI',
    handedOverBy: 'U0PRIYA',
    handedOverAt: at('09:22', 23),
  };
  const { marks, messages } = revised(clock, [nudge, card, toMei], handling);
  expect(marks).toEqual([step('at-50%', 'settled')]);
  expect(messages).toMatchObject([{ withdraw: false, notice: { standing: 'waiting', note: null } }]);
});

test('the call in the thread of a card says how it ended', () => {
  const call = { ...nudge, outboxKey: `call/C0LEADS/at-50%/${clock.id}` };
  expect(revised(answered, [call]).messages).toMatchObject([
    {
      withdraw: true,
      notice: {
        type: 'call',
        personId: 'U0PRIYA',
        cardKey: `card/C0LEADS/${clock.id}`,
        nudge: { standing: 'answered' },
      },
    },
  ]);
});
