import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { inTransaction, openDatabase, queryRows } from '../../src/store/database.ts';
import { freshDataPlace } from '../support/database.ts';

describe.runIf(inject('databaseTemplate').kind === 'server')('on a server', () => {
  test.each([
    ['once', '', 1],
    ['never, where the address says so', '?prepare=false', 0],
  ])('a statement that comes again, in a transaction too, is prepared %s', async (_times, query, times) => {
    const place = await freshDataPlace();
    const databaseUrl = `${place.databaseUrl}${query}`;
    const { db, close } = await openDatabase({ ...place, databaseUrl, migrate: false, poolSize: 1 });
    for (const word of ['one', 'two']) {
      const rows = await inTransaction(db, (tx) =>
        inTransaction(tx, (savepoint) => queryRows(savepoint, sql`select ${word}::text as word`)),
      );
      expect(rows).toEqual([{ word }]);
    }
    const prepared = await queryRows(
      db,
      sql`select statement from pg_prepared_statements where statement like 'select $1::text%'`,
    );
    expect(prepared).toHaveLength(times);
    await close();
    await place.remove();
  });
});
