import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { takeLock } from './embedded-lock.ts';
import { StoreFault } from './fault.ts';
import type { DatabaseOptions, OpenDatabase } from './handle.ts';
import { migrate } from './migrate.ts';
import * as schema from './schema.ts';

/** Opens PostgreSQL inside this process (PGlite): in a folder that then belongs to this process, or in memory. */
export async function openEmbedded({
  dataDir,
  migrate: wanted = true,
}: DatabaseOptions): Promise<OpenDatabase> {
  if (dataDir === ':memory:') {
    return openClient(await PGlite.create(), 'embedded database in memory', wanted);
  }
  const lock = await takeLock(dataDir);
  try {
    const client = await openFolder(dataDir);
    return await openClient(client, `embedded database in ${dataDir}`, wanted, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Makes an OpenDatabase of a PGlite that is already there (tests load a prepared one).
 *
 * @param release called once the database is closed
 */
export async function openClient(
  client: PGlite,
  describe: string,
  wantsMigrations: boolean,
  release: () => Promise<void> = async () => {},
): Promise<OpenDatabase> {
  const db = drizzle(client, { schema });
  try {
    // Raw instants are read as UTC text.
    await client.exec("set time zone 'UTC'");
    const migrated = wantsMigrations ? await migrate(db) : [];
    const close = async () => {
      if (client.closed) return;
      await client.close();
      await release();
    };
    return { db, kind: 'embedded', describe, migrated, close };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** A first start that is killed half-way must not leave half a database, so a new one is moved in when complete. */
async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'postgres');
  try {
    if (!existsSync(folder)) {
      const draft = join(dataDir, 'postgres.new');
      await rm(draft, { recursive: true, force: true });
      const created = await PGlite.create(draft);
      await created.close();
      await rename(draft, folder);
    }
    return await PGlite.create(folder);
  } catch (cause) {
    throw new StoreFault(
      `The embedded database in ${folder} cannot be opened (${cause instanceof Error ? cause.message : cause}).`,
      `Check that this user may write to ${dataDir} and that the disk is not full; otherwise restore a backup of that folder.`,
      { cause },
    );
  }
}
