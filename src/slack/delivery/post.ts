import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Database } from '../../store/database.ts';
import { type ClaimedNotice, standingOfNotice } from '../../store/outbox.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { contentOf } from './content.ts';
import { findPosted, metadataEvent, type Standing } from './find-posted.ts';
import { remove } from './remove.ts';

export interface PostOptions {
  db: Database;
  workspaceId: string;
  client: WebClient;
  now(): Date;
}

/** What came of bringing a message up to date. */
export type Posted =
  /** It stands there, and shows what the digest is of. */
  | ({ how: 'stands'; shown: string | null; isNew: boolean } & Standing)
  /** It stands nowhere, and there is nothing to say. */
  | { how: 'nothing to say' }
  /** The message in whose thread it belongs does not stand yet. */
  | { how: 'not yet' };

/**
 * Brings one message into the state that it should be in: posted, updated in place, or, where a newer one has taken its
 * place, taken away. What would look the same as before is not sent again.
 */
export async function post(options: PostOptions, claimed: ClaimedNotice): Promise<Posted> {
  const { client, db, workspaceId } = options;
  const { notice } = claimed;
  const thread = await threadOf(options, claimed);
  if (thread === 'not yet') return { how: 'not yet' };
  const known = standingOf(claimed);
  const standing = known ?? (claimed.isRetry ? await findPosted(client, claimed, thread) : undefined);
  if (notice.type === 'list' && notice.isReplaced) {
    if (!standing) return { how: 'nothing to say' };
    await remove(client, standing);
    return { how: 'stands', shown: null, isNew: false, ...standing };
  }
  const { message, isOver } = await contentOf(db, workspaceId, notice, standing !== undefined, options.now());
  const shown = digestOf(message);
  if (standing) {
    if (!known || claimed.shown !== shown) await update(client, claimed.key, standing, message);
    return { how: 'stands', shown, isNew: false, ...standing };
  }
  if (isOver) return { how: 'nothing to say' };
  const placed = await say(client, claimed, message, thread);
  return { how: 'stands', shown, isNew: true, ...placed };
}

async function update(
  client: WebClient,
  key: string,
  { channelId, messageTs }: Standing,
  message: BlockMessage,
) {
  await client.chat.update({ channel: channelId, ts: messageTs, ...message, metadata: metadataOf(key) });
}

async function say(
  client: WebClient,
  { key, recipient }: ClaimedNotice,
  message: BlockMessage,
  thread: string | undefined,
): Promise<Standing> {
  const posted = await client.chat.postMessage({
    channel: recipient,
    ...message,
    metadata: metadataOf(key),
    unfurl_links: false,
    unfurl_media: false,
    ...(thread ? { thread_ts: thread } : {}),
  });
  if (!posted.channel || !posted.ts) throw new Error('Slack took a message and did not say where it stands');
  return { channelId: posted.channel, messageTs: posted.ts };
}

const metadataOf = (key: string) => ({ event_type: metadataEvent, event_payload: { key } });

function standingOf({ channelId, messageTs }: ClaimedNotice): Standing | undefined {
  return channelId && messageTs ? { channelId, messageTs } : undefined;
}

/** The message in whose thread it is said, if it is said in one. */
async function threadOf(
  { db, workspaceId }: PostOptions,
  { notice }: ClaimedNotice,
): Promise<string | undefined | 'not yet'> {
  if (notice.type !== 'call') return undefined;
  return (await standingOfNotice(db, workspaceId, notice.cardKey))?.messageTs ?? 'not yet';
}

function digestOf({ text, blocks }: BlockMessage): string {
  return createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('base64url')
    .slice(0, 22);
}
