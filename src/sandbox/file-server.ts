import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendText } from './wire/reply.ts';
import { readBody } from './wire/request.ts';
import type { World } from './workspace/world.ts';

/** Takes the bytes of an upload: raw, or as the one file of a multipart form. */
export async function answerUpload(
  world: World,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = world.files.get(pathname.split('-').at(-1) ?? '');
  if (!file || file.isComplete) return sendText(response, 404, 'No such upload');
  const type = request.headers['content-type'] ?? '';
  const body = await readBody(request);
  file.bytes = type.startsWith('multipart/form-data') ? await onlyPart(body, type) : body;
  sendText(response, 200, `OK - ${file.bytes.length}`);
}

/** Sends a hosted file, to the page's images and links. */
export function sendFile(world: World, pathname: string, response: ServerResponse): void {
  const id = /F[0-9A-Z]{8,}/.exec(pathname)?.[0] ?? '';
  const file = world.files.get(id);
  if (!file?.isComplete) {
    sendText(response, 404, 'No such file');
    return;
  }
  response.writeHead(200, {
    'content-type': file.mimetype,
    // Somebody's upload is shown, never run.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  response.end(file.bytes);
}

async function onlyPart(body: Buffer, type: string): Promise<Buffer> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const [, value] of form) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
    return Buffer.from(value);
  }
  return Buffer.alloc(0);
}
