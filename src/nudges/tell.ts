import type { Terms } from '../domain/clocks/clock.ts';
import { settledShownMs } from '../domain/nudges/list.ts';
import { planTelling, type Reachable } from '../domain/nudges/tell.ts';
import type { Desk } from '../domain/presence/desk.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { type ClaimedList, claimDueLists, listKey, saveLists } from '../store/lists.ts';
import { loadTerms } from '../store/load-terms.ts';
import { firstSettled, markTold, type NudgeRow, openNudgesOf } from '../store/nudges.ts';
import { putNotices, refreshNotices } from '../store/outbox.ts';
import { markMovesTold, untoldMoves } from '../store/passed-over.ts';
import { findWorkspace } from '../store/workspaces.ts';
import { rerouteFromAway } from './reroute-from-away.ts';

const batchSize = 100;

export interface Told {
  /** How many lists were looked at. */
  lists: number;
  /** How many new messages were decided. */
  messages: number;
  /** How many nudges go to somebody else, because whom they were for is away by now: the next sweep finds whom. */
  rerouted: number;
}

/**
 * Brings people's lists up to date at `now`: a new message where something new needs them and the time is right, else the
 * message that stands is updated in place. Any number of replicas may do it at once.
 */
export async function tell(db: Database, workspaceId: string, now: Date): Promise<Told> {
  // In a transaction of its own, before lists are held: clocks are locked before lists.
  const rerouted = await inTransaction(db, (tx) => rerouteFromAway(tx, workspaceId, now));
  const total: Told = { lists: 0, messages: 0, rerouted };
  for (;;) {
    const told = await inTransaction(db, (tx) => tellBatch(tx, workspaceId, now));
    total.lists += told.lists;
    total.messages += told.messages;
    if (told.lists < batchSize) return total;
  }
}

interface Decided {
  list: ClaimedList;
  seq: number;
  postedAt: Date | null;
  wakeAt: Date | null;
  tells: readonly { clockId: string; step: string }[];
  posts: boolean;
}

async function tellBatch(tx: Transaction, workspaceId: string, now: Date): Promise<Omit<Told, 'rerouted'>> {
  const claimed = await claimDueLists(tx, workspaceId, now, batchSize);
  if (claimed.length === 0) return { lists: 0, messages: 0 };
  const personIds = claimed.map(({ personId }) => personId);
  const nudges = await openNudgesOf(tx, workspaceId, personIds);
  const moves = await untoldMoves(tx, workspaceId, personIds, now);
  const settled = await firstSettled(tx, workspaceId, personIds, new Date(now.getTime() - settledShownMs));
  const terms: Terms = await loadTerms(tx, workspaceId);
  const desk = await loadDesk(tx, workspaceId, { personIds, terms }, now);
  const restMs = ((await findWorkspace(tx, workspaceId))?.restMinutes ?? 0) * 60_000;
  const decided = claimed.map((list) => {
    const own = nudges.filter(({ personId }) => personId === list.personId);
    return decide(list, own, moves.get(list.personId) ?? 0, settled.get(list.personId), desk, restMs, now);
  });
  await carryOut(tx, workspaceId, decided, now);
  return { lists: claimed.length, messages: decided.filter(({ posts }) => posts).length };
}

function decide(
  list: ClaimedList,
  nudges: readonly NudgeRow[],
  moved: number,
  settledAt: Date | undefined,
  desk: Desk,
  restMs: number,
  now: Date,
): Decided {
  const reachableAt = soonest(list.personId, nudges, desk, now);
  const telling = planTelling(list, nudges, moved, { reachableAt, restMs }, now);
  // What was never sent yet says all that is new when it is sent: there is no need for a second message.
  const isStillToSend = list.isUnsent && telling.posts;
  const posts = telling.posts && !isStillToSend;
  const seq = posts ? list.seq + 1 : list.seq;
  const goneAt = settledAt && new Date(settledAt.getTime() + settledShownMs);
  return {
    list,
    seq,
    postedAt: posts ? now : list.postedAt,
    wakeAt: earlier(telling.wakeAt, goneAt ?? null),
    tells: telling.tells,
    posts,
  };
}

/** When the person can first be told of any of it. */
function soonest(personId: string, nudges: readonly NudgeRow[], desk: Desk, now: Date): Reachable {
  const untold = nudges.filter(({ toldAt }) => toldAt === null);
  const decidedAt = untold.length > 0 ? untold.map((nudge) => nudge.decidedAt) : [now];
  const instants = decidedAt.map((at) => desk.reachableAt(personId, at));
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? 'unknown' : new Date(Math.min(...known.map((at) => at.getTime())));
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

async function carryOut(tx: Transaction, workspaceId: string, decided: readonly Decided[], now: Date) {
  const rows = decided.map(({ list, seq, postedAt, wakeAt }) => ({
    personId: list.personId,
    seq,
    postedAt,
    wakeAt,
  }));
  await saveLists(tx, workspaceId, rows);
  const posting = decided.filter(({ posts }) => posts);
  await putNotices(
    tx,
    workspaceId,
    posting.map(({ list: { personId }, seq }) => ({
      key: listKey(personId, seq),
      recipient: personId,
      notice: { type: 'list' as const, personId, seq },
    })),
    now,
  );
  const standing = decided.filter(({ posts, seq }) => !posts && seq > 0);
  await refreshNotices(
    tx,
    workspaceId,
    standing.map(({ list, seq }) => listKey(list.personId, seq)),
    now,
  );
  await markTold(
    tx,
    workspaceId,
    decided.flatMap(({ tells }) => tells),
    now,
  );
  const told = decided.filter(({ posts, list, tells }) => posts || (list.isUnsent && tells.length > 0));
  await markMovesTold(
    tx,
    workspaceId,
    told.map(({ list }) => list.personId),
    now,
  );
}
