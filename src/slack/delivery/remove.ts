import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { context } from '../blocks/parts.ts';
import type { Standing } from './find-posted.ts';

const alreadyGone = new Set(['message_not_found', 'thread_not_found']);
/** Where the workspace keeps its apps from deleting, what stands there is brought down to a line. */
const notAllowed = new Set(['cant_delete_message', 'compliance_exports_prevent_deletion']);

/** Takes a message of ours away, for a newer one says all that it said. */
export async function remove(
  client: WebClient,
  { channelId: channel, messageTs: ts }: Standing,
): Promise<void> {
  try {
    await client.chat.delete({ channel, ts });
  } catch (error) {
    const reason = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    if (reason !== undefined && alreadyGone.has(reason)) return;
    if (reason === undefined || !notAllowed.has(reason)) throw error;
    const text = 'Your list goes on below.';
    await client.chat.update({ channel, ts, text, blocks: [context(text)] });
  }
}
