import type { WebClient } from '@slack/web-api';
import type { Notice } from '../../domain/notices.ts';
import { isSettled } from '../../domain/nudges/notice.ts';
import type { ClaimedNotice } from '../../store/outbox.ts';
import { render } from './render.ts';

/** The metadata by which a message of ours is found again. */
export const metadataEvent = 'cx_urgency_notice';

export interface Standing {
  channelId: string;
  messageTs: string;
}

/**
 * Brings one message into the state that it should be in: posted, or updated in place.
 * @returns where it stands; undefined where it stands nowhere and there is nothing left to say
 */
export async function post(client: WebClient, claimed: ClaimedNotice): Promise<Standing | undefined> {
  const { text, blocks } = render(claimed.notice);
  const metadata = { event_type: metadataEvent, event_payload: { key: claimed.key } };
  const standing = standingOf(claimed) ?? (claimed.isRetry ? await findPosted(client, claimed) : undefined);
  if (standing) {
    const { channelId: channel, messageTs: ts } = standing;
    await client.chat.update({ channel, ts, text, blocks, metadata });
    return standing;
  }
  if (isOver(claimed.notice)) return undefined;
  const posted = await client.chat.postMessage({
    channel: claimed.recipient,
    text,
    blocks,
    metadata,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (!posted.channel || !posted.ts) throw new Error('Slack took a message and did not say where it stands');
  return { channelId: posted.channel, messageTs: posted.ts };
}

function standingOf({ channelId, messageTs }: ClaimedNotice): Standing | undefined {
  return channelId && messageTs ? { channelId, messageTs } : undefined;
}

/** What was settled before it could be posted asks for nothing: nobody needs to hear of it. */
function isOver(notice: Notice): boolean {
  if (notice.type === 'who_is') return notice.decided !== null;
  return notice.type === 'nudge' && isSettled(notice.standing);
}

/** After an attempt of unknown outcome: the message, if Slack has it. Read from before the notice was decided. */
async function findPosted(
  client: WebClient,
  { key, recipient, createdAt }: ClaimedNotice,
): Promise<Standing | undefined> {
  const channel = await channelOf(client, recipient);
  const oldest = String(Math.floor(createdAt.getTime() / 1000) - 300);
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({
      channel,
      oldest,
      limit: 200,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    });
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
