import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Change } from '../workspace/world.ts';
import type { PageApi } from './page-api.ts';

const tickMs = 15_000;

/** Sends changes to the page as they happen (server-sent events), and the time now and then while it flows. */
export function stream(api: PageApi, as: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  const send = (change: Change) => void response.write(`data: ${JSON.stringify(change)}\n\n`);
  const time = () => send({ type: 'time', now: api.world.clock.now().toISOString() });
  const stopListening = api.changes.listen((change) => {
    if ('user' in change && change.user !== as) return;
    send(change);
  });
  const ticks = setInterval(time, tickMs);
  ticks.unref();
  request.on('close', () => {
    stopListening();
    clearInterval(ticks);
  });
  time();
}
