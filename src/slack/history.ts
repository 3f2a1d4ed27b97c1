import type { WebClient } from '@slack/web-api';
import type { Delivery } from '../intake/intents.ts';

interface HistoryMessage {
  ts?: string;
  subtype?: string;
  thread_ts?: string;
  latest_reply?: string;
  edited?: { ts?: string };
}

export interface Span {
  /** Slack timestamp: what was written, edited or deleted since is read. */
  oldest: string;
  /** Slack timestamp: how far back the first messages of threads that have grown since `oldest` are looked for. */
  rootsFrom: string;
}

/**
 * Everything written in a channel since `oldest`, replies included, as deliveries to be recorded. Reading history is
 * how a gap is closed; what came as an event already changes nothing when it comes again.
 * @param threadIds threads begun before `rootsFrom` that may have grown
 */
export async function* readHistory(
  client: WebClient,
  workspaceId: string,
  channel: string,
  { oldest, rootsFrom }: Span,
  threadIds: readonly string[],
): AsyncGenerator<Delivery[]> {
  const grown = new Set(threadIds);
  const isSince = (ts: string | undefined) => ts !== undefined && Number(ts) > Number(oldest);
  for await (const page of pagesOf((cursor) =>
    client.conversations.history({ channel, oldest: rootsFrom, limit: 200, ...cursor }),
  )) {
    for (const { ts, latest_reply } of page) if (ts && isSince(latest_reply)) grown.add(ts);
    yield page
      .filter((message) => isSince(message.ts) || isSince(message.edited?.ts) || isTombstone(message))
      .map((message) => asDelivery(workspaceId, channel, message));
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

/** What is left of a deleted message that has replies. */
function isTombstone({ subtype }: HistoryMessage): boolean {
  return subtype === 'tombstone';
}

function asDelivery(workspaceId: string, channel: string, message: HistoryMessage): Delivery {
  const { ts = '', edited } = message;
  const state = isTombstone(message) ? 'deleted' : (edited?.ts ?? '');
  return {
    workspaceId,
    id: `history/${channel}/${ts}/${state}`,
    kind: 'history',
    body: JSON.stringify({ channel, message }),
  };
}
