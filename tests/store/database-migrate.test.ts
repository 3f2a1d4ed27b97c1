import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { openDatabase, queryRows } from '../../src/store/database.ts';
import { StoreFault } from '../../src/store/fault.ts';
import { migrate, migrationState } from '../../src/store/migrate.ts';
import { emptyDataPlace, freshDatabase, freshDataPlace } from '../support/database.ts';

test('a new database gets every migration once, and none when it is opened again', async () => {
  const place = await emptyDataPlace();
  const first = await openDatabase(place);
  expect(first.migrated[0]).toMatch(/^0000_/);
  await first.close();
  const second = await openDatabase(place);
  expect(second.migrated).toEqual([]);
  await second.close();
  await place.remove();
});

test('a migration that fails half-way leaves nothing of itself', async () => {
  const folder = await migrationsFolder([
    'create table halfway (id int);--> statement-breakpoint\nselect 1 / 0;',
  ]);
  const { db, close } = await freshDatabase();
  await db.execute(sql`drop schema drizzle cascade`);
  await expect(migrate(db, folder)).rejects.toThrow();
  expect(await queryRows(db, sql`select to_regclass('halfway') as "table"`)).toEqual([{ table: null }]);
  expect((await migrationState(db, folder)).pending).toEqual(['0000_step']);
  await close();
  await rm(folder, { recursive: true });
});

test('a migration that was generated before the newest applied one, on another branch, is applied too', async () => {
  const { db, close } = await freshDatabase();
  await db.execute(sql`drop schema drizzle cascade`);
  const folder = await migrationsFolder(['create table a (id int);', 'create table b (id int);']);
  await db.execute(sql`create schema drizzle`);
  await db.execute(sql`create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint)`);
  await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('b', 1001)`);
  expect(await migrate(db, folder)).toEqual(['0000_step']);
  await close();
  await rm(folder, { recursive: true });
});

test('a database newer than the program is refused and left alone', async () => {
  const place = await freshDataPlace();
  const opened = await openDatabase(place);
  await opened.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
    values ('from the future', 4102444800000)`);
  await opened.close();
  const refusal = await openDatabase(place).catch((error) => error);
  expect(refusal).toBeInstanceOf(StoreFault);
  expect(refusal.message).toBe(
    'The database does not fit this program, which is older or another one: it has 1 migration(s) this program does not know.',
  );
  expect(refusal.mend).toContain('newer version of cx-urgency');
  const again = await openDatabase({ ...place, migrate: false });
  expect(await migrationState(again.db)).toEqual({ pending: [], unknown: 1 });
  await again.close();
  await place.remove();
});

describe('a server that cannot be used is a fault in words', () => {
  const refused = (databaseUrl: string) =>
    openDatabase({ databaseUrl, dataDir: '' }).catch((error: unknown) => error as StoreFault);

  test('when nothing listens there', async () => {
    const fault = await refused(`postgres://me:secret@127.0.0.1:${await freePort()}/cx`);
    expect(fault).toBeInstanceOf(StoreFault);
    expect(fault).toMatchObject({
      message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/cx cannot be used: .*ECONNREFUSED/),
      mend: 'Start the server, or correct the host and port in DATABASE_URL.',
    });
  });

  test('when DATABASE_URL is no URL, without repeating the password in it', async () => {
    const fault = await refused('postgres://me:sec/ret@');
    expect(fault).toBeInstanceOf(StoreFault);
    expect(`${fault}`).not.toContain('sec');
  });
});

const template = inject('databaseTemplate');
describe.runIf(template.kind === 'server')('on a server', () => {
  test('four replicas that start at once on a new database all come up, and one of them migrates', async () => {
    const place = await emptyDataPlace();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(place)));
    expect(opened.filter(({ migrated }) => migrated.length > 0)).toHaveLength(1);
    for (const { db, close } of opened) {
      expect((await migrationState(db)).pending).toEqual([]);
      await close();
    }
    await place.remove();
  });

  test.each([['database', '/nowhere_at_all', 'Create the database, or correct its name in DATABASE_URL.']])(
    'a wrong %s is named with its mend',
    async (_what, pathname, mend) => {
      const url = new URL(template.kind === 'server' ? template.url : '');
      url.pathname = pathname;
      const fault = await openDatabase({ databaseUrl: url.href, dataDir: '' }).catch((error) => error);
      expect(fault).toBeInstanceOf(StoreFault);
      expect(fault.mend).toBe(mend);
    },
  );
});

async function migrationsFolder(steps: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cx-urgency-migrations-'));
  await mkdir(join(folder, 'meta'));
  const entries = steps.map((_, idx) => ({
    idx,
    tag: `000${idx}_step`,
    when: 1000 + idx,
    breakpoints: true,
  }));
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ entries }));
  for (const [index, step] of steps.entries()) await writeFile(join(folder, `000${index}_step.sql`), step);
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 1;
}
