import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The database, whichever driver is behind it. A Transaction is one too, so every query function takes a Database. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Transaction = PgTransaction<
  PgQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>;

export interface DatabaseOptions {
  /** `postgres://…`; when absent the embedded database in `dataDir` is used */
  databaseUrl?: string | undefined;
  /** folder of the embedded database, or `:memory:` for one that is gone when closed */
  dataDir: string;
  /** most connections to a server; the embedded database has one. Default 10. */
  poolSize?: number;
  /** false: leave the tables as they are (doctor looks without touching). Default true. */
  migrate?: boolean;
}

export interface OpenDatabase {
  db: Database;
  kind: 'embedded' | 'server';
  /** where the data is, in words and without secrets, e.g. "PostgreSQL at db.example.com:5432/cx" */
  describe: string;
  /** names of the migrations applied by this opening, oldest first */
  migrated: string[];
  close(): Promise<void>;
}
