import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendText } from '../wire/reply.ts';

const folder = fileURLToPath(new URL('../page/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Serves the page's files. Permalinks (`/archives/C…/p…`) are the page too: it opens the message itself. */
export async function sendPageFile(pathname: string, response: ServerResponse): Promise<void> {
  const isPage = pathname === '/' || pathname.startsWith('/archives/');
  const name = isPage ? 'index.html' : pathname.slice(1);
  const type = types[extname(name)];
  if (!type || !/^[\w-]+(\/[\w-]+)*\.\w+$/.test(name)) return sendText(response, 404, 'Nothing here');
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return sendText(response, 404, 'Nothing here');
  }
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(bytes);
}
