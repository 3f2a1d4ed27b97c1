import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Database, type OpenDatabase, openDatabase, queryRows } from '../../src/store/database.ts';
import { openClient } from '../../src/store/embedded.ts';
import { type ServerTemplate, withDatabase } from './database-template.ts';

/** A place for the app's data, empty but migrated: what the app's settings name. Survives the app, for restarts. */
export interface DataPlace {
  databaseUrl?: string;
  dataDir: string;
  remove(): Promise<void>;
}

/**
 * A migrated, empty database of one's own: in memory, or on the server that TEST_DATABASE_URL names.
 * Takes about half a second, so share one per file and call `emptyTables` between tests. `close` it in the end.
 */
export async function freshDatabase(): Promise<OpenDatabase> {
  const template = inject('databaseTemplate');
  if (template.kind === 'embedded') {
    const client = await PGlite.create({ loadDataDir: new Blob([await readFile(template.file)]) });
    return openClient(client, 'test database in memory', false);
  }
  const place = await freshDataPlace();
  const opened = await openDatabase({ ...place, migrate: false, poolSize: 5 });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await place.remove();
    },
  };
}

/** For tests that start the whole app, and start it again on the same data. */
export async function freshDataPlace(): Promise<DataPlace> {
  const template = inject('databaseTemplate');
  if (template.kind === 'embedded') {
    const dataDir = await mkdtemp(join(tmpdir(), 'cx-urgency-'));
    await cp(template.folder, join(dataDir, 'postgres'), { recursive: true });
    return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
  }
  return serverPlace(template, template.name);
}

/** A place nobody has migrated yet. */
export async function emptyDataPlace(): Promise<DataPlace> {
  const template = inject('databaseTemplate');
  if (template.kind === 'server') return serverPlace(template, 'template0');
  const dataDir = await mkdtemp(join(tmpdir(), 'cx-urgency-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

async function serverPlace({ url, prefix }: ServerTemplate, from: string): Promise<DataPlace> {
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  await asAdmin(url, (admin) => admin`create database ${admin(name)} template ${admin(from)}`);
  return {
    databaseUrl: withDatabase(url, name),
    dataDir: '',
    remove: () => asAdmin(url, (admin) => admin`drop database ${admin(name)} with (force)`),
  };
}

/** Deletes every row of every table. (TRUNCATE makes new files, which for a few rows takes a hundred times as long.) */
export async function emptyTables(db: Database): Promise<void> {
  const tables = await queryRows<{ name: string }>(
    db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const deletions = tables.map(({ name }, index) => `t${index} as (delete from ${name})`);
  if (deletions.length > 0) await db.execute(sql.raw(`with ${deletions.join(', ')} select 1`));
}

async function asAdmin(url: string, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1 });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
