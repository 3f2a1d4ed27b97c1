// Slack's side, as a process of its own: answers the Web API, and delivers a day's messages over signed HTTP.
import { Agent, createServer, request } from 'node:http';
import { writtenOn } from './day.ts';
import { eventBody, type SignedBody, signed } from './event-body.ts';
import type { Asked, Told } from './slack.ts';
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

let prepared: SignedBody[] = [];

process.on('message', async (asked: Asked) => {
  if (asked.what === 'prepare') {
    prepared = writtenOn(asked.day, asked.count).map((message) => signed(eventBody(message)));
    const bytes = prepared.reduce((sum, { body }) => sum + body.length, 0);
    tell({ what: 'prepared', meanBytes: bytes / prepared.length });
  } else {
    tell({ what: 'delivered', latenciesMs: await deliverAll(asked.url, asked.connections) });
  }
});
process.on('disconnect', () => process.exit());

/** Sends everything that is prepared, on each connection one after the other. @returns milliseconds until each answer */
async function deliverAll(url: string, connections: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port, pathname } = new URL(url);
  const target = { agent, hostname, port, path: pathname, method: 'POST' };
  const latenciesMs: number[] = [];
  const rest = prepared.values();
  const work = async () => {
    for (const one of rest) latenciesMs.push(await deliver(one, target));
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return latenciesMs;
}

function deliver({ body, headers }: SignedBody, target: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const outgoing = request({ ...target, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`A delivery was answered with ${answer.statusCode}`));
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function tell(told: Told): void {
  process.send?.(told);
}
