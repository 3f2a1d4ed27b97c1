import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendFile } from '../file-server.ts';
import { sendJson, sendText } from '../wire/reply.ts';
import { readFields } from '../wire/request.ts';
import { acts } from './acting.ts';
import { type PageApi, PageRefusal } from './page-api.ts';
import { knownPerson, reads } from './reading.ts';
import { sendPageFile } from './static.ts';
import { stream } from './stream.ts';

export type { PageApi } from './page-api.ts';

/** Answers the page: its files, and the endpoints below `/sandbox/`. What cannot be done is `{error}` with 4xx. */
export async function answerPage(
  api: PageApi,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!pathname.startsWith('/sandbox/')) return sendPageFile(pathname, response);
  const name = pathname.slice('/sandbox/'.length);
  const isRead = request.method === 'GET';
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  if (isRead && name.startsWith('files/')) return sendFile(api.world, name, response);
  // A page of another origin may send forms here, but not JSON without being asked first, which is never granted.
  if (!isRead && !request.headers['content-type']?.startsWith('application/json')) {
    return sendJson(response, 415, { error: 'Send JSON.' });
  }
  try {
    if (isRead && name === 'stream') return stream(api, knownPerson(api, query.as), request, response);
    const answer = isRead ? reads[name]?.(api, query) : await acts[name]?.(api, await readFields(request));
    if (answer === undefined) return sendText(response, 404, 'Nothing here');
    sendJson(response, 200, answer);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    sendJson(response, error instanceof PageRefusal ? error.status : 400, { error: error.message });
  }
}
