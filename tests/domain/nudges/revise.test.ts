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
const revised = (of: typeof clock, nudges: KeptNudge[], handling = untouched) =>
  reviseNudges(of, nudges, handling, northwind, at('09:24', 23));

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
