/** A stand-in for the workspace's server: canned answers, what was asked of it remembered, changes sent by hand. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as canned from './canned.ts';

const PAGE = fileURLToPath(new URL('../../src/sandbox/page/', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

type Json = Record<string, unknown>;
export interface Asked {
  path: string;
  body: Json;
}

export interface FakeWorkspace {
  url: string;
  asked: Asked[];
  /** What the workspace holds; change it, then `tell`. */
  state: ReturnType<typeof initialState>;
  /** Answers to POST requests by path, in place of `{ok: true}`. */
  answers: Record<string, (body: Json) => Json | Promise<Json>>;
  tell(event: Json): void;
  stop(): Promise<void>;
}

export async function startFakeWorkspace(): Promise<FakeWorkspace> {
  const state = initialState();
  const asked: Asked[] = [];
  const answers: FakeWorkspace['answers'] = {};
  const streams = new Set<ServerResponse>();

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://workspace');
    if (url.pathname === '/sandbox/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(':\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    } else if (request.method === 'POST') {
      const body = await readJson(request);
      asked.push({ path: url.pathname, body });
      send(response, (await answers[url.pathname]?.(body)) ?? { ok: true });
    } else if (url.pathname.startsWith('/sandbox/')) send(response, answerGet(url, state));
    else await sendFile(response, url.pathname);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    state,
    answers,
    tell(event) {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    async stop() {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function initialState() {
  return {
    now: canned.NOW,
    story: canned.story as Json | undefined,
    channels: structuredClone(canned.channels),
    messages: structuredClone({
      C1: canned.northwind,
      C2: [],
      C3: [canned.weekly],
      C4: [],
      D1: [canned.nudge],
      D2: [],
    }) as Record<string, Json[]>,
    home: canned.home as Json | null,
    stack: [] as Json[],
  };
}

function answerGet(url: URL, state: ReturnType<typeof initialState>): Json {
  const as = url.searchParams.get('as');
  if (url.pathname === '/sandbox/messages')
    return { messages: state.messages[url.searchParams.get('channel') ?? ''] ?? [] };
  if (url.pathname === '/sandbox/home')
    return { view: as?.startsWith('U') && Number(as.slice(1)) < 7 ? state.home : null };
  if (url.pathname === '/sandbox/views') return { stack: state.stack };
  if (url.pathname === '/sandbox/shortcuts') {
    return { shortcuts: [{ name: 'Make this a follow-up', callbackId: 'follow_up' }] };
  }
  const isStaff = as === null || Number(as.slice(1)) < 7;
  const open = isStaff ? state.channels : state.channels.filter((channel) => channel.id === 'C1');
  return {
    now: state.now,
    timeZone: 'Europe/Berlin',
    team: { id: 'T1', name: 'Brightwater', url: 'https://brightwater.slack.com/' },
    me: as,
    people: canned.people,
    channels: open,
    story: state.story,
  };
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, body: Json) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function sendFile(response: ServerResponse, path: string) {
  const name = extname(path) === '' ? 'index.html' : path.slice(1);
  try {
    const content = await readFile(join(PAGE, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
