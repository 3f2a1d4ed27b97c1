import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { StoreFault } from './fault.ts';
import type { Database, DatabaseOptions, OpenDatabase } from './handle.ts';
import { migrate } from './migrate.ts';
import { preparing } from './preparing.ts';
import * as schema from './schema.ts';

/** Any number will do, as long as every version of this program uses the same one. */
const MIGRATION_LOCK = 7_201_955_302;

/** Opens a PostgreSQL server through postgres.js. */
export async function openServer(options: DatabaseOptions & { databaseUrl: string }): Promise<OpenDatabase> {
  const describe = describeServer(options.databaseUrl);
  const migrated =
    options.migrate === false ? [] : await migrateServer(options.databaseUrl).catch(inWords(describe));
  const client = connect(options.databaseUrl, options.poolSize ?? 10);
  const close = () => client.end({ timeout: 5 });
  try {
    await client`select 1`;
  } catch (error) {
    await close();
    return inWords(describe)(error);
  }
  return { db: database(client), kind: 'server', describe, migrated, close };
}

/** Replicas that start at once queue for the lock; it goes with its connection, so a crash cannot leave it behind. */
async function migrateServer(databaseUrl: string): Promise<string[]> {
  const client = connect(databaseUrl, 1);
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    return await migrate(database(client));
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** drizzle takes the driver's way with Date parameters away, because its own columns bring theirs; raw SQL needs it. */
function database(client: postgres.Sql): Database {
  const db = drizzle(preparing(client), { schema });
  client.options.serializers[1184] = (value: unknown) =>
    value instanceof Date ? value.toISOString() : value;
  return db;
}

function connect(databaseUrl: string, max: number): postgres.Sql {
  return postgres(databaseUrl, {
    max,
    connect_timeout: 10,
    // Statements are short here: to compile one takes longer than to run it, whatever the planner expects of it.
    // Raw instants are read as UTC text, so the session has to be in UTC whatever the server's setting is.
    connection: { application_name: 'cx-urgency', TimeZone: 'UTC', jit: 'off' },
    // "schema already exists, skipping" is no news.
    onnotice: () => {},
  });
}

/** `postgres://user:secret@host:5432/name` → `PostgreSQL at host:5432/name`; the password is never shown. */
function describeServer(databaseUrl: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
    const host = hostname || searchParams.get('host') || 'localhost';
    return `PostgreSQL at ${decodeURIComponent(host)}:${port || '5432'}${pathname}`;
  } catch {
    throw new StoreFault(
      'DATABASE_URL is not a URL.',
      'Write it as postgres://user:password@host:5432/database; characters like @ or / in a password are percent-encoded.',
    );
  }
}

function inWords(describe: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof StoreFault) throw error;
    const cause = rootCause(error);
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const mend = MENDS.get(code);
    if (mend === undefined) throw error;
    throw new StoreFault(`${describe} cannot be used: ${cause.message || code}.`, mend, { cause: error });
  };
}

/** drizzle wraps what the driver threw, and a refused connection to several addresses arrives as an AggregateError. */
function rootCause(error: unknown): Error {
  if (error instanceof Error && error.cause instanceof Error) return rootCause(error.cause);
  return error instanceof Error ? error : new Error(String(error));
}

const UNREACHABLE = 'Start the server, or correct the host and port in DATABASE_URL.';
const WRONG_LOGIN = 'Correct the user and password in DATABASE_URL.';

/** By Node's error codes, postgres.js's own, and PostgreSQL's SQLSTATE. */
const MENDS = new Map([
  ['ECONNREFUSED', UNREACHABLE],
  ['ENOTFOUND', UNREACHABLE],
  ['EAI_AGAIN', UNREACHABLE],
  ['EHOSTUNREACH', UNREACHABLE],
  ['ETIMEDOUT', UNREACHABLE],
  ['ENOENT', UNREACHABLE],
  ['CONNECT_TIMEOUT', UNREACHABLE],
  ['CONNECTION_CLOSED', UNREACHABLE],
  ['28P01', WRONG_LOGIN],
  ['28000', WRONG_LOGIN],
  ['3D000', 'Create the database, or correct its name in DATABASE_URL.'],
  ['53300', 'Let the server take more connections, or end some that are not needed.'],
  ['57P03', 'The server is starting or stopping; try again in a moment.'],
  ['42501', "Give DATABASE_URL's user the right to create schemas and tables in this database."],
  ['25006', 'DATABASE_URL names a read-only replica; let it name the primary.'],
]);
