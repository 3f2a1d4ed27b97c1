import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { claimDueClocks } from '../../src/store/clocks.ts';
import { inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { ourTeam, setUpDesk } from '../intake/desk.ts';
import { wrote } from '../intake/letters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { askedAt, openDesk } from './desk.ts';

// The embedded database has one connection: nothing else happens there while a transaction is under way.
const isServer = inject('databaseTemplate').kind === 'server';

let open: OpenDatabase;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  desk = openDesk(open.db);
});

const nudgeAt = '2026-11-23T09:20:00Z';
const asked = () => wrote(askedAt, 'U0DANA', 'The export is broken');
const answered = () => wrote('2026-11-23T09:19:00Z', 'U0TOM', 'It is back');

/** Resolves when that many sessions wait for a lock of another. */
async function untilBlocked(sessions: number): Promise<void> {
  const query = sql`select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (;;) {
    const [row] = await queryRows<{ n: number }>(open.db, query);
    if (row && row.n >= sessions) return;
  }
}

/** Does something while another session holds what `lock` locks. */
async function whileLocked(lock: SQL, doing: () => Promise<void>): Promise<void> {
  await inTransaction(open.db, async (tx) => {
    await tx.execute(lock);
    await doing();
  });
}

test('replicas that sweep at once nudge about each clock once', async () => {
  const asks = Array.from({ length: 12 }, (_, i) => {
    const minute = String(i).padStart(2, '0');
    const more = { thread_ts: `17951000${minute}.000000` };
    return wrote(`2026-11-20T16:${minute}:00Z`, 'U0DANA', 'The export is broken', more);
  });
  await desk.take(askedAt, ...asks);
  const swept = await Promise.all([1, 2, 3].map(() => desk.sweep(nudgeAt)));
  expect(swept.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(12);
  expect(await desk.nudged()).toHaveLength(12);
  expect(await desk.standings()).toHaveLength(12);
});

test.runIf(isServer)(
  'a clock that one replica holds is left to it, and taken up where it fails',
  async () => {
    await desk.take(askedAt, asked());
    const killed = inTransaction(open.db, async (tx) => {
      expect(await claimDueClocks(tx, ourTeam, new Date(nudgeAt), 10)).toHaveLength(1);
      expect(await desk.sweep(nudgeAt)).toMatchObject({ clocks: 0 });
      throw new Error('this replica was killed');
    });
    await expect(killed).rejects.toThrow('this replica was killed');
    expect(await desk.sweep(nudgeAt)).toMatchObject({ clocks: 1, nudges: 1 });
  },
);

test.runIf(isServer)('a nudge that is decided while the answer comes in is settled by it', async () => {
  await desk.take(askedAt, asked());
  const underWay: Promise<unknown>[] = [];
  await whileLocked(sql`lock table nudges in exclusive mode`, async () => {
    underWay.push(desk.sweep(nudgeAt));
    await untilBlocked(1);
    underWay.push(desk.take(nudgeAt, answered()));
    await untilBlocked(2);
  });
  await Promise.all(underWay);
  expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
  // Whether she was told of it in between or not, nothing is open any more.
  const states = await queryRows<{ state: string }>(open.db, sql`select state from nudges`);
  expect(states).toEqual([{ state: 'settled' }]);
});
