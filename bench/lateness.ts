import { createLogger } from '../src/logger.ts';
import { sweep } from '../src/nudges/sweep.ts';
import { tell } from '../src/nudges/tell.ts';
import { sendDue } from '../src/slack/delivery/send.ts';
import { claimDueClocks } from '../src/store/clocks.ts';
import { type Database, inTransaction, openDatabase } from '../src/store/database.ts';
import { createWork } from '../src/work.ts';
import { fillWithDueClocks, personOf } from './support/due-clocks.ts';
import { collectGarbage, median, quantile, whole, withSpread } from './support/figures.ts';
import { type DataPlace, type Kind, onBothDatabases } from './support/places.ts';
import { clientThatTakesAll } from './support/stub-client.ts';
import { team } from './support/workspace.ts';

export const name = 'Lateness: 100 nudges due a second, until Slack is asked to post each';

const aSecond = 100;
const seconds = Number(process.env.BENCH_SECONDS ?? 30);
const warmUps = 2;
const rounds = 7;
/** As `schedule.ts` has it. */
const tickMs = 5000;

export async function run(report: (line: string) => void): Promise<void> {
  await onBothDatabases(report, async ({ kind, fresh }: Kind) => {
    report(kind === 'server' ? 'PostgreSQL server' : 'embedded database');
    await besideTheClaim(await fresh(), report);
    await inRealTime(await fresh(), report);
  });
}

/** A hundred due at once: all that is done about them, next to the query alone that claims them. */
async function besideTheClaim(place: DataPlace, report: (line: string) => void): Promise<void> {
  const { db, close } = await openDatabase(place);
  const firstAt = new Date('2026-03-02T09:00:00Z');
  await fillWithDueClocks(db, { count: aSecond * (warmUps + rounds), everyMs: 10, firstAt });
  const times = { claim: [] as number[], whole: [] as number[] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const now = new Date(firstAt.getTime() + (round + 1) * 1000 - 1);
    const took = { claim: await timed(() => claimOnly(db, now)), whole: await timed(() => allOf(db, now)) };
    if (round < warmUps) continue;
    times.claim.push(took.claim);
    times.whole.push(took.whole);
  }
  await close();
  const ratios = times.whole.map((time, i) => time / (times.claim[i] ?? Number.NaN));
  report(`  sweep, tell and send ${aSecond}: ${withSpread(ratios)} times the bare claim`);
  report(`    ${median(times.whole).toFixed(0)} ms and ${median(times.claim).toFixed(1)} ms`);
}

class NotForGood extends Error {}

/** Claims and lets go again, so that they are still due. */
async function claimOnly(db: Database, now: Date): Promise<void> {
  const claiming = inTransaction(db, async (tx) => {
    const claimed = await claimDueClocks(tx, team.id, now, 200);
    if (claimed.length !== aSecond) throw new Error(`${claimed.length} clocks were claimed`);
    throw new NotForGood();
  });
  await claiming.catch((error: unknown) => {
    if (!(error instanceof NotForGood)) throw error;
  });
}

async function allOf(db: Database, now: Date): Promise<void> {
  let posted = 0;
  const client = clientThatTakesAll(() => posted++);
  await sweep(db, team.id, now);
  await tell(db, team.id, now);
  await sendDue({ db, workspaceId: team.id, client, now: () => now, onRefused: fail, onDelayed: fail });
  if (posted !== aSecond) throw new Error(`${posted} messages were posted`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  collectGarbage();
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The app's own workers at the pace of its schedule, on the clock on the wall. */
async function inRealTime(place: DataPlace, report: (line: string) => void): Promise<void> {
  const { db, close } = await openDatabase(place);
  const count = aSecond * seconds;
  const firstAt = new Date(Date.now() + 20_000);
  await fillWithDueClocks(db, { count, everyMs: 1000 / aSecond, firstAt });
  const dueAt = new Map(Array.from({ length: count }, (_, i) => [personOf(i), firstAt.getTime() + i * 10]));
  const lateMs: number[] = [];
  const client = clientThatTakesAll((personId) =>
    lateMs.push(Date.now() - (dueAt.get(personId) ?? Number.NaN)),
  );
  const now = () => new Date();
  const logger = createLogger({
    level: 'warn',
    isReadable: true,
    write: (line) => process.stderr.write(line),
  });
  const wire = { translate: () => [], lookUpPeople: async () => {}, lookUpChannels: async () => new Map() };
  const rest = { db, workspaceId: team.id };
  const work = createWork({ ...rest, now, logger, apply: { ...rest, wire }, send: { ...rest, client, now } });
  await sleep(firstAt.getTime() - Date.now());
  const tick = setInterval(() => {
    work.sweep.wake();
    work.tell.wake();
    work.send.wake();
  }, tickMs);
  const deadline = firstAt.getTime() + (seconds + 120) * 1000;
  while (lateMs.length < count && Date.now() < deadline) await sleep(250);
  clearInterval(tick);
  await work.idle();
  await close();
  if (lateMs.length !== count) throw new Error(`Of ${count} nudges ${lateMs.length} were posted`);
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => (quantile(lateMs, share) / 1000).toFixed(1));
  report(
    `  ${whole(count)} at ${aSecond} a second: late by ${p50} s (p50), ${p99} s (p99), ${most} s at most`,
  );
  report(`    of which up to ${tickMs / 1000} s pass until the schedule looks`);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

function fail(key: string, reason: string): never {
  throw new Error(`${key} was not sent: ${reason}`);
}
