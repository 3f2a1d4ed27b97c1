import type { IncomingMessage } from 'node:http';
import { type Fields, fieldsOf, parsedJson } from './json.ts';

/** The whole body of a request, as bytes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The fields of a body in any of the forms Slack accepts: JSON, url-encoded form or multipart form.
 * Uploaded parts become `Buffer`s, all other form values are text.
 */
export async function readFields(request: IncomingMessage): Promise<Fields> {
  const type = request.headers['content-type'] ?? '';
  const body = await readBody(request);
  if (type.startsWith('application/json')) return fieldsOf(parsedJson(body.toString('utf8')));
  if (type.startsWith('multipart/form-data')) return multipartFields(body, type);
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}

async function multipartFields(body: Buffer, type: string): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: Fields = {};
  for (const [name, value] of form) {
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  }
  return fields;
}
