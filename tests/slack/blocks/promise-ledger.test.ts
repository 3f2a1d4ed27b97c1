import { expect, test } from 'vitest';
import type { LedgerPromise } from '../../../src/domain/promises/ledger.ts';
import { ledgerMessage } from '../../../src/slack/blocks/promise-ledger.ts';
import { promisesLine } from '../../../src/slack/blocks/report-promises.ts';
import { now, promised } from './samples.ts';
import { expectSlackTakesIt, wordsOf } from './support.ts';

const soon: LedgerPromise = {
  ...promised,
  ...{ id: 'C0NORTH/2', isOverdue: false, dueAt: new Date('2026-11-23T09:25:00Z'), keeperId: 'U0MEI' },
};
const none = { kept: 0, broken: 0, rePromised: 0, made: 0 };
const words = (ledger: Parameters<typeof ledgerMessage>[0]) => {
  const message = ledgerMessage(ledger);
  expectSlackTakesIt(message);
  return wordsOf(message);
};
const asOf = expect.stringContaining('As of');

test('the ledger lists what is open, whose it is and what nobody confirmed, and counts the rest', () => {
  const unsure = { ...soon, keeperId: 'U0TOM', isCertain: false, clockId: null };
  const figures = { made: 12, kept: 9, broken: 1, rePromised: 2 };
  const quote =
    '“<https://acme.slack.com/archives/C0NORTH/p1795189800000100|I’ll send the export by Friday.>”';
  expect(words({ scope: { of: 'all' }, items: [promised, soon, unsure], figures, now })).toEqual([
    '*3 promises are open, 1 of them overdue.*',
    `:red_circle: *Northwind* · ${quote}\noverdue by 25 min · <@U0TOM>`,
    `*Northwind* · ${quote}\ndue in 1 h · <@U0MEI>, for <@U0TOM>`,
    `*Northwind* · ${quote}\ndue in 1 h · <@U0TOM> · not confirmed to be a promise`,
    'In the last 7 days: 9 of 10 due kept, 2 given anew. `/cx-urgency promises broken` lists those that were not.',
    asOf,
  ]);
});

test('whose they are is said, and that there are none', () => {
  const empty = { items: [], figures: none, now };
  expect(words({ ...empty, scope: { of: 'all' } })).toEqual(['*No promise is open.*', asOf]);
  expect(words({ ...empty, scope: { of: 'person', personId: 'U0TOM' } })[0]).toBe(
    '*No promise of <@U0TOM> is open.*',
  );
  expect(words({ ...empty, scope: { of: 'broken' } })[0]).toBe('*No promise is broken.*');
  const one = { items: [promised], figures: none, now };
  expect(words({ ...one, scope: { of: 'customer', name: 'R&D <!here>' } })[0]).toBe(
    '*1 promise to R&amp;D &lt;!here&gt; is open, and overdue.*',
  );
});

test('of what was broken it is said how it ended', () => {
  const told: LedgerPromise = {
    ...promised,
    ...{ isOverdue: false, state: 'told', endedAt: new Date('2026-11-23T08:20:00Z') },
  };
  const [first, , second] = words({ scope: { of: 'broken' }, items: [promised, told], figures: null, now });
  expect(first).toBe('*2 promises were not kept by the date.*');
  expect(second).toMatch(/was due <.*08:00 UTC>, told <.*08:20 UTC> · <@U0TOM>$/);
});

test('of a long list the first are shown, and the rest is counted', () => {
  const items = Array.from({ length: 80 }, (_, i) => ({ ...promised, id: `C0NORTH/${i}` }));
  expect(words({ scope: { of: 'open' }, items, figures: null, now }).at(-2)).toBe('and 55 more');
});

test.each([
  [{ made: 12, kept: 9, broken: 1, rePromised: 2 }, 'Promises: 12 made, 9 of 10 due kept, 2 given anew.'],
  [{ made: 1, kept: 0, broken: 0, rePromised: 0 }, 'Promises: 1 made, none due.'],
  [{ made: 0, kept: 0, broken: 3, rePromised: 0 }, 'Promises: 0 made, 0 of 3 due kept.'],
  [none, null],
  [undefined, null],
])('the report says of %j: %s', (promises, line) => {
  expect(promisesLine({ promises })).toBe(line);
});
