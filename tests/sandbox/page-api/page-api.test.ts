import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantFor } from '../../../src/sandbox/page-api/instants.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf } from '../support/bolt.ts';
import { listenTo } from '../support/listener.ts';

/** Fields of the answers that these tests take up again. */
interface Body {
  ts: string;
  messages: object[];
  people: { id: string }[];
  channels: { unread: number }[];
}

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme({ shortcuts: [{ name: 'Watch this', callbackId: 'watch' }] });
});
afterEach(() => sandbox.stop());

async function get(path: string) {
  const response = await fetch(`${sandbox.url}/sandbox/${path}`);
  return [response.status, (await response.json()) as Body] as const;
}

async function send(path: string, body: object) {
  const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, (await response.json()) as Body] as const;
}

const here = { as: 'U0DANA', channel: 'C0NORTH' };

test('the state shows people, the channels one is in, and what is unread', async () => {
  sandbox.slack.post({ channel: 'C0NORTH', user: 'U0TOM', text: 'hello' });
  const [, state] = await get('state?as=U0DANA');
  expect(state).toMatchObject({
    now: '2026-11-20T16:50:00.000Z',
    timeZone: 'Europe/London',
    team: { id: 'T0SANDBOX1', name: 'Sandbox', url: 'https://sandbox.slack.com/' },
    me: 'U0DANA',
    channels: [
      { id: 'C0NORTH', name: 'ext-northwind', isExtShared: true, unread: 1, teamNames: ['Northwind'] },
    ],
  });
  expect(state.people.find((person) => person.id === 'U0DANA')).toEqual({
    id: 'U0DANA',
    name: 'dana',
    realName: 'Dana Reyes',
    teamId: 'T0NORTHWND',
    teamName: 'Northwind',
    isBot: false,
    isStaff: false,
    avatarColor: expect.stringMatching(/^#[0-9a-f]{6}$/),
  });
  await get('messages?as=U0DANA&channel=C0NORTH');
  expect((await get('state?as=U0DANA'))[1].channels[0]?.unread).toBe(0);
});

test('writing, editing, reacting and deleting', async () => {
  const [, { ts }] = await send('post', {
    ...here,
    text: 'hlep',
    files: [{ name: 'a.txt', base64: 'aGk=' }],
  });
  await send('edit', { ...here, ts, text: 'help' });
  await send('react', { ...here, ts, name: 'eyes' });
  const [, { messages }] = await get('messages?as=U0DANA&channel=C0NORTH');
  expect(messages).toMatchObject([
    {
      ts,
      text: 'help',
      edited: { user: 'U0DANA' },
      reactions: [{ name: 'eyes' }],
      files: [{ name: 'a.txt' }],
    },
  ]);
  await send('react', { ...here, ts, name: 'eyes', remove: true });
  await send('delete', { ...here, ts });
  expect((await get('messages?as=U0DANA&channel=C0NORTH'))[1]).toEqual({ messages: [] });
});

test('messages shown to one person are seen by that person, marked', async () => {
  await clientOf(sandbox).chat.postEphemeral({ channel: 'C0NORTH', user: 'U0DANA', text: 'psst' });
  expect((await get('messages?as=U0DANA&channel=C0NORTH'))[1]).toMatchObject({
    messages: [{ text: 'psst', ephemeral: true }],
  });
  expect((await get('messages?as=U0TOM&channel=C0NORTH'))[1]).toEqual({ messages: [] });
});

test('commands, also when typed as a message, and shortcuts reach the app', async () => {
  const { heard } = await listenTo(sandbox);
  await send('post', { ...here, text: '/cx-urgency open' });
  await send('command', { ...here, text: '/cx-urgency mine' });
  const [, { ts }] = await send('post', { ...here, text: 'help' });
  expect(await get('shortcuts')).toEqual([200, { shortcuts: [{ name: 'Watch this', callbackId: 'watch' }] }]);
  await send('shortcut', { ...here, ts, callbackId: 'watch' });
  await sandbox.delivered();
  expect(heard.slice(1).map((each) => each.payload.text ?? each.payload.callback_id ?? each.type)).toEqual([
    'open',
    'mine',
    'events_api',
    'watch',
  ]);
});

test('a press nobody answers is told as such', async () => {
  const { ts } = await clientOf(sandbox).chat.postMessage({
    channel: 'C0NORTH',
    text: 'x',
    blocks: [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
      },
    ],
  });
  expect(await send('press', { ...here, ts, blockId: '', actionId: 'go' })).toEqual([
    504,
    { error: 'The app did not respond.' },
  ]);
});

test('the home is opened and shown', async () => {
  const { heard } = await listenTo(sandbox);
  await send('home/open', { as: 'U0TOM' });
  await sandbox.delivered();
  expect(heard[1]?.payload.event.type).toBe('app_home_opened');
  expect(await get('home?as=U0TOM')).toEqual([200, { view: null }]);
  await clientOf(sandbox).views.publish({ user_id: 'U0TOM', view: { type: 'home', blocks: [] } });
  expect((await get('home?as=U0TOM'))[1]).toMatchObject({ view: { type: 'home' } });
});

test('time is moved by minutes, to a weekday, or to an instant', async () => {
  expect(await send('time', { minutes: 30 })).toEqual([200, { now: '2026-11-20T17:20:00.000Z' }]);
  expect(await send('time', { to: 'monday 09:00' })).toEqual([200, { now: '2026-11-23T09:00:00.000Z' }]);
  expect(await send('time', { to: '2026-11-24T10:00:00Z' })).toEqual([
    200,
    { now: '2026-11-24T10:00:00.000Z' },
  ]);
  expect((await send('time', { to: 'later' }))[0]).toBe(400);
});

test('the next Monday at 09:00 is local time, across the change of the clocks', () => {
  const friday = new Date('2026-10-23T12:00:00Z');
  expect(instantFor({ to: 'monday 09:00' }, friday, 'Europe/London')).toEqual(
    new Date('2026-10-26T09:00:00Z'),
  );
  const nine = new Date('2026-10-26T09:00:00Z');
  expect(instantFor({ to: 'monday 09:00' }, nine, 'Europe/London')).toEqual(new Date('2026-11-02T09:00:00Z'));
});

test('what cannot be done is said with 4xx', async () => {
  expect(await get('messages?as=U0DANA&channel=C0GENERAL')).toEqual([
    403,
    { error: 'You are not in this channel.' },
  ]);
  expect(await get('messages?channel=C0NORTH')).toEqual([400, { error: 'Choose who you are first.' }]);
  expect(await send('post', { as: 'U0DANA', channel: 'C0GENERAL', text: 'let me in' })).toEqual([
    400,
    { error: 'U0DANA is not in C0GENERAL' },
  ]);
  expect((await send('post', { as: 'U0DANA' }))[0]).toBe(400);
});

test('the stream tells what changed', async () => {
  const controller = new AbortController();
  const response = await fetch(`${sandbox.url}/sandbox/stream?as=U0DANA`, { signal: controller.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  expect(first?.value).toBe('data: {"type":"time","now":"2026-11-20T16:50:00.000Z"}\n\n');
  sandbox.slack.post({ channel: 'C0NORTH', user: 'U0TOM', text: 'hello' });
  const second = await reader?.read();
  expect(second?.value).toContain('data: {"type":"changed","channel":"C0NORTH"}\n\n');
  controller.abort();
});

test('files outside the page are not served', async () => {
  for (const path of ['/../start.ts', '/%2e%2e/start.ts', '/tsconfig.json/../../start.ts', '/start.ts']) {
    expect((await fetch(`${sandbox.url}${path}`)).status).toBe(404);
  }
});
