import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf } from '../support/bolt.ts';
import { type Listener, listenTo } from '../support/listener.ts';

let sandbox: Sandbox;
let listener: Listener;

beforeEach(async () => {
  sandbox = await startAcme();
  listener = await listenTo(sandbox);
});
afterEach(() => sandbox.stop());

const channel = 'C0NORTH';
const say = (text = 'help', more: object = {}) =>
  sandbox.slack.post({ channel, user: 'U0DANA', text, ...more });

/** The events since the last look. */
let seen = 0;
beforeEach(() => {
  seen = 0;
});
async function news(): Promise<Record<string, unknown>[]> {
  await sandbox.delivered();
  const fresh = listener.events().slice(seen);
  seen += fresh.length;
  return fresh;
}

test('a plain message of our own staff has no user_team', async () => {
  sandbox.slack.post({ channel, user: 'U0TOM', text: 'Hello <@U0DANA>' });
  const [event] = await news();
  expect(event).toEqual({
    type: 'message',
    channel,
    channel_type: 'channel',
    user: 'U0TOM',
    team: 'T0SANDBOX1',
    text: 'Hello <@U0DANA>',
    ts: '1795193400.000000',
    event_ts: '1795193400.000000',
    client_msg_id: expect.any(String),
    blocks: [
      {
        type: 'rich_text',
        block_id: expect.any(String),
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Hello ' },
              { type: 'user', user_id: 'U0DANA' },
            ],
          },
        ],
      },
    ],
  });
});

test('a message can come without anything that tells the team', async () => {
  say('help', { omitTeam: true });
  const [event] = await news();
  for (const field of ['team', 'user_team', 'source_team', 'user_profile'])
    expect(event).not.toHaveProperty(field);
});

test('kinds of messages: a reply, one shown to all, /me, a file, another bot', async () => {
  sandbox.slack.addUser({ id: 'U0BOT', name: 'statusbot', isBot: true });
  sandbox.slack.invite(channel, 'U0BOT', 'U0TOM');
  const ts = say();
  await news();
  say('more', { threadTs: ts });
  say('for all', { threadTs: ts, broadcast: true });
  say('waves', { subtype: 'me_message' });
  say('a log', { files: [{ name: 'a.log', base64: 'aGk=' }] });
  sandbox.slack.post({ channel, user: 'U0BOT', text: 'All systems normal' });
  sandbox.slack.post({ channel, user: 'U0BOT', text: 'All systems normal', subtype: 'bot_message' });
  const [reply, broadcast, me, file, bot, oldBot] = await news();
  expect(reply).toMatchObject({ thread_ts: ts, parent_user_id: 'U0DANA' });
  expect(reply).not.toHaveProperty('subtype');
  expect(broadcast).toMatchObject({
    subtype: 'thread_broadcast',
    thread_ts: ts,
    root: { ts, reply_count: 2, reply_users_count: 1 },
  });
  expect(me).toMatchObject({ subtype: 'me_message', text: 'waves' });
  expect(file).toMatchObject({ subtype: 'file_share', files: [{ name: 'a.log' }] });
  expect(bot).toMatchObject({ user: 'U0BOT', bot_id: 'B00000001', bot_profile: { name: 'statusbot' } });
  expect(bot).not.toHaveProperty('subtype');
  expect(oldBot).toMatchObject({ subtype: 'bot_message', bot_id: 'B00000001', username: 'statusbot' });
  expect(oldBot).not.toHaveProperty('user');
});

test('an edit tells both versions', async () => {
  const ts = say('hlep');
  sandbox.slack.edit({ channel, ts, text: 'help' });
  const [, event] = await news();
  expect(event).toMatchObject({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel,
    channel_type: 'channel',
    message: { ts, text: 'help', user: 'U0DANA', edited: { user: 'U0DANA' } },
    previous_message: { ts, text: 'hlep' },
  });
});

test('an unfurled link changes the message but not its text', async () => {
  const ts = say('see <https://example.com>');
  sandbox.slack.unfurl({ channel, ts, url: 'https://example.com', title: 'Example' });
  const [, event] = await news();
  expect(event).toMatchObject({
    subtype: 'message_changed',
    message: { ts, text: 'see <https://example.com>', attachments: [{ title: 'Example' }] },
    previous_message: { ts, text: 'see <https://example.com>' },
  });
  expect(event?.message).not.toHaveProperty('edited');
});

