import type { WebClient } from '@slack/web-api';
import type { ClaimedNotice } from '../../store/outbox.ts';

/** The metadata by which a message of ours is found again. */
export const metadataEvent = 'cx_urgency_notice';

export interface Standing {
  channelId: string;
  messageTs: string;
}

/** After an attempt of unknown outcome: the message, if Slack has it. Read from before the notice was decided. */
export async function findPosted(
  client: WebClient,
  { key, recipient, createdAt }: Pick<ClaimedNotice, 'key' | 'recipient' | 'createdAt'>,
  threadTs?: string,
): Promise<Standing | undefined> {
  const channel = await channelOf(client, recipient);
  const oldest = String(Math.floor(createdAt.getTime() / 1000) - 300);
  let cursor: string | undefined;
  do {
    const asked = { channel, oldest, limit: 200, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const page = threadTs
      ? await client.conversations.replies({ ...asked, ts: threadTs })
      : await client.conversations.history(asked);
    for (const message of page.messages ?? []) {
      const payload = message.metadata?.event_payload as { key?: unknown } | undefined;
      if (message.metadata?.event_type === metadataEvent && payload?.key === key && message.ts) {
        return { channelId: channel, messageTs: message.ts };
      }
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return undefined;
}

/** The channel of a recipient: a person is written to in their direct messages with the app. */
async function channelOf(client: WebClient, recipient: string): Promise<string> {
  if (!/^[UW]/.test(recipient)) return recipient;
  const opened = await client.conversations.open({ users: recipient });
  if (!opened.channel?.id) throw new Error('Slack opened a direct message and did not name it');
  return opened.channel.id;
}
