import type { WebClient } from '@slack/web-api';
import { type Database, inTransaction } from '../../store/database.ts';
import {
  type ClaimedNotice,
  claimNotices,
  markDelivered,
  markUndelivered,
  markWithdrawn,
} from '../../store/outbox.ts';
import { lookUpChannels } from '../look-up.ts';
import { failureOf } from './failure.ts';
import { post } from './post.ts';

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
      const reason = 'its channel is shared with people outside';
      await markUndelivered(db, workspaceId, key, reason, null);
      options.onRefused(key, reason);
      return false;
    }
    const standing = await post(client, claimed);
    if (standing) await markDelivered(db, workspaceId, { key, revision, ...standing }, options.now());
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

async function noteFailure(options: SendOptions, claimed: ClaimedNotice, error: unknown): Promise<void> {
  const { db, workspaceId } = options;
  const { key, attempts, revision, channelId, messageTs } = claimed;
  const failure = failureOf(error, attempts);
  if (failure.how === 'gone' && channelId && messageTs) {
    await markDelivered(db, workspaceId, { key, revision, channelId, messageTs }, options.now());
    return;
  }
  if (failure.how === 'later') {
    const next = new Date(options.now().getTime() + failure.afterMs);
    await markUndelivered(db, workspaceId, key, failure.reason, next);
    options.onDelayed(key, failure.reason, failure.afterMs);
    return;
  }
  await markUndelivered(db, workspaceId, key, failure.reason, null);
  options.onRefused(key, failure.reason);
}
