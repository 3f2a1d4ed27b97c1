import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config.ts';
import { openDatabase } from '../store/database.ts';
import { findOwner } from '../store/embedded-lock.ts';
import { StoreFault } from '../store/fault.ts';
import { databaseHealth } from '../store/health.ts';
import { migrationState } from '../store/migrate.ts';
import type { DatabaseFacts } from './database-checks.ts';

/** Looks at the database and changes nothing. */
export async function askDatabase({ databaseUrl, dataDir }: Settings): Promise<DatabaseFacts> {
  if (databaseUrl === undefined) {
    if (!existsSync(join(dataDir, 'postgres'))) return { state: 'absent', dataDir };
    const owner = await findOwner(dataDir);
    if (owner !== undefined) return { state: 'in use', dataDir, pid: owner.pid, since: owner.since };
  }
  try {
    const { db, describe, close } = await openDatabase({ databaseUrl, dataDir, migrate: false, poolSize: 1 });
    try {
      return {
        state: 'open',
        describe,
        health: await databaseHealth(db),
        migrations: await migrationState(db),
      };
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof StoreFault) return { state: 'unusable', problem: error.message, mend: error.mend };
    throw error;
  }
}
