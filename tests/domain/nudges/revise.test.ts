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
  outboxKey: 'nudge/1',
};
const answered = fridayClock(ended('met', { fulfilledAt: at('09:24', 23) }));
const revised = (of: typeof clock, nudges: KeptNudge[], handling = untouched, isWatched = true) =>
  reviseNudges(of, nudges, { handling, where: northwind, isWatched }, at('09:24', 23));

test('an open nudge says how it stands, and is withdrawn where it was not sent yet and has become untrue', () => {
  expect(revised(answered, [nudge])).toMatchObject([
    { key: 'nudge/1', clockId: clock.id, step: 'at-50%', withdraw: true, notice: { standing: 'answered' } },
  ]);
});

test('a nudge that still asks for something is not withdrawn', () => {
  const taken = { ...untouched, acknowledgedBy: 'U0TOM' };
  expect(revised(clock, [nudge], taken)).toMatchObject([{ withdraw: false, notice: { standing: 'taken' } }]);
});

test('a settled nudge is left alone', () => {
  expect(revised(answered, [{ ...nudge, state: 'settled' }])).toEqual([]);
});

test('a settled nudge asks again where the customer waits again', () => {
  expect(revised(clock, [{ ...nudge, state: 'settled' }])).toMatchObject([
    { key: 'nudge/1', withdraw: false, notice: { standing: 'waiting' } },
  ]);
});

test('whoever was relieved is not asked again when the next one takes it', () => {
  const relieved: KeptNudge = { ...nudge, state: 'settled' };
  const toMei = { ...nudge, step: 'handed-over', personId: 'U0MEI', outboxKey: 'nudge/2' };
  const taken = { ...untouched, assigneeId: 'U0TOM', acknowledgedBy: 'U0TOM' };
  expect(revised(clock, [relieved, toMei], taken)).toMatchObject([{ key: 'nudge/2' }]);
});

test('of two nudges to one person only the newer one asks for something', () => {
  const again = { ...nudge, step: 'snoozed-until-2026-11-23T09:23:00.000Z', outboxKey: 'nudge/2' };
  expect(revised(clock, [nudge, again])).toMatchObject([
    { key: 'nudge/1', withdraw: true, notice: { standing: 'repeated' } },
    { key: 'nudge/2', withdraw: false, notice: { standing: 'waiting' } },
  ]);
  expect(revised(clock, [{ ...nudge, state: 'settled' }, again])).toMatchObject([{ key: 'nudge/2' }]);
});

test('where the channel is no longer watched, a nudge asks for nothing', () => {
  expect(revised(clock, [nudge], untouched, false)).toMatchObject([
    { withdraw: true, notice: { standing: 'unwatched' } },
  ]);
  expect(revised(answered, [nudge], untouched, false)).toMatchObject([{ notice: { standing: 'answered' } }]);
});

test('the nudge of another clock is left alone', () => {
  expect(revised(answered, [{ ...nudge, clockId: 'another' }])).toEqual([]);
});

test('at a hand-over, the nudge of each person stands as it is for them', () => {
  const toMei = { ...nudge, personId: 'U0MEI', decidedAt: at('09:23', 23), outboxKey: 'nudge/2' };
  const handling = {
    ...untouched,
    assigneeId: 'U0MEI',
    handedOverBy: 'U0PRIYA',
    handedOverAt: at('09:22', 23),
  };
  expect(revised(clock, [nudge, toMei], handling)).toMatchObject([
    { key: 'nudge/1', withdraw: true, notice: { standing: 'handed_over', handedTo: 'U0MEI' } },
    { key: 'nudge/2', withdraw: false, notice: { standing: 'waiting' } },
  ]);
});
