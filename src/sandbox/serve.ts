import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerUpload, sendFile } from './file-server.ts';
import { answerPage, type PageApi } from './page-api/router.ts';
import { answerCall, type WebApi } from './web-api/router.ts';
import { fieldsOf } from './wire/json.ts';
import { sendJson, sendText } from './wire/reply.ts';
import { readFields } from './wire/request.ts';

/** All that is served: the Web API, response URLs, uploads, files and the page. */
export interface Served extends WebApi, PageApi {
  onTrouble(what: string, error: unknown): void;
}

/** Listens on loopback. */
export async function listen(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Begins to answer. The function returned ends it, and all connections with it. */
export function serve(server: Server, served: Served): () => Promise<void> {
  server.on('request', (request, response) => {
    answer(served, request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, error: 'internal_error' });
      served.onTrouble(`${request.method} ${request.url}`, error);
    });
  });
  server.on('upgrade', (request, socket, head) => served.sockets.upgrade(request, socket, head));
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', second = ''] = pathname.split('/');
  if (first === 'api') return answerCall(served, second, request, response);
  if (first === 'actions' || first === 'commands') {
    const { status, body } = served.interactions.responseUrls.respond(
      pathname,
      fieldsOf(await readFields(request)),
    );
    return sendJson(response, status, body);
  }
  if (first === 'upload') return answerUpload(served.world, pathname, request, response);
  if (first === 'files-pri' || first === 'files') return sendFile(served.world, pathname, response);
  if (request.method === 'GET' || request.method === 'POST') {
    return answerPage(served, pathname, request, response);
  }
  sendText(response, 405, 'Method not allowed');
}
