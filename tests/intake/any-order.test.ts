import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { changeCalendar } from '../../src/intake/change-terms.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { applyAll, beginning, deliver, ourTeam, setUpDesk } from './desk.ts';
import { foldedAtOnce, kept, tables } from './folded-at-once.ts';
import { anyCorrected, anyHappenings, anyPromised, type Delivered, deliveriesOf } from './happenings.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());

const end = new Date('2026-12-24T12:00:00Z');

/** A way of delivering: an order, what comes twice, and after how many each the app is applied, or starts again. */
const anyDelivery = fc.record({
  order: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 22, maxLength: 22 }),
  twice: fc.array(fc.nat({ max: 21 }), { maxLength: 6 }),
  portions: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
});

test.each([
  ['of all kinds', anyHappenings, 60],
  ['with what staff corrects across days', anyCorrected, 60],
  ['with what staff promises', anyPromised, 60],
])(
  'deliveries %s in any order, twice and with restarts between them end in the same tables',
  async (_, told, numRuns) => {
    await fc.assert(
      fc.asyncProperty(told, anyDelivery, async (happenings, { order, twice, portions }) => {
        const deliveries = deliveriesOf(happenings);
        const expected = await tablesAfter(
          [],
          deliveries.map((one) => [one]),
        );
        expect(await kept(open.db)).toEqual(await foldedAtOnce(open.db, end));
        const shuffled = deliveries
          .map((one, i) => ({ one, key: order[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const repeated = [...shuffled, ...twice.flatMap((i) => deliveries[i] ?? [])];
        const isEarly = ({ receivedAt }: Delivered) => receivedAt < changedAt;
        const early = inPortions(repeated.filter(isEarly), portions);
        const late = inPortions(
          repeated.filter((one) => !isEarly(one)),
          portions,
        );
        expect(await tablesAfter(early, late)).toEqual(expected);
      }),
      { numRuns, endOnFailure: true },
    );
  },
  180_000,
);

/** Every kind of clock, with shorter targets for what is urgent. */
const policy: PolicyDocument = {
  ...defaultPolicy(60),
  targets: {
    first_reply: { urgent: 20, normal: 60 },
    next_reply: { urgent: 20, normal: 45 },
    periodic_update: 120,
    resolution: { urgent: 240, normal: 600 },
  },
};

/** The support hours change on the second day of the story; running clocks follow them. */
const laterHours = {
  timeZone: 'Europe/London',
  hours: { tue: [['10:00', '18:00']], wed: [['10:00', '18:00']] },
} as const;
const changedAt = new Date('2026-11-10T12:00:00Z');

/** @param before the hours change @param after they have changed: what came before may come late, but not the reverse */
async function tablesAfter(before: readonly Delivered[][], after: readonly Delivered[][]): Promise<unknown> {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  await inTransaction(open.db, (tx) => addPolicyVersion(tx, ourTeam, policy, beginning, null));
  for (const portion of before) await deliver(open.db, portion, end);
  await inTransaction(open.db, (tx) =>
    changeCalendar(tx, ourTeam, 'default', { document: laterHours, source: null }, changedAt, null),
  );
  for (const portion of after) await deliver(open.db, portion, end);
  await applyAll(open.db, end);
  return tables(open.db, end);
}

function inPortions(told: readonly Delivered[], sizes: readonly number[]): Delivered[][] {
  const portions: Delivered[][] = [];
  for (let from = 0, i = 0; from < told.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    portions.push(told.slice(from, from + size));
    from += size;
  }
  return portions;
}