test('a deletion tells what was deleted', async () => {
  const ts = say();
  sandbox.slack.remove({ channel, ts });
  const [, event] = await news();
  expect(event).toMatchObject({
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: ts,
    previous_message: { ts, text: 'help', user: 'U0DANA' },
  });
  expect(sandbox.slack.messages(channel)).toEqual([]);
});

test('a deleted message with replies stays as a tombstone, which is a change', async () => {
  const ts = say();
  say('more', { threadTs: ts });
  await news();
  sandbox.slack.remove({ channel, ts });
  const [event] = await news();
  expect(event).toMatchObject({
    subtype: 'message_changed',
    message: {
      subtype: 'tombstone',
      ts,
      thread_ts: ts,
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      hidden: true,
      reply_count: 1,
    },
    previous_message: { text: 'help' },
  });
});

test('a deleted reply no longer counts in its thread', async () => {
  const ts = say();
  const reply = say('more', { threadTs: ts });
  sandbox.slack.remove({ channel, ts: reply });
  expect(sandbox.slack.messages(channel)[0]).not.toHaveProperty('reply_count');
});

test('reactions come and go', async () => {
  const ts = say();
  sandbox.slack.react({ user: 'U0TOM', channel, ts, name: 'eyes' });
  sandbox.slack.react({ user: 'U0TOM', channel, ts, name: 'eyes' });
  sandbox.slack.unreact({ user: 'U0TOM', channel, ts, name: 'eyes' });
  const item = { type: 'message', channel, ts };
  expect((await news()).slice(1)).toEqual([
    {
      type: 'reaction_added',
      user: 'U0TOM',
      reaction: 'eyes',
      item_user: 'U0DANA',
      item,
      event_ts: expect.any(String),
    },
    {
      type: 'reaction_removed',
      user: 'U0TOM',
      reaction: 'eyes',
      item_user: 'U0DANA',
      item,
      event_ts: expect.any(String),
    },
  ]);
});

test('the app hears its own messages and updates, as every app does', async () => {
  const client = clientOf(sandbox);
  const { ts = '' } = await client.chat.postMessage({ channel: 'U0PRIYA', text: 'Northwind is waiting' });
  await client.chat.update({ channel: 'D0PRIYA', ts, text: 'answered' });
  expect(await news()).toMatchObject([
    {
      type: 'message',
      channel: 'D0PRIYA',
      channel_type: 'im',
      bot_id: 'B0SANDBOX1',
      text: 'Northwind is waiting',
    },
    { type: 'message', subtype: 'message_changed', message: { bot_id: 'B0SANDBOX1', text: 'answered' } },
  ]);
});

test('what a person writes to the app is a direct message', async () => {
  sandbox.slack.post({ channel: sandbox.slack.dmChannel('U0PRIYA'), user: 'U0PRIYA', text: 'hello app' });
  expect(await news()).toMatchObject([
    { type: 'message', channel: 'D0PRIYA', channel_type: 'im', user: 'U0PRIYA', text: 'hello app' },
  ]);
});

test('the app hears nothing of channels it is not in', async () => {
  sandbox.slack.post({ channel: 'C0GENERAL', user: 'U0TOM', text: 'lunch?' });
  expect(await news()).toEqual([]);
  sandbox.slack.invite('C0GENERAL', sandbox.slack.appUserId, 'U0TOM');
  expect(await news()).toMatchObject([
    { type: 'message', subtype: 'channel_join', user: 'U0CXURGENCY', inviter: 'U0TOM' },
    {
      type: 'member_joined_channel',
      user: 'U0CXURGENCY',
      channel: 'C0GENERAL',
      inviter: 'U0TOM',
      team: 'T0SANDBOX1',
    },
  ]);
  sandbox.slack.leave('C0GENERAL', sandbox.slack.appUserId);
  sandbox.slack.post({ channel: 'C0GENERAL', user: 'U0TOM', text: 'it is gone' });
  expect(await news()).toMatchObject([{ type: 'channel_left', channel: 'C0GENERAL' }]);
});

test('people come and go', async () => {
  sandbox.slack.leave(channel, 'U0TOM');
  sandbox.slack.invite(channel, 'U0TOM', 'U0PRIYA');
  expect((await news()).map((event) => [event.type, event.subtype, event.user])).toEqual([
    ['message', 'channel_leave', 'U0TOM'],
    ['member_left_channel', undefined, 'U0TOM'],
    ['message', 'channel_join', 'U0TOM'],
    ['member_joined_channel', undefined, 'U0TOM'],
  ]);
});

