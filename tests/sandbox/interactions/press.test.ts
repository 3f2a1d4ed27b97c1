import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf } from '../support/bolt.ts';
import { type Envelope, listenTo } from '../support/listener.ts';

let sandbox: Sandbox;
let interactions: Envelope['payload'][];

beforeEach(async () => {
  sandbox = await startAcme();
  interactions = [];
  await listenTo(sandbox, (envelope) => {
    if (envelope.type === 'interactive') interactions.push(envelope.payload);
    return {};
  });
});
afterEach(() => sandbox.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const blocks = [
  {
    type: 'actions',
    block_id: 'choices',
    elements: [
      { type: 'button', action_id: 'done', text: plain('Done'), value: 'clock-1', style: 'primary' },
      { type: 'button', action_id: 'open', text: plain('Open'), url: 'https://example.com' },
      {
        type: 'static_select',
        action_id: 'snooze',
        options: [
          { text: plain('15 min'), value: '15' },
          { text: plain('1 h'), value: '60' },
        ],
      },
      { type: 'overflow', action_id: 'more', options: [{ text: plain('Hand over'), value: 'hand-over' }] },
      { type: 'users_select', action_id: 'who' },
    ],
  },
];

async function nudge(channel = 'U0PRIYA'): Promise<{ channel: string; ts: string }> {
  const posted = await clientOf(sandbox).chat.postMessage({
    channel,
    text: 'waiting',
    blocks: blocks as never,
  });
  return { channel: posted.channel ?? '', ts: posted.ts ?? '' };
}

test('a button in a direct message sends everything Slack sends', async () => {
  const at = await nudge();
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'done' });
  expect(interactions[0]).toEqual({
    type: 'block_actions',
    user: { id: 'U0PRIYA', username: 'priya', name: 'priya', team_id: 'T0SANDBOX1' },
    api_app_id: 'A0SANDBOX1',
    token: expect.any(String),
    container: { type: 'message', message_ts: at.ts, channel_id: 'D0PRIYA', is_ephemeral: false },
    trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]{32}$/),
    team: { id: 'T0SANDBOX1', domain: 'sandbox' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'D0PRIYA', name: 'directmessage' },
    message: expect.objectContaining({ ts: at.ts, text: 'waiting', bot_id: 'B0SANDBOX1' }),
    state: {
      values: {
        choices: {
          snooze: { type: 'static_select', selected_option: null },
          who: { type: 'users_select', selected_user: null },
        },
      },
    },
    response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/actions\/T0SANDBOX1\//),
    actions: [
      {
        type: 'button',
        action_id: 'done',
        block_id: 'choices',
        text: { type: 'plain_text', text: 'Done', emoji: true },
        value: 'clock-1',
        style: 'primary',
        action_ts: expect.any(String),
      },
    ],
  });
});

test('menus say what was chosen; a button with a URL tells the app too', async () => {
  const at = await nudge();
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'snooze', selectedOption: '60' });
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'more', selectedOption: 'hand-over' });
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'who', selectedUser: 'U0TOM' });
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'open' });
  const oneHour = { text: { type: 'plain_text', text: '1 h', emoji: true }, value: '60' };
  expect(interactions.map((payload) => (payload.actions as object[])[0])).toMatchObject([
    { type: 'static_select', selected_option: oneHour },
    { type: 'overflow', selected_option: { value: 'hand-over' } },
    { type: 'users_select', selected_user: 'U0TOM' },
    { type: 'button', url: 'https://example.com' },
  ]);
  expect(interactions[0]?.state).toMatchObject({
    values: { choices: { snooze: { selected_option: oneHour } } },
  });
});

test('a customer in a shared channel presses with their own team', async () => {
  const at = await nudge('C0NORTH');
  await sandbox.slack.press({ user: 'U0DANA', ...at, actionId: 'done' });
  expect(interactions[0]).toMatchObject({
    user: { id: 'U0DANA', team_id: 'T0NORTHWND' },
    team: { id: 'T0SANDBOX1' },
    channel: { id: 'C0NORTH', name: 'ext-northwind' },
  });
});

test('on a message only its reader sees, the message itself is left out', async () => {
  const { message_ts: ts = '' } = await clientOf(sandbox).chat.postEphemeral({
    channel: 'C0NORTH',
    user: 'U0TOM',
    text: 'sure?',
    blocks: blocks as never,
  });
  await sandbox.slack.press({ user: 'U0TOM', channel: 'C0NORTH', ts, actionId: 'done' });
  expect(interactions[0]).toMatchObject({ container: { message_ts: ts, is_ephemeral: true } });
  expect(interactions[0]).not.toHaveProperty('message');
});

test('pressing what is not there is a mistake of whoever presses', async () => {
  const at = await nudge();
  await expect(sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'nothing' })).rejects.toThrow(
    'Nothing to press with action_id nothing',
  );
  await expect(sandbox.slack.press({ user: 'U0TOM', ...at, actionId: 'done' })).rejects.toThrow('not in');
});

const respond = async (body: object, index = 0) => {
  const url = String(interactions[index]?.response_url);
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return [response.status, await response.json()];
};

test('a response_url replaces, adds, deletes, and works five times', async () => {
  const at = await nudge();
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'done' });
  expect(await respond({ replace_original: true, text: 'Settled' })).toEqual([200, { ok: true }]);
  expect(sandbox.slack.dm('U0PRIYA')[0]).toMatchObject({ text: 'Settled' });
  expect(sandbox.slack.dm('U0PRIYA')[0]).not.toHaveProperty('blocks');
  await respond({ text: 'just for you' });
  expect(sandbox.slack.ephemerals('U0PRIYA', 'D0PRIYA').map((message) => message.text)).toEqual([
    'just for you',
  ]);
  await respond({ text: 'for all', response_type: 'in_channel' });
  await respond({ text: 'once more', response_type: 'in_channel' });
  await respond({ delete_original: true });
  expect(sandbox.slack.dm('U0PRIYA').map((message) => message.text)).toEqual(['for all', 'once more']);
  expect(await respond({ text: 'a sixth time' })).toEqual([404, { ok: false, error: 'used_url' }]);
});

test('a response_url refuses invalid blocks and unknown addresses', async () => {
  const at = await nudge();
  await sandbox.slack.press({ user: 'U0PRIYA', ...at, actionId: 'done' });
  const bad = [{ type: 'header', text: plain('x'.repeat(151)) }];
  expect(await respond({ text: 'x', blocks: bad })).toMatchObject([
    400,
    { ok: false, error: 'invalid_blocks' },
  ]);
  const unknown = await fetch(`${sandbox.url}/actions/T0SANDBOX1/1/x`, { method: 'POST', body: 'text=hi' });
  expect(unknown.status).toBe(404);
});
