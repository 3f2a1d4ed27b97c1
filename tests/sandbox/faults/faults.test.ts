import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';
import { type Listener, listenTo } from '../support/listener.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme();
});
afterEach(() => sandbox.stop());

const channel = 'C0NORTH';
const post = (text = 'hello') => clientOf(sandbox).chat.postMessage({ channel, text });
const said = () => sandbox.slack.messages(channel).map((message) => message.text);

test('429 with Retry-After, as often as told', async () => {
  sandbox.faults.rateLimit('chat.postMessage', { times: 2, retryAfterSeconds: 30 });
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 30 });
  await expect(post()).rejects.toMatchObject({ retryAfter: 30 });
  await post();
  expect(said()).toEqual(['hello']);
});

test('an error of Slack’s, for one method or for all', async () => {
  sandbox.faults.fail('chat.postMessage', 'restricted_action');
  expect(await errorOf(clientOf(sandbox).auth.test())).toBe('no error');
  expect(await errorOf(post())).toBe('restricted_action');
  sandbox.faults.fail('*', 'internal_error');
  expect(await errorOf(clientOf(sandbox).auth.test())).toBe('internal_error');
});

test('a status of the server', async () => {
  sandbox.faults.serverError('chat.postMessage', { status: 503 });
  await expect(post()).rejects.toMatchObject({ statusCode: 503 });
  expect(said()).toEqual([]);
});

test('the connection is cut after the message was posted, so that the client cannot know', async () => {
  sandbox.faults.cutAfterEffect('chat.postMessage');
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(said()).toEqual(['hello']);
});

test('the connection is cut before anything happened, which looks the same to the client', async () => {
  sandbox.faults.cutBeforeEffect('chat.postMessage');
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(said()).toEqual([]);
});

test('no answer at all, until the client gives up', async () => {
  sandbox.faults.hang('chat.postMessage');
  const response = fetch(`${sandbox.apiUrl}chat.postMessage`, {
    method: 'POST',
    signal: AbortSignal.timeout(30),
  });
  await expect(response).rejects.toMatchObject({ name: 'TimeoutError' });
});

const say = (text: string) => sandbox.slack.post({ channel, user: 'U0DANA', text });
const texts = (listener: Listener) => listener.events().map((event) => event.text);

test('events arrive several times, with one event id', async () => {
  const listener = await listenTo(sandbox);
  sandbox.faults.duplicate({ copies: 3 });
  say('one');
  say('two');
  await sandbox.delivered();
  expect(texts(listener)).toEqual(['one', 'one', 'one', 'two']);
  expect(new Set(listener.heard.slice(1, 4).map((each) => each.payload.event_id)).size).toBe(1);
});

test('events are overtaken, or never arrive', async () => {
  const listener = await listenTo(sandbox);
  sandbox.faults.delay(20);
  say('slow');
  sandbox.faults.drop();
  say('lost');
  say('quick');
  await sandbox.delivered();
  expect(texts(listener)).toEqual(['quick', 'slow']);
});

test('events are held and let go in another order', async () => {
  const listener = await listenTo(sandbox);
  const held = sandbox.faults.withhold();
  say('ask');
  say('answer');
  await sandbox.delivered();
  expect(texts(listener)).toEqual([]);
  expect(held.count()).toBe(2);
  held.release('reversed');
  await sandbox.delivered();
  expect(texts(listener)).toEqual(['answer', 'ask']);
});

test('only the events that match are touched', async () => {
  const listener = await listenTo(sandbox);
  const isAsk = (payload: Record<string, unknown>) => (payload.event as { text?: string }).text === 'ask';
  const held = sandbox.faults.withhold(isAsk);
  say('ask');
  say('answer');
  await sandbox.delivered();
  held.release();
  await sandbox.delivered();
  expect(texts(listener)).toEqual(['answer', 'ask']);
});

test('faults can be forgotten', async () => {
  sandbox.faults.fail('*', 'internal_error', { times: 100 });
  sandbox.faults.clear();
  expect(await errorOf(post())).toBe('no error');
});
