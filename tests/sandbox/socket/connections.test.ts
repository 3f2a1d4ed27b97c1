import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, startSocketApp } from '../support/bolt.ts';
import { listenTo } from '../support/listener.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.stop());

const say = (text: string) => sandbox.slack.post({ channel: 'C0NORTH', user: 'U0DANA', text });

test('a connection begins with hello, and its ticket works once', async () => {
  sandbox = await startAcme();
  const { url = '' } = await clientOf(sandbox, sandbox.appToken).apps.connections.open({});
  const socket = new WebSocket(url);
  const [hello] = await once(socket, 'message');
  expect(JSON.parse(String(hello))).toEqual({
    type: 'hello',
    num_connections: 1,
    debug_info: { host: 'applink-local-workspace', build_number: 1, approximate_connection_time: 18060 },
    connection_info: { app_id: 'A0SANDBOX1' },
  });
  const [error] = await once(new WebSocket(url), 'error');
  expect(String(error)).toContain('401');
});

test('an event travels in an envelope with its wrapping', async () => {
  sandbox = await startAcme();
  const { heard } = await listenTo(sandbox);
  say('help');
  await sandbox.delivered();
  expect(heard[1]).toMatchObject({
    type: 'events_api',
    envelope_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    accepts_response_payload: false,
    retry_attempt: 0,
    retry_reason: '',
    payload: {
      type: 'event_callback',
      team_id: 'T0SANDBOX1',
      context_team_id: 'T0SANDBOX1',
      context_enterprise_id: null,
      api_app_id: 'A0SANDBOX1',
      event_id: expect.stringMatching(/^Ev[0-9A-F]{12}$/),
      event_time: 1795193400,
      is_ext_shared_channel: true,
      event_context: expect.stringMatching(/^4-/),
      authorizations: [
        {
          enterprise_id: null,
          team_id: 'T0SANDBOX1',
          user_id: 'U0CXURGENCY',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    },
  });
});

test('several connections take turns; each event goes to one of them', async () => {
  sandbox = await startAcme();
  const one = await listenTo(sandbox);
  const two = await listenTo(sandbox);
  expect(two.heard[0]).toMatchObject({ num_connections: 2 });
  for (const text of ['a', 'b', 'c', 'd']) say(text);
  await sandbox.delivered();
  const texts = (listener: typeof one) => listener.events().map((event) => event.text);
  expect(texts(one)).toEqual(['a', 'c']);
  expect(texts(two)).toEqual(['b', 'd']);
});

test('an event that is not acknowledged comes again, with the same event id, until tries run out', async () => {
  sandbox = await startAcme({ ackTimeoutMs: 20, retryDelaysMs: [1, 1, 1] });
  const { heard } = await listenTo(sandbox, () => undefined);
  say('help');
  await sandbox.delivered();
  const tries = heard.slice(1);
  expect(tries.map((each) => [each.retry_attempt, each.retry_reason])).toEqual([
    [0, ''],
    [1, 'timeout'],
    [2, 'timeout'],
    [3, 'timeout'],
  ]);
  expect(new Set(tries.map((each) => each.payload.event_id)).size).toBe(1);
  expect(new Set(tries.map((each) => each.envelope_id)).size).toBe(4);
});

test('what was under way on a lost connection comes again on another', async () => {
  sandbox = await startAcme({ retryDelaysMs: [1] });
  const one = await listenTo(sandbox, () => {
    one.socket.terminate();
    return undefined;
  });
  say('help');
  await sandbox.slack.until(() => one.heard.length === 2);
  const two = await listenTo(sandbox);
  say('still there?');
  await sandbox.delivered();
  expect(two.events().map((event) => event.text)).toContain('still there?');
});

test('Bolt reconnects after a disconnect message and after a cut', async () => {
  sandbox = await startAcme();
  const heard: unknown[] = [];
  const { App, SocketModeReceiver, LogLevel } = await import('@slack/bolt');
  const receiver = new SocketModeReceiver({
    appToken: sandbox.appToken,
    clientPingTimeout: 10,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
  } as never);
  const app = new App({
    token: sandbox.botToken,
    receiver,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  app.message(async ({ message }) => void heard.push((message as { text?: string }).text));
  await app.start();
  for (const how of ['warning', 'refresh_requested'] as const) {
    const gone = new Promise((resolve) => receiver.client.once('close', resolve));
    sandbox.faults.closeSockets(how);
    await gone;
    await sandbox.reachable();
    say(how);
    await sandbox.delivered();
  }
  expect(heard).toEqual(['warning', 'refresh_requested']);
  await app.stop();
});

test('events before a connection exists are tried again, not kept for ever', async () => {
  sandbox = await startAcme({ retryDelaysMs: [1] });
  say('nobody hears this');
  await sandbox.delivered();
  const heard: unknown[] = [];
  const app = await startSocketApp(sandbox, (bolt) => {
    bolt.message(async ({ message }) => void heard.push(message));
  });
  await sandbox.delivered();
  expect(heard).toEqual([]);
  await app.stop();
});
