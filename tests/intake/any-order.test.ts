import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../src/nudges/sweep.ts';
import { type Database, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { applyAll, deliver, ourTeam, setUpDesk } from './desk.ts';
import { anyHappenings, type Delivered, deliveriesOf } from './happenings.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());

const end = new Date('2026-12-24T12:00:00Z');

/** Everything that the log folds to, and the log itself. */
async function tables(db: Database): Promise<unknown> {
  await sweep(db, ourTeam, end);
  return {
    messages: await queryRows(db, sql`select * from messages order by inbox_id, id`),
    facts: await queryRows(db, sql`select * from facts order by inbox_id, id`),
    conversations: await queryRows(db, sql`select * from conversations order by id`),
    clocks: await queryRows(db, sql`select * from clocks order by id`),
    inboxes: await queryRows(db, sql`select id, seen_up_to from inboxes order by id`),
  };
}

/** A way of delivering: an order, what comes twice, and after how many each the app is applied, or starts again. */
const anyDelivery = fc.record({
  order: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 22, maxLength: 22 }),
  twice: fc.array(fc.nat({ max: 21 }), { maxLength: 6 }),
  portions: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
});

test('deliveries in any order, twice and with restarts between them end in the same tables', async () => {
  await fc.assert(
    fc.asyncProperty(anyHappenings, anyDelivery, async (happenings, { order, twice, portions }) => {
      const told = deliveriesOf(happenings);
      const expected = await tablesAfter(told.map((one) => [one]));
      const shuffled = told
        .map((one, i) => ({ one, key: order[i] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const repeated = [...shuffled, ...twice.flatMap((i) => told[i] ?? [])];
      expect(await tablesAfter(inPortions(repeated, portions))).toEqual(expected);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 180_000);

async function tablesAfter(portions: readonly Delivered[][]): Promise<unknown> {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  for (const portion of portions) await deliver(open.db, portion, end);
  await applyAll(open.db, end);
  return tables(open.db);
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
