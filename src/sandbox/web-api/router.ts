import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallFaults } from '../faults/call-faults.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { SocketServer } from '../socket/socket-server.ts';
import { type Fields, textOf } from '../wire/json.ts';
import { sendJson } from '../wire/reply.ts';
import { readFields } from '../wire/request.ts';
import type { World } from '../workspace/world.ts';
import { argsOf } from './args.ts';
import { checkToken } from './authorise.ts';
import type { Method } from './method.ts';
import { methods } from './methods.ts';
import { Refusal } from './refusal.ts';

export interface WebApi {
  world: World;
  sockets: SocketServer;
  interactions: Interactions;
  faults: CallFaults;
}

/** Answers a call of `/api/<method>`. Errors are `ok: false` with status 200, as in Slack. */
export async function answerCall(
  api: WebApi,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const fields = { ...query, ...(await readFields(request)) };
  const fault = api.faults.take(name);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'cut' && !fault.isAfterEffect) return void request.socket.destroy();
  if (fault?.kind === 'status') return void response.writeHead(fault.status).end('The server had a problem');
  if (fault?.kind === 'rate limit') {
    return sendJson(
      response,
      429,
      { ok: false, error: 'ratelimited' },
      { 'retry-after': String(fault.retryAfterSeconds) },
    );
  }
  const method = methods[name];
  const body =
    fault?.kind === 'error'
      ? { ok: false, error: fault.error, ...fault.fields }
      : await perform(api, name, method, tokenOf(request, fields), fields);
  if (fault?.kind === 'cut') return void request.socket.destroy();
  sendJson(response, 200, body, {
    'x-oauth-scopes': api.world.app.scopes.join(','),
    'x-accepted-oauth-scopes': [method?.scope ?? []].flat().join(','),
    'x-slack-req-id': crypto.randomUUID(),
  });
}

async function perform(
  api: WebApi,
  name: string,
  method: Method | undefined,
  token: string | undefined,
  fields: Fields,
): Promise<Fields> {
  try {
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    checkToken(api.world.app, method, token);
    const { world, sockets, interactions } = api;
    return { ok: true, ...(await method.run({ world, sockets, interactions, args: argsOf(fields) })) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.code, ...error.fields };
    throw error;
  }
}

/** The header counts before the body. */
function tokenOf(request: IncomingMessage, fields: Fields): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? textOf(fields.token);
}