test('what happens to a channel', async () => {
  sandbox.slack.rename(channel, 'ext-northwind-eu', 'U0PRIYA');
  sandbox.slack.archive(channel, 'U0PRIYA');
  sandbox.slack.unarchive(channel, 'U0PRIYA');
  sandbox.slack.unshare(channel, 'T0NORTHWND');
  sandbox.slack.share(channel, 'T0NORTHWND');
  sandbox.slack.changeChannelId(channel, 'C0NEW');
  const event_ts = expect.any(String);
  expect(await news()).toMatchObject([
    { type: 'message', subtype: 'channel_name', old_name: 'ext-northwind', name: 'ext-northwind-eu' },
    { type: 'channel_rename', channel: { id: channel, name: 'ext-northwind-eu' }, event_ts },
    { type: 'channel_archive', channel, user: 'U0PRIYA', event_ts },
    { type: 'channel_unarchive', channel, user: 'U0PRIYA', event_ts },
    {
      type: 'channel_unshared',
      channel,
      previously_connected_team_id: 'T0NORTHWND',
      is_ext_shared: false,
      event_ts,
    },
    { type: 'channel_shared', channel, connected_team_id: 'T0NORTHWND', event_ts },
    { type: 'channel_id_changed', old_channel_id: channel, new_channel_id: 'C0NEW', event_ts },
  ]);
  expect(sandbox.slack.channel('C0NEW').name).toBe('ext-northwind-eu');
});

test('people join the team and change', async () => {
  sandbox.slack.addUser({ id: 'U0SAM', name: 'sam', realName: 'Sam Okafor' });
  sandbox.slack.userChange('U0SAM', {
    statusText: 'On holiday',
    statusEmoji: ':palm_tree:',
    isDeleted: true,
  });
  expect(await news()).toMatchObject([
    { type: 'team_join', user: { id: 'U0SAM', real_name: 'Sam Okafor', deleted: false } },
    { type: 'user_change', user: { id: 'U0SAM', deleted: true, profile: { status_text: 'On holiday' } } },
  ]);
});

test('the App Home is opened, and comes with its view once there is one', async () => {
  sandbox.slack.openHome('U0PRIYA');
  await clientOf(sandbox).views.publish({
    user_id: 'U0PRIYA',
    view: { type: 'home', blocks: [{ type: 'divider' }] },
  });
  sandbox.slack.openHome('U0PRIYA');
  const [first, second] = await news();
  expect(first).toMatchObject({ type: 'app_home_opened', user: 'U0PRIYA', channel: 'D0PRIYA', tab: 'home' });
  expect(first).not.toHaveProperty('view');
  expect(second).toMatchObject({
    view: { type: 'home', blocks: [{ type: 'divider' }], app_id: 'A0SANDBOX1' },
  });
});

test('the other tab of the app is opened without a view', async () => {
  await clientOf(sandbox).views.publish({
    user_id: 'U0PRIYA',
    view: { type: 'home', blocks: [{ type: 'divider' }] },
  });
  sandbox.slack.openHome('U0PRIYA', 'messages');
  const [event] = await news();
  expect(event).toMatchObject({ type: 'app_home_opened', channel: 'D0PRIYA', tab: 'messages' });
  expect(event).not.toHaveProperty('view');
});

test('what the app deletes of its own is gone from the direct message, and told', async () => {
  const client = clientOf(sandbox);
  const { ts = '', channel: dm = '' } = await client.chat.postMessage({
    channel: 'U0PRIYA',
    text: 'two wait',
  });
  await client.chat.postMessage({ channel: 'U0PRIYA', text: 'three wait' });
  await news();
  await client.chat.delete({ channel: dm, ts });
  expect(sandbox.slack.dm('U0PRIYA').map(({ text }) => text)).toEqual(['three wait']);
  expect(await news()).toMatchObject([
    {
      ...{
        type: 'message',
        subtype: 'message_deleted',
        channel: 'D0PRIYA',
        channel_type: 'im',
        hidden: true,
      },
      ...{ deleted_ts: ts, previous_message: { text: 'two wait', bot_id: 'B0SANDBOX1' } },
    },
  ]);
});

test('an uninstall ends everything, in either order', async () => {
  sandbox.slack.uninstall('tokens first');
  say('nobody listens');
  expect((await news()).map((event) => event.type)).toEqual(['tokens_revoked', 'app_uninstalled']);
});
