import { type OpenDatabase, openDatabase } from '../src/store/database.ts';
import { applyWritten, furnishBusyChannel, writtenInBusyChannel } from './support/busy-channel.ts';
import { collectGarbage, median, whole, withSpread } from './support/figures.ts';
import { type Kind, onBothDatabases } from './support/places.ts';

export const name = 'Busy channel: a batch for a channel with 20,000 messages, beside one with 1,000';

const many = Number(process.env.BENCH_HISTORY ?? 20_000);
const few = 1000;
const batch = 20;
const warmUps = 2;
const rounds = 9;

/**
 * How long it takes to apply a batch of messages to a channel in which somebody always waits, by how much was written there
 * before; in alternating rounds.
 */
export async function run(report: (line: string) => void): Promise<void> {
  await onBothDatabases(report, (kind) => measure(kind, report));
}

async function measure({ kind, fresh }: Kind, report: (line: string) => void): Promise<void> {
  const small = await filled(await openDatabase(await fresh()), few);
  const large = await filled(await openDatabase(await fresh()), many);
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const took = { small: await timed(small, few, round), large: await timed(large, many, round) };
    if (round < warmUps) continue;
    times.small.push(took.small);
    times.large.push(took.large);
  }
  await small.close();
  await large.close();

  const where = kind === 'server' ? 'PostgreSQL server' : 'embedded database';
  const ratios = times.large.map((took, i) => took / (times.small[i] ?? Number.NaN));
  report(`${where}: ${withSpread(ratios)} times as long`);
  report(`  ${whole(many)} before: ${median(times.large).toFixed(1)} ms for ${batch} messages`);
  report(`  ${whole(few)} before: ${median(times.small).toFixed(1)} ms`);
}

async function filled(database: OpenDatabase, count: number): Promise<OpenDatabase> {
  await furnishBusyChannel(database.db);
  for (let from = 0; from < count; from += 1000) {
    await applyWritten(database.db, writtenInBusyChannel(from, Math.min(1000, count - from)));
    // As the app's upkeep or the server's autovacuum does within a minute.
    await database.db.execute('analyze');
  }
  return database;
}

async function timed({ db }: OpenDatabase, before: number, round: number): Promise<number> {
  const written = writtenInBusyChannel(before + round * batch, batch);
  collectGarbage();
  return applyWritten(db, written);
}
