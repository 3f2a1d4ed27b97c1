import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

let sandbox: Sandbox;
let server: Server;
let received: Received[];
let answer: (request: Received) => Reply | undefined;

beforeEach(async () => {
  received = [];
  answer = () => ({ status: 200 });
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const got = { headers: request.headers, body };
    received.push(got);
    const isChallenge = body.includes('url_verification');
    const reply: Reply | undefined = isChallenge
      ? { status: 200, body: JSON.parse(body).challenge }
      : answer(got);
    if (reply) response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await sandbox.stop();
  server.closeAllConnections();
  server.close();
});

async function start(options: Parameters<typeof startAcme>[0] = {}): Promise<void> {
  sandbox = await startAcme(options);
  const { port } = server.address() as { port: number };
  sandbox.deliverOverHttp(`http://127.0.0.1:${port}/slack/events`);
  await sandbox.slack.until(() => true);
  while (received.length === 0) await new Promise((resolve) => setImmediate(resolve));
}

const say = () => sandbox.slack.post({ channel: 'C0NORTH', user: 'U0DANA', text: 'naïve & <b>' });

test('the URL is verified once, with a challenge', async () => {
  await start();
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'url_verification' });
});

test('every delivery is signed over its raw body with the real time, as Bolt checks it', async () => {
  await start();
  say();
  await sandbox.delivered();
  await sandbox.slack.command({ user: 'U0TOM', channel: 'C0NORTH', text: '/cx-urgency help' });
  expect(received).toHaveLength(3);
  for (const { headers, body } of received) {
    const check = (signingSecret: string) =>
      verifySlackRequest({
        signingSecret,
        body,
        headers: {
          'x-slack-signature': String(headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
        },
      });
    expect(() => check(sandbox.signingSecret)).not.toThrow();
    expect(() => check('another')).toThrow('signature mismatch');
  }
});

test('events are JSON, commands a form, interactions a form with one payload', async () => {
  await start();
  const ts = say();
  await sandbox.delivered();
  await sandbox.slack.command({ user: 'U0TOM', channel: 'C0NORTH', text: '/cx-urgency target 60' });
  await sandbox.slack.shortcut({ user: 'U0TOM', channel: 'C0NORTH', ts, callbackId: 'watch-this' });
  const [, event, command, shortcut] = received;
  expect(event?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback', event: { type: 'message' } });
  expect(command?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(command?.body))).toMatchObject({
    command: '/cx-urgency',
    text: 'target 60',
    user_id: 'U0TOM',
    user_name: 'tom',
    channel_id: 'C0NORTH',
    channel_name: 'ext-northwind',
    team_id: 'T0SANDBOX1',
    team_domain: 'sandbox',
    api_app_id: 'A0SANDBOX1',
    is_enterprise_install: 'false',
  });
  expect(JSON.parse(new URLSearchParams(shortcut?.body).get('payload') ?? '')).toMatchObject({
    type: 'message_action',
    callback_id: 'watch-this',
    message_ts: ts,
    message: { text: 'naïve & <b>' },
  });
});

test('an answer that is not 2xx is tried again, and says so in the headers', async () => {
  await start({ retryDelaysMs: [1, 1, 1] });
  answer = () => (received.length < 4 ? { status: 500 } : { status: 200 });
  say();
  await sandbox.delivered();
  const tries = received
    .slice(1)
    .map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
  expect(tries).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
  ]);
});

test('an answer that takes too long is tried again as a timeout', async () => {
  await start({ ackTimeoutMs: 30, retryDelaysMs: [1] });
  answer = () => undefined;
  say();
  await sandbox.delivered();
  expect(received.slice(1).map(({ headers }) => headers['x-slack-retry-reason'])).toEqual([
    undefined,
    'http_timeout',
  ]);
});

test('x-slack-no-retry ends the tries', async () => {
  await start({ retryDelaysMs: [1, 1, 1] });
  answer = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
  say();
  await sandbox.delivered();
  expect(received).toHaveLength(2);
});
