import type { WebClient } from '@slack/web-api';
import { type Database, inTransaction } from '../../store/database.ts';
import {
  type ClaimedNotice,
  claimNotices,
  markDelivered,
  markUndelivered,
  markWithdrawn,
} from '../../store/outbox.ts';
import { replaceLists } from '../../store/replaced-lists.ts';
import { lookUpChannels } from '../look-up.ts';
import { failureOf } from './failure.ts';
import { type Posted, post } from './post.ts';
import { passOn } from './refused.ts';

export interface SendOptions {
  db: Database;
  workspaceId: string;
  client: WebClient;
  /** The time, asked anew for each note: sending takes a while. */
  now(): Date;
  onRefused(key: string, reason: string): void;
  onDelayed(key: string, reason: string, afterMs: number): void;
}

/** A sender that has not finished within this time is taken to be gone. Longer than the client's own timeouts. */
const leaseMs = 120_000;
const atOnce = 8;
/** How long a call waits for the card in whose thread it belongs. */
const cardMs = 2000;

/**
 * Sends everything in the outbox that is due. Each message is claimed first, so that replicas share the work; what is
 * claimed is posted, or updated where it stands, and noted with Slack's answer.
 * @returns how many messages were brought up to date
 */
export async function sendDue(options: SendOptions): Promise<number> {
  let sent = 0;
  for (;;) {
    const claimed = await inTransaction(options.db, (tx) =>
      claimNotices(tx, options.workspaceId, options.now(), { leaseMs, limit: atOnce }),
    );
    if (claimed.length === 0) return sent;
    const results = await Promise.all(claimed.map((notice) => sendOne(options, notice)));
    sent += results.filter(Boolean).length;
  }
}

async function sendOne(options: SendOptions, claimed: ClaimedNotice): Promise<boolean> {
  const { db, workspaceId, client } = options;
  const { key, revision } = claimed;
  try {
    if (await doCustomersReadAlong(client, claimed.recipient)) {
      await giveUp(options, claimed, 'its channel is shared with people outside');
      return false;
    }
    const posted = await post(options, claimed);
    if (posted.how === 'not yet') {
      await markUndelivered(
        db,
        workspaceId,
        key,
        'its card does not stand yet',
        later(options.now(), cardMs),
      );
      return false;
    }
    if (posted.how === 'stands') await noteDelivered(options, claimed, posted);
    else await markWithdrawn(db, workspaceId, { key, revision });
    return true;
  } catch (error) {
    await noteFailure(options, claimed, error);
    return false;
  }
}

/**
 * Asked at the last moment, of Slack itself: a channel of ours may have been shared since it was chosen, and names and
 * figures never go where customers read along.
 */
async function doCustomersReadAlong(client: WebClient, recipient: string): Promise<boolean> {
  if (/^[UW]/.test(recipient)) return false;
  return (await lookUpChannels(client, [recipient])).get(recipient)?.isShared === true;
}

/** Where a list stands anew, the messages in which it stood before are to go: decided with the note, not after it. */
async function noteDelivered(
  { db, workspaceId, now }: SendOptions,
  { key, revision, notice }: ClaimedNotice,
  { channelId, messageTs, shown }: Extract<Posted, { how: 'stands' }>,
): Promise<void> {
  const delivered = { key, revision, channelId, messageTs, shown };
  if (notice.type !== 'list' || notice.isReplaced) return markDelivered(db, workspaceId, delivered, now());
  await inTransaction(db, async (tx) => {
    await markDelivered(tx, workspaceId, delivered, now());
    await replaceLists(tx, workspaceId, notice, now());
  });
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);

async function noteFailure(options: SendOptions, claimed: ClaimedNotice, error: unknown): Promise<void> {
  const { db, workspaceId } = options;
  const { key, attempts, revision, channelId, messageTs } = claimed;
  const failure = failureOf(error, attempts);
  if (failure.how === 'gone' && channelId && messageTs) {
    const delivered = { key, revision, channelId, messageTs, shown: null };
    await markDelivered(db, workspaceId, delivered, options.now());
    return;
  }
  if (failure.how === 'later') {
    await markUndelivered(db, workspaceId, key, failure.reason, later(options.now(), failure.afterMs));
    options.onDelayed(key, failure.reason, failure.afterMs);
    return;
  }
  await giveUp(options, claimed, failure.reason);
}

async function giveUp(options: SendOptions, claimed: ClaimedNotice, reason: string): Promise<void> {
  const { db, workspaceId, now } = options;
  await markUndelivered(db, workspaceId, claimed.key, reason, null);
  await passOn(db, workspaceId, claimed, reason, now());
  options.onRefused(claimed.key, reason);
}
