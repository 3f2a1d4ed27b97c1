import type { WebClient } from '@slack/web-api';
import type { Delivery } from '../intake/intents.ts';

interface HistoryMessage {
  ts?: string;
  thread_ts?: string;
  latest_reply?: string;
  reply_count?: number;
  edited?: { ts?: string };
}

/**
 * Everything written in a channel since `oldest`, replies included, as deliveries to be recorded. Reading history is
 * how a gap is closed; what came as an event already changes nothing when it comes again.
 * @param oldest Slack timestamp @param threadIds threads begun before `oldest` that may have grown since
 */
export async function* readHistory(
  client: WebClient,
  workspaceId: string,
  channel: string,
  oldest: string,
  threadIds: readonly string[],
): AsyncGenerator<Delivery[]> {
  const grown = new Set(threadIds);
  for await (const page of pagesOf((cursor) =>
    client.conversations.history({ channel, oldest, limit: 200, ...cursor }),
  )) {
    for (const { ts, reply_count } of page) if (ts && reply_count) grown.add(ts);
    yield page.map((message) => asDelivery(workspaceId, channel, message));
  }
  for (const ts of grown) {
    for await (const page of pagesOf((cursor) =>
      client.conversations.replies({ channel, ts, oldest, limit: 200, ...cursor }),
    )) {
      yield page.map((message) => asDelivery(workspaceId, channel, message));
    }
  }
}

interface Page {
  messages?: HistoryMessage[];
  response_metadata?: { next_cursor?: string };
}

async function* pagesOf(
  read: (cursor: { cursor?: string }) => Promise<Page>,
): AsyncGenerator<HistoryMessage[]> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor ? { cursor } : {});
    yield page.messages ?? [];
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
}

function asDelivery(workspaceId: string, channel: string, message: HistoryMessage): Delivery {
  const { ts = '', edited } = message;
  return {
    workspaceId,
    id: `history/${channel}/${ts}/${edited?.ts ?? ''}`,
    kind: 'history',
    body: JSON.stringify({ channel, message }),
  };
}
