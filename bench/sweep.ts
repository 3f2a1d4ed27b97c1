import { sql } from 'drizzle-orm';
import { sweep } from '../src/nudges/sweep.ts';
import { type OpenDatabase, openDatabase, queryRows } from '../src/store/database.ts';
import { collectGarbage, median, memoryNow, whole } from './support/figures.ts';
import { dueAtOf, dueEachRound, fillWithOpenClocks } from './support/open-clocks.ts';
import { type Kind, onBothDatabases } from './support/places.ts';
import { team } from './support/workspace.ts';

export const name = 'Sweep: 100 clocks due among 100,000 open ones, beside 100 due among 1,000';

const many = 100_000;
const few = 1000;
const warmUps = 2;
const rounds = 7;

/** The time of a sweep that finds a hundred clocks due, by how many are open; in alternating rounds. */
export async function run(report: (line: string) => void): Promise<void> {
  await onBothDatabases(report, (kind) => measure(kind, report));
}

async function measure({ kind, fresh }: Kind, report: (line: string) => void): Promise<void> {
  const small = await filled(await openDatabase(await fresh()), few);
  const large = await filled(await openDatabase(await fresh()), many);
  const times = { small: [] as number[], large: [] as number[] };
  const readBefore = await rowsReadInWhole(large);
  for (let round = 0; round < warmUps + rounds; round++) {
    const took = { small: await timed(small, round), large: await timed(large, round) };
    if (round < warmUps) continue;
    times.small.push(took.small);
    times.large.push(took.large);
  }
  const readInWhole = (await rowsReadInWhole(large)) - readBefore;
  const memory = memoryNow();
  await small.close();
  await large.close();

  const where = kind === 'server' ? 'PostgreSQL server' : 'embedded database';
  report(`${where}: ${(median(times.large) / median(times.small)).toFixed(2)} times as long`);
  report(`  ${whole(many)} open: ${described(times.large)}`);
  report(`  ${whole(few)} open: ${described(times.small)}`);
  report(`  rows of large tables that were read without an index: ${whole(readInWhole)}`);
  report(`  memory afterwards: ${memory}`);
}

async function filled(database: OpenDatabase, count: number): Promise<OpenDatabase> {
  await fillWithOpenClocks(database.db, count, warmUps + rounds);
  return database;
}

async function timed({ db }: OpenDatabase, round: number): Promise<number> {
  collectGarbage();
  const startedAt = performance.now();
  const { clocks, nudges } = await sweep(db, team.id, dueAtOf(round));
  const took = performance.now() - startedAt;
  if (clocks !== dueEachRound || nudges !== dueEachRound) {
    throw new Error(`A sweep found ${clocks} clocks and decided ${nudges} nudges`);
  }
  return took;
}

/** How many rows sequential scans have read of the tables that grow with what is open. */
async function rowsReadInWhole({ db }: OpenDatabase): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500)); // the counters lag behind by up to a second
  const [row] = await queryRows<{ rows: number }>(
    db,
    sql`select coalesce(sum(seq_tup_read), 0)::int8 as rows from pg_stat_user_tables
        where relname in ('clocks', 'conversations', 'messages')`,
  );
  return row?.rows ?? 0;
}

function described(times: readonly number[]): string {
  const [low, high] = [Math.min(...times), Math.max(...times)];
  return `${median(times).toFixed(1)} ms a sweep (${low.toFixed(1)} to ${high.toFixed(1)} over ${times.length} rounds)`;
}
