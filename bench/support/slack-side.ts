// Slack's side, as a process of its own: answers the Web API, and delivers a day's messages over signed HTTP.
import { createServer } from 'node:http';
import { asRequest, type Connection, openConnection } from './connection.ts';
import { writtenOn } from './day.ts';
import { eventBody, signedHeaders } from './event-body.ts';
import type { Asked, Delivered, Told } from './slack.ts';
import { bot, team } from './workspace.ts';

const webApi: Record<string, object> = {
  'auth.test': {
    url: team.url,
    team: team.name,
    team_id: team.id,
    user: 'bench',
    user_id: bot.userId,
    bot_id: bot.botId,
  },
  'conversations.history': { messages: [], has_more: false },
  'chat.postMessage': { channel: 'D0BENCH001', ts: '1772500000.000100' },
};

const server = createServer((incoming, answer) => {
  const method = incoming.url?.split('/').at(-1) ?? '';
  incoming.resume();
  answer.setHeader('content-type', 'application/json');
  answer.end(JSON.stringify({ ok: true, ...webApi[method] }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  tell({ what: 'ready', apiUrl: `http://127.0.0.1:${port}/api/` });
});

let bodies: string[] = [];

process.on('message', async (asked: Asked) => {
  if (asked.what === 'prepare') {
    bodies = writtenOn(asked.day, asked.count).map(eventBody);
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
    tell({ what: 'prepared', meanBytes: bytes / bodies.length });
  } else {
    tell({ what: 'delivered', ...(await deliverAll(new URL(asked.url), asked.connections)) });
  }
});
process.on('disconnect', () => process.exit());

/** Delivers everything that is prepared, on each connection one after the other. */
async function deliverAll(url: URL, count: number): Promise<Delivered> {
  const rest = bodies.map((body) => asRequest(url, signedHeaders(body), body)).values();
  const connections = await Promise.all(Array.from({ length: count }, () => openConnection(url)));
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const work = async ({ send }: Connection) => {
    for (const request of rest) {
      const sentAt = performance.now();
      const status = await send(request);
      if (status !== 200) throw new Error(`A delivery was answered with ${status}`);
      latenciesMs.push(performance.now() - sentAt);
    }
  };
  await Promise.all(connections.map(work));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const connection of connections) connection.end();
  return { startedAt: performance.timeOrigin + startedAt, seconds, latenciesMs };
}

function tell(told: Told): void {
  process.send?.(told);
}
