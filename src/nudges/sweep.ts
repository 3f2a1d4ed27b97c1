import type { Terms } from '../domain/clocks/clock.ts';
import { cardKey, isChannelId } from '../domain/nudges/keys.ts';
import { ownersInTurn } from '../domain/people.ts';
import { recipientsOf } from '../domain/policy/ladder.ts';
import type { Desk } from '../domain/presence/desk.ts';
import { type ClockRow, claimDueClocks, markSwept } from '../store/clocks.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { wakeLists } from '../store/lists.ts';
import { loadTerms } from '../store/load-terms.ts';
import { insertNudges, nudgesOfClocks } from '../store/nudges.ts';
import { putNotices } from '../store/outbox.ts';
import { insertPassedOver } from '../store/passed-over.ts';
import { refusedAmong } from '../store/reroute.ts';
import { reviseNudgesOf } from '../store/revisions.ts';
import { type Around, aroundClocks } from '../store/surroundings.ts';
import { behindClock } from './behind.ts';
import { type PlannedClock, planClock } from './plan.ts';

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
  const desk = await deskFor(tx, workspaceId, due, [...around.values()], terms, now);
  const staged = due.map((clock) => ({ clock, behind: behindClock(clock, terms, desk, now) }));
  const cards = staged.flatMap(({ clock, behind }) => cardsOf(clock, behind.leadChannel));
  const refused = await refusedAmong(tx, workspaceId, cards);
  const isChannelOpen = (channelId: string, clockId: string) => !refused.has(cardKey(channelId, clockId));
  const planned = staged.map(({ clock, behind }) =>
    planClock(clock, around.get(clock.id), nudges, terms, { ...behind, isChannelOpen }, desk, now),
  );
  await decide(tx, workspaceId, planned, now);
  const decided = planned.flatMap((plan) => plan.nudges);
  const clocks = planned.map((plan) => plan.clock);
  await reviseNudgesOf(tx, workspaceId, clocks, [...nudges, ...decided], now, around);
  const unheard = planned.filter((plan) => plan.isUnheard).length;
  return { clocks: due.length, nudges: decided.length, unheard };
}

async function decide(tx: Transaction, workspaceId: string, planned: readonly PlannedClock[], now: Date) {
  const nudges = planned.flatMap((plan) => plan.nudges);
  const passedOver = planned.flatMap((plan) => plan.passedOver);
  const people = [...nudges, ...passedOver].flatMap(({ personId }) => personId ?? []);
  await wakeLists(tx, workspaceId, people, now);
  await insertNudges(tx, workspaceId, nudges);
  await insertPassedOver(tx, workspaceId, passedOver);
  const messages = planned.flatMap((plan) => plan.messages);
  await putNotices(tx, workspaceId, messages, now);
  await markSwept(
    tx,
    workspaceId,
    planned.map((plan) => plan.clock),
  );
}

/** The cards that a clock may have. */
function cardsOf({ id, ladder }: ClockRow, leadChannel: string | null): string[] {
  const named = ladder.flatMap(recipientsOf).filter(isChannelId);
  return [...named, ...(leadChannel === null ? [] : [leadChannel])].map((channel) => cardKey(channel, id));
}

/** Everybody to whom steps of these clocks may lead. */
function deskFor(
  tx: Transaction,
  workspaceId: string,
  clocks: readonly ClockRow[],
  around: readonly Around[],
  terms: Terms,
  now: Date,
): Promise<Desk> {
  const owners = around.flatMap(({ owners }) => ownersInTurn(owners));
  const named = clocks.flatMap(({ ladder }) => ladder.flatMap(recipientsOf));
  return loadDesk(tx, workspaceId, { personIds: [...owners, ...named], terms }, now);
}
