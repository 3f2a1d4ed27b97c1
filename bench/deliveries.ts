import { sql } from 'drizzle-orm';
import { openDatabase, queryRows } from '../src/store/database.ts';
import { type Receiving, startBareBolt, startWholeApp } from './support/apps.ts';
import { eveningOf } from './support/day.ts';
import { collectGarbage, median, memoryNow, quantile, whole, withSpread } from './support/figures.ts';
import { type DataPlace, type Kind, onBothDatabases } from './support/places.ts';
import { type SlackSide, startSlackSide } from './support/slack.ts';

export const name = 'Deliveries: the whole app beside a bare Bolt listener';

const perRound = Number(process.env.BENCH_DELIVERIES ?? 5000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

interface Round {
  seconds: number;
  cpuSeconds: number;
  latenciesMs: number[];
}

/**
 * Deliveries a second from the first request until each is committed, acknowledged and applied, beside a Bolt app
 * whose listener does nothing, in alternating rounds.
 */
export async function run(report: (line: string) => void): Promise<void> {
  const slack = await startSlackSide();
  try {
    const bytes = await slack.prepare(0, perRound);
    report(`${whole(perRound)} messages a round, ${whole(bytes)} bytes each, signed, on 100 connections`);
    await onBothDatabases(report, (kind) => measure(kind, slack, report));
  } finally {
    await slack.stop();
  }
}

async function measure(
  { kind, fresh }: Kind,
  slack: SlackSide,
  report: (line: string) => void,
): Promise<void> {
  const place = await fresh();
  let day = 0;
  const app = await startWholeApp(place, slack.apiUrl, () => eveningOf(day));
  const bare = await startBareBolt(slack.apiUrl);
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (; day <= rounds; day++) {
    const order = day % 2 === 0 ? [app, bare] : [bare, app];
    for (const receiving of order) {
      const round = await deliverDay(slack, receiving, day);
      if (day > 0) (receiving === app ? ours : theirs).push(round); // the first round only warms up
    }
  }
  const memory = memoryNow();
  await app.stop();
  await bare.stop();
  await checkAllApplied(place, perRound * (rounds + 1));

  const where = kind === 'server' ? 'PostgreSQL server' : 'embedded database';
  const ratios = ours.map((round, i) => (theirs[i]?.seconds ?? Number.NaN) / round.seconds);
  const cpuRatios = ours.map((round, i) => (theirs[i]?.cpuSeconds ?? Number.NaN) / round.cpuSeconds);
  report(`${where}: ${withSpread(ratios)} of bare Bolt's deliveries a second`);
  report(`  by the processor time of the app's process alone: ${withSpread(cpuRatios)}`);
  report(`  whole app: ${described(ours)}`);
  report(`  bare Bolt: ${described(theirs)}`);
  report(`  memory afterwards: ${memory}`);
}

async function deliverDay(slack: SlackSide, { url, finish }: Receiving, day: number): Promise<Round> {
  await slack.prepare(day, perRound);
  collectGarbage();
  const cpuBefore = process.cpuUsage();
  const { startedAt, latenciesMs } = await slack.deliver(url);
  await finish();
  const seconds = (performance.timeOrigin + performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds, cpuSeconds: (user + system) / 1e6, latenciesMs };
}

function described(these: readonly Round[]): string {
  const perSecond = median(these.map(({ seconds }) => perRound / seconds));
  const latenciesMs = these.flatMap((round) => round.latenciesMs);
  const [p50, p99] = [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.99)];
  const cpuMicros = median(these.map(({ cpuSeconds }) => (cpuSeconds / perRound) * 1e6));
  return `${whole(perSecond)} a second, ${whole(cpuMicros)} µs of processor time each; acknowledged after ${p50.toFixed(1)} ms (p50), ${p99.toFixed(1)} ms (p99)`;
}

/** What is quick and leaves something out is no answer. */
async function checkAllApplied(place: DataPlace, expected: number): Promise<void> {
  const { db, close } = await openDatabase(place);
  const [found] = await queryRows<{ applied: number; messages: number; placed: number }>(
    db,
    sql`select (select count(*) from deliveries where state = 'applied') as applied,
          (select count(*) from messages) as messages,
          (select count(*) from messages m join conversations c on c.id = m.conversation_id) as placed`,
  );
  await close();
  const isWhole = found?.applied === expected && found.messages === expected && found.placed === expected;
  if (!isWhole) throw new Error(`Of ${expected} deliveries: ${JSON.stringify(found)}`);
}
