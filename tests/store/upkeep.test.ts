import { sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { queryRows } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/upkeep.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(() => database.close());

const planned = async () => {
  const [row] = await queryRows<{ rows: number }>(
    db,
    sql`select reltuples::int as rows from pg_class where oid = 'public.customers'::regclass`,
  );
  return row?.rows;
};

test('a table that has grown is looked at, so that the planner knows its size, and then left alone', async () => {
  await db.execute(
    sql`insert into customers (workspace_id, id, name, created_at)
        select 'T1', 'customer/' || i, 'Customer ' || i, '2026-03-02T09:00:00Z' from generate_series(1, 500) i`,
  );
  // What was written is counted with a delay of a second or so.
  await vi.waitFor(async () => expect(await keepUp(database)).toContain('public.customers'), 20_000);
  expect(await planned()).toBe(500);
  await vi.waitFor(async () => expect(await keepUp(database)).not.toContain('public.customers'), 20_000);
});

test.runIf(database.kind === 'embedded')('dead rows are taken away, for no autovacuum does it', async () => {
  const size = async () => {
    const [row] = await queryRows<{ bytes: number }>(
      db,
      sql`select pg_relation_size('public.customers') as bytes`,
    );
    return row?.bytes ?? 0;
  };
  await db.execute(sql`delete from customers`);
  const before = await size();
  await vi.waitFor(async () => expect(await keepUp(database)).toContain('public.customers'), 20_000);
  expect(await size()).toBeLessThan(before);
});
