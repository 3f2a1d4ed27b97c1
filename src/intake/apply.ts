import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import {
  claimDeliveries,
  deliveriesToApply,
  markApplied,
  markAttemptFailed,
  type RecordedDelivery,
} from '../store/deliveries.ts';
import { findPeople } from '../store/people.ts';
import { applyIntents } from './apply-intents.ts';
import type { Intent } from './intents.ts';
import { loadUs } from './people.ts';
import type { ChannelFacts } from './refuse-command.ts';
import { accountsNeeded } from './roles.ts';

/** What intake needs from the side that speaks the sender's wire. */
export interface Wire {
  /** What a delivery means. Pure. @throws where it is malformed; it is then given up and kept. */
  translate(delivery: RecordedDelivery): Intent[];
  /** Looks up accounts that are not known yet, and saves them. */
  lookUpPeople(workspaceId: string, ids: readonly string[], now: Date): Promise<void>;
  lookUpChannels(ids: readonly string[]): Promise<Map<string, ChannelFacts>>;
}

export interface ApplyOptions {
  db: Database;
  workspaceId: string;
  wire: Wire;
  onFailure(deliveryId: string, error: unknown, willRetry: boolean): void;
  /** How many messages a page of the log has (see `walk-pages.ts`); it changes nothing but what is read. */
  pageLength?: number;
}

interface Translated {
  delivery: RecordedDelivery;
  intents: Intent[];
}

const batchSize = 1000;
/** Waits double from 15 s to an hour: some four and a half hours in all, so that Slack may be away for a while. */
const maxAttempts = 13;
const longestWaitMs = 60 * 60_000;

/**
 * Applies everything that is recorded and not applied yet, oldest first, many deliveries in one transaction. A
 * delivery that cannot be applied is set aside with its error and tried again later; it never holds up the others.
 * @returns how many were applied
 */
export async function applyRecorded(options: ApplyOptions, now: Date): Promise<number> {
  let applied = 0;
  for (;;) {
    const batch = await deliveriesToApply(options.db, options.workspaceId, now, batchSize);
    const done = await applyBatch(options, batch, now);
    applied += done;
    // Less than a whole batch: what came since has asked for a run of its own. Nothing at all: the rest of it is held
    // by another process, or was set aside.
    if (batch.length < batchSize || done === 0) return applied;
  }
}

async function applyBatch(
  options: ApplyOptions,
  batch: readonly RecordedDelivery[],
  now: Date,
): Promise<number> {
  const translated: Translated[] = [];
  for (const delivery of batch) {
    try {
      translated.push({ delivery, intents: options.wire.translate(delivery) });
    } catch (error) {
      await setAside(options, { ...delivery, attempts: maxAttempts }, error, now);
    }
  }
  try {
    return await applyTogether(options, translated, now);
  } catch (error) {
    if (translated.length === 1 && translated[0]) {
      await setAside(options, translated[0].delivery, error, now);
      return 0;
    }
    return applyOneByOne(options, translated, now);
  }
}

/** One of a batch could not be applied: each on its own, so that only that one is set aside. */
async function applyOneByOne(
  options: ApplyOptions,
  batch: readonly Translated[],
  now: Date,
): Promise<number> {
  let applied = 0;
  for (const one of batch) {
    try {
      applied += await applyTogether(options, [one], now);
    } catch (error) {
      await setAside(options, one.delivery, error, now);
    }
  }
  return applied;
}

async function applyTogether(
  options: ApplyOptions,
  batch: readonly Translated[],
  now: Date,
): Promise<number> {
  if (batch.length === 0) return 0;
  const { db, workspaceId, wire } = options;
  const intents = batch.flatMap((one) => one.intents);
  const channels = await wire.lookUpChannels(channelsToLookUp(intents));
  await lookUpUnknown(options, intents, now);
  return inTransaction(db, async (tx: Transaction) => {
    const claimed = await claimDeliveries(
      tx,
      workspaceId,
      batch.map(({ delivery }) => delivery.id),
    );
    const mine = batch.filter(({ delivery }) => claimed.has(delivery.id));
    await applyIntents(
      tx,
      workspaceId,
      mine.flatMap((one) => one.intents),
      channels,
      now,
      options.pageLength,
    );
    await markApplied(tx, workspaceId, claimed, now);
    return mine.length;
  });
}

function channelsToLookUp(intents: readonly Intent[]): string[] {
  const isAsked = (intent: Intent) =>
    intent.type === 'command' ||
    (intent.type === 'inbox' && intent.change.kind === 'shared' && intent.change.isShared);
  return [
    ...new Set(intents.flatMap((intent) => (isAsked(intent) && 'inboxId' in intent ? [intent.inboxId] : []))),
  ];
}

async function lookUpUnknown({ db, workspaceId, wire }: ApplyOptions, intents: readonly Intent[], now: Date) {
  if (intents.length === 0) return;
  const needed = accountsNeeded(intents, await loadUs(db, workspaceId));
  const known = await findPeople(db, workspaceId, needed);
  const missing = needed.filter((id) => !known.has(id));
  if (missing.length > 0) await wire.lookUpPeople(workspaceId, missing, now);
}

async function setAside(
  { db, workspaceId, onFailure }: ApplyOptions,
  { id, attempts }: RecordedDelivery,
  error: unknown,
  now: Date,
): Promise<void> {
  const willRetry = attempts + 1 < maxAttempts;
  const waitMs = Math.min(2 ** attempts * 15_000, longestWaitMs);
  const message = error instanceof Error ? error.message : String(error);
  await markAttemptFailed(db, workspaceId, id, message, willRetry ? new Date(now.getTime() + waitMs) : null);
  onFailure(id, error, willRetry);
}
