import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreFault } from './fault.ts';
import type { Database } from './handle.ts';
import { queryRows } from './raw-sql.ts';

const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));

interface Migration {
  /** e.g. `0003_promises` */
  name: string;
  /** when it was generated, milliseconds since 1970: its identity in the database */
  generatedMillis: number;
  hash: string;
  statements: string[];
}

export interface MigrationState {
  /** names of those this program has and the database has not, oldest first */
  pending: string[];
  /** how many the database has that this program does not know: it was migrated by a newer one */
  unknown: number;
}

/**
 * Applies what is pending, in order, all in one transaction. The caller holds the lock that keeps others from doing
 * the same. The bookkeeping table is drizzle-kit's own, so its commands work on the database too.
 *
 * @returns the names of the migrations applied, oldest first
 * @throws StoreFault when the database is newer than this program
 */
export async function migrate(db: Database, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = readMigrations(folder);
  return db.transaction(async (tx) => {
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint)`);
    const applied = await appliedMillis(tx);
    refuseNewer(migrations, applied);
    const pending = migrations.filter(({ generatedMillis }) => !applied.has(generatedMillis));
    for (const { statements, hash, generatedMillis } of pending) {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at)
        values (${hash}, ${generatedMillis})`);
    }
    return pending.map(({ name }) => name);
  });
}

/** Compares the database with this program's migrations and changes nothing. */
export async function migrationState(db: Database, folder = MIGRATIONS_FOLDER): Promise<MigrationState> {
  const migrations = readMigrations(folder);
  const applied = await appliedMillis(db);
  const known = new Set(migrations.map(({ generatedMillis }) => generatedMillis));
  return {
    pending: migrations
      .filter(({ generatedMillis }) => !applied.has(generatedMillis))
      .map(({ name }) => name),
    unknown: [...applied].filter((millis) => !known.has(millis)).length,
  };
}

function refuseNewer(migrations: Migration[], applied: Set<number>): void {
  const known = new Set(migrations.map(({ generatedMillis }) => generatedMillis));
  const unknown = [...applied].filter((millis) => !known.has(millis));
  if (unknown.length === 0) return;
  throw new StoreFault(
    `The database does not fit this program, which is older or another one: it has ${unknown.length} migration(s) this program does not know.`,
    'Run the newer version of cx-urgency, restore a backup from before the upgrade, or, where nothing in it is to be kept, name another DATA_DIR or database.',
  );
}

async function appliedMillis(db: Database): Promise<Set<number>> {
  const [table] = await queryRows<{ exists: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "exists"`,
  );
  if (!table?.exists) return new Set();
  const rows = await queryRows<{ created_at: number }>(
    db,
    sql`select created_at from drizzle.__drizzle_migrations`,
  );
  return new Set(rows.map((row) => row.created_at));
}

function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const files = readMigrationFiles({ migrationsFolder: folder });
  return journal.entries.flatMap(({ tag, when }, index) => {
    const file = files[index];
    return file === undefined
      ? []
      : [{ name: tag, generatedMillis: when, hash: file.hash, statements: file.sql }];
  });
}
