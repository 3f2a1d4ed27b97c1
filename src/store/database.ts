import { mkdir } from 'node:fs/promises';
import { openEmbedded } from './embedded.ts';
import { StoreFault } from './fault.ts';
import type { Database, DatabaseOptions, OpenDatabase, Transaction } from './handle.ts';
import { openServer } from './server.ts';

export type { Database, DatabaseOptions, OpenDatabase, Transaction } from './handle.ts';
export { queryRows } from './raw-sql.ts';

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once.
 *
 * @throws StoreFault when the data is out of reach, belongs to another process, or is newer than this program
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl !== undefined) return openServer({ ...options, databaseUrl: options.databaseUrl });
  if (options.dataDir !== ':memory:') await createFolder(options.dataDir);
  return openEmbedded(options);
}

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, none. Inside `work` use the transaction only;
 * the embedded database has one connection, so a query on the outer `db` would wait for ever.
 */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(work);
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new StoreFault(
      `The folder ${folder} for the embedded database cannot be created (${(cause as Error).message}).`,
      'Let DATA_DIR name a folder this user may write to, or let DATABASE_URL name a PostgreSQL server.',
      { cause },
    );
  }
}
