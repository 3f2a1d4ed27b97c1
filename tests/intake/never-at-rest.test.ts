import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecidedRole } from '../../src/domain/role-decisions.ts';
import { sayRole } from '../../src/intake/apply-role.ts';
import { loadUs } from '../../src/intake/people.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { beginning, deliver, ourTeam, setUpDesk } from './desk.ts';
import { foldedAtOnce, kept, tables } from './folded-at-once.ts';
import { anyBusy, type Delivered, deliveriesOf } from './happenings.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());

const end = new Date('2026-12-24T12:00:00Z');

/** Mostly in order, some a little late and some very late; applied a few at a time, in pages of a few messages. */
const anyDelivery = fc.record({
  late: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 6 }), fc.nat({ max: 60 })), {
    minLength: 60,
    maxLength: 60,
  }),
  twice: fc.array(fc.nat({ max: 59 }), { maxLength: 6 }),
  portion: fc.integer({ min: 1, max: 12 }),
  pageLength: fc.integer({ min: 1, max: 5 }),
  /** What is said of Sam, whom nobody knows, and after how many portions. */
  role: fc.constantFrom<DecidedRole | null>(null, 'customer', 'staff', 'bot'),
  saidAfter: fc.nat({ max: 12 }),
  /** After so many portions nothing is known of pages, nor of places beside conversations, as before there were any. */
  forgottenAfter: fc.nat({ max: 30 }),
  /** All of it is written after that, or a part of it before. */
  watchedSince: fc.constantFrom(
    beginning,
    new Date('2026-11-09T14:00:00Z'),
    new Date('2026-11-10T09:00:00Z'),
  ),
});

test('in a channel that is never at rest, deliveries in any order fold to the same as the whole log at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyBusy, anyDelivery, async (happenings, way) => {
      const deliveries = deliveriesOf(happenings);
      const { late, twice, portion } = way;
      const order = deliveries
        .map((one, i) => ({ one, key: i + (late[i] ?? 0) }))
        .sort((a, b) => a.key - b.key);
      const all = [...order.map(({ one }) => one), ...twice.flatMap((i) => deliveries[i] ?? [])];
      const told = await tablesAfter(inPortions(all, portion), way);
      expect(await kept(open.db)).toEqual(await foldedAtOnce(open.db, end, way.watchedSince));
      expect(
        await tablesAfter([deliveries], { ...way, pageLength: 1000, saidAfter: 0, forgottenAfter: -1 }),
      ).toEqual(told);
    }),
    { numRuns: Number(process.env.ANY_ORDER_RUNS ?? 40), endOnFailure: true },
  );
}, 3_600_000);

interface Way {
  pageLength: number;
  role: DecidedRole | null;
  saidAfter: number;
  forgottenAfter: number;
  watchedSince: Date;
}

async function tablesAfter(
  portions: readonly Delivered[][],
  { pageLength, role, saidAfter, forgottenAfter, watchedSince }: Way,
): Promise<object> {
  await emptyTables(open.db);
  await setUpDesk(open.db, watchedSince);
  for (const [index, portion] of portions.entries()) {
    if (index === saidAfter) await sayOfSam(role);
    if (index === forgottenAfter) await forgetPages();
    await deliver(open.db, portion, end, pageLength);
  }
  if (saidAfter >= portions.length) await sayOfSam(role);
  const { facts, ...folded } = await tables(open.db, end);
  // As what somebody counts who is no staff, in what they do with the app, depends on when it was said; nothing comes of it.
  return role === null ? { facts, ...folded } : folded;
}

async function forgetPages(): Promise<void> {
  await open.db.execute(sql`delete from log_pages`);
  await open.db.execute(sql`update messages set placed_in = null`);
}

async function sayOfSam(role: DecidedRole | null): Promise<void> {
  if (role === null) return;
  const said = { id: 'said', at: beginning.toISOString(), by: 'U0PRIYA', role, how: 'changed' as const };
  await inTransaction(open.db, async (tx) => {
    await sayRole(tx, ourTeam, 'U0SAM', said, await loadUs(tx, ourTeam), end);
  });
}

function inPortions(told: readonly Delivered[], size: number): Delivered[][] {
  return Array.from({ length: Math.ceil(told.length / size) }, (_, i) =>
    told.slice(i * size, (i + 1) * size),
  );
}
