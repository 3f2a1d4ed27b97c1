import type { Terms } from '../domain/clocks/clock.ts';
import { ownersInTurn } from '../domain/people.ts';
import { type ClockRow, claimDueClocks, markSwept } from '../store/clocks.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { loadTerms } from '../store/load-terms.ts';
import { insertNudges, nudgesOfClocks } from '../store/nudges.ts';
import { putNotices } from '../store/outbox.ts';
import { activeAdmins } from '../store/people.ts';
import { loadReach } from '../store/reach.ts';
import { reviseNudgesOf } from '../store/revisions.ts';
import { type Around, aroundClocks } from '../store/surroundings.ts';
import { type PlannedClock, planClock, type Recipients } from './plan.ts';

const batchSize = 200;

export interface Swept {
  clocks: number;
  nudges: number;
  /** Clocks about which somebody was to be told, and nobody could be. */
  unheard: number;
}

/**
 * Does what is due at `now` for every clock of a workspace: nudges whose step has come, breaches whose deadline has
 * passed. Any number of replicas may sweep at once: each clock is claimed by one of them.
 */
export async function sweep(db: Database, workspaceId: string, now: Date): Promise<Swept> {
  const total: Swept = { clocks: 0, nudges: 0, unheard: 0 };
  for (;;) {
    const swept = await inTransaction(db, (tx) => sweepBatch(tx, workspaceId, now));
    total.clocks += swept.clocks;
    total.nudges += swept.nudges;
    total.unheard += swept.unheard;
    if (swept.clocks < batchSize) return total;
  }
}

async function sweepBatch(tx: Transaction, workspaceId: string, now: Date): Promise<Swept> {
  const due = await claimDueClocks(tx, workspaceId, now, batchSize);
  if (due.length === 0) return { clocks: 0, nudges: 0, unheard: 0 };
  const ids = due.map((clock) => clock.id);
  const around = await aroundClocks(tx, workspaceId, ids);
  const nudges = await nudgesOfClocks(tx, workspaceId, ids);
  const terms = await loadTerms(tx, workspaceId);
  const recipients = await recipientsOf(tx, workspaceId, due, [...around.values()], terms);
  const planned = due.map((clock) => planClock(clock, around.get(clock.id), nudges, terms, recipients, now));
  await decide(tx, workspaceId, planned, now);
  const decided = planned.flatMap((plan) => plan.nudges.map(({ row }) => row));
  const clocks = planned.map((plan) => plan.clock);
  await reviseNudgesOf(tx, workspaceId, clocks, [...nudges, ...decided], now, around);
  const unheard = planned.filter((plan) => plan.isUnheard).length;
  return { clocks: due.length, nudges: decided.length, unheard };
}

async function decide(tx: Transaction, workspaceId: string, planned: readonly PlannedClock[], now: Date) {
  const decided = planned.flatMap((plan) => plan.nudges);
  await insertNudges(
    tx,
    workspaceId,
    decided.map(({ row }) => row),
  );
  await putNotices(
    tx,
    workspaceId,
    decided.flatMap(({ row, notice }) =>
      notice ? [{ key: row.outboxKey, recipient: row.personId, notice }] : [],
    ),
    now,
  );
  await markSwept(
    tx,
    workspaceId,
    planned.map((plan) => plan.clock),
  );
}

/** Who can be nudged: staff with an account. With nobody else, the workspace's first admin hears it. */
async function recipientsOf(
  tx: Transaction,
  workspaceId: string,
  clocks: readonly ClockRow[],
  around: readonly Around[],
  { policies }: Terms,
): Promise<Recipients> {
  const ids = around.flatMap(({ owners }) => ownersInTurn(owners));
  const named = clocks.flatMap(({ ladder }) => ladder.map(({ to }) => to));
  const reach = await loadReach(tx, workspaceId, [...ids, ...named], policies);
  const [admin] = await activeAdmins(tx, workspaceId);
  return { ...reach, lastResort: admin?.id ?? null };
}
