import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startThrowAwayServer } from './postgres.ts';

/** Where the app's data is for one measurement: what its settings name. */
export interface DataPlace {
  databaseUrl?: string;
  dataDir: string;
}

export interface Kind {
  kind: 'server' | 'embedded';
  /** An empty place, nobody has migrated it yet; it is removed in the end. */
  fresh(): Promise<DataPlace>;
}

/**
 * Measures on a PostgreSQL server, then on the embedded database; BENCH_ONLY=server or =embedded takes one. The server is the one that BENCH_DATABASE_URL or
 * DATABASE_URL names (in databases of its own, removed afterwards), else a throw-away one, else this part is skipped.
 */
export async function onBothDatabases(
  report: (line: string) => void,
  measure: (kind: Kind) => Promise<void>,
): Promise<void> {
  const only = process.env.BENCH_ONLY;
  if (only !== 'embedded') await onGivenOrOwnServer(report, measure);
  if (only !== 'server') await onEmbedded(measure);
}

/** Measures once: on a server, where one is named or can be started, else on the embedded database, which takes longer. */
export async function onOneDatabase(measure: (kind: Kind) => Promise<void>): Promise<void> {
  let isDone = false;
  const once = async (kind: Kind) => {
    isDone = true;
    await measure(kind);
  };
  if (process.env.BENCH_ONLY !== 'embedded') await onGivenOrOwnServer(() => {}, once);
  if (!isDone) await onEmbedded(measure);
}

async function onGivenOrOwnServer(
  report: (line: string) => void,
  measure: (kind: Kind) => Promise<void>,
): Promise<void> {
  const given = process.env.BENCH_DATABASE_URL ?? process.env.DATABASE_URL;
  const own = given ? undefined : await startThrowAwayServer();
  const url = given ?? own?.url;
  try {
    if (url) await onServer(url, measure);
    else
      report('No PostgreSQL server: this part is skipped. Name one with BENCH_DATABASE_URL, or install one.');
  } finally {
    await own?.stop();
  }
}

async function onServer(url: string, measure: (kind: Kind) => Promise<void>): Promise<void> {
  const names: string[] = [];
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await measure({
      kind: 'server',
      async fresh() {
        const name = `cx_bench_${process.pid}_${names.length}`;
        names.push(name);
        await admin`create database ${admin(name)}`;
        const place = new URL(url);
        place.pathname = `/${name}`;
        return { databaseUrl: place.href, dataDir: '' };
      },
    });
  } finally {
    for (const name of names) await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  }
}

async function onEmbedded(measure: (kind: Kind) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cx-urgency-bench-'));
  let places = 0;
  try {
    await measure({
      kind: 'embedded',
      async fresh() {
        places += 1;
        return { dataDir: join(folder, String(places)) };
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
