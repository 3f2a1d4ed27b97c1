import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { migrationState } from '../../src/store/migrate.ts';
import { asInstant, asRows } from '../../src/store/parameters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await opened.db.execute(sql`create table shelf (id int primary key, at timestamptz, facts jsonb)`);
});
afterAll(() => opened.close());
beforeEach(() => emptyTables(opened.db));

const at = new Date('2026-03-29T00:59:59.987Z');

test('raw rows have the same types on every driver', async () => {
  const [row] = await queryRows(
    opened.db,
    sql`select 7::int as int, 8::bigint as big, 1.50::numeric as numeric, 2.5::float8 as float, true as flag,
      'words'::text as words, null::timestamptz as nothing, timestamptz '2026-03-29 02:59:59.987123+02' as at,
      array[timestamptz '2026-03-29 00:59:59.987Z'] as instants, array[9::bigint] as bigs, array['a', 'b,c'] as texts,
      array[1, 2] as ints, '{"deep": [1, {"at": null}]}'::jsonb as facts, '[1]'::json as list,
      date '2026-03-29' as day, '{}'::timestamptz[] as none`,
  );
  expect(row).toEqual({
    int: 7,
    big: 8,
    numeric: '1.50',
    float: 2.5,
    flag: true,
    words: 'words',
    nothing: null,
    at,
    instants: [at],
    bigs: [9],
    texts: ['a', 'b,c'],
    ints: [1, 2],
    facts: { deep: [1, { at: null }] },
    list: [1],
    day: '2026-03-29',
    none: [],
  });
});

test('count(*) is a number', async () => {
  expect(await queryRows(opened.db, sql`select count(*) as rows from shelf`)).toEqual([{ rows: 0 }]);
});

test('a bigint beyond what a number holds is refused rather than rounded', async () => {
  await expect(queryRows(opened.db, sql`select 9007199254740993::bigint as big`)).rejects.toThrow(RangeError);
});

test('instants, ids and records go into raw SQL as parameters and come back as they were', async () => {
  await opened.db.execute(sql`insert into shelf select id, at, facts
    from jsonb_to_recordset(${asRows([{ id: 1, at, facts: { text: "it's" } }])}) as r(id int, at timestamptz, facts jsonb)`);
  const rows = await queryRows(
    opened.db,
    sql`select *, at <= ${asInstant(at)} as "isDue", ${asInstant(null)} as never from shelf where at > ${asInstant(new Date(at.getTime() - 1))}`,
  );
  expect(rows).toEqual([{ id: 1, at, facts: { text: "it's" }, isDue: true, never: null }]);
});

test('a Date may stand in raw SQL as it is where the type is plain', async () => {
  await opened.db.execute(sql`insert into shelf (id, at) values (1, ${at})`);
  expect(await queryRows(opened.db, sql`select at from shelf where at >= ${at}`)).toEqual([{ at }]);
});

test('a transaction that throws leaves nothing behind', async () => {
  const failing = inTransaction(opened.db, async (tx) => {
    await tx.execute(sql`insert into shelf (id) values (1)`);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await queryRows(opened.db, sql`select * from shelf`)).toEqual([]);
});

test('a transaction inside a transaction is undone alone', async () => {
  await inTransaction(opened.db, async (tx) => {
    await tx.execute(sql`insert into shelf (id) values (1)`);
    const inner = inTransaction(tx, async (savepoint) => {
      await savepoint.execute(sql`insert into shelf (id) values (2)`);
      throw new Error('only this part');
    });
    await expect(inner).rejects.toThrow('only this part');
  });
  expect(await queryRows(opened.db, sql`select id from shelf`)).toEqual([{ id: 1 }]);
});

test('a fresh database is migrated and empty', async () => {
  expect(await migrationState(opened.db)).toEqual({ pending: [], unknown: 0 });
});

test('emptying the tables keeps the migrations', async () => {
  await emptyTables(opened.db);
  expect((await migrationState(opened.db)).pending).toEqual([]);
});
