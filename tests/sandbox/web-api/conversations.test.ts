import type { ConversationsHistoryResponse } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme();
});
afterEach(() => sandbox.stop());

const say = (text: string, more: { threadTs?: string; broadcast?: boolean } = {}) =>
  sandbox.slack.post({ channel: 'C0NORTH', user: 'U0DANA', text, ...more });

test('history gives the newest first, page by page, without replies', async () => {
  const first = say('one');
  say('two');
  say('a reply', { threadTs: first });
  say('a reply for all', { threadTs: first, broadcast: true });
  say('three');
  const pages: (string | undefined)[][] = [];
  for await (const page of clientOf(sandbox).paginate('conversations.history', {
    channel: 'C0NORTH',
    limit: 2,
  })) {
    const { messages } = page as ConversationsHistoryResponse;
    pages.push((messages ?? []).map((message) => message.text));
  }
  expect(pages).toEqual([
    ['three', 'a reply for all'],
    ['two', 'one'],
  ]);
});

test('history is bounded by oldest and latest, themselves included only when asked', async () => {
  const [one, , three] = [say('one'), say('two'), say('three')];
  const texts = async (bounds: object) => {
    const { messages = [] } = await clientOf(sandbox).conversations.history({
      channel: 'C0NORTH',
      ...bounds,
    });
    return messages.map((message) => message.text);
  };
  expect(await texts({ oldest: one, latest: three })).toEqual(['two']);
  expect(await texts({ oldest: one, latest: three, inclusive: true })).toEqual(['three', 'two', 'one']);
  expect(await texts({ oldest: '0' })).toEqual(['three', 'two', 'one']);
});

test('replies begin with the message of the thread, also when asked by a reply', async () => {
  const root = say('question');
  const reply = say('more', { threadTs: root });
  const { messages = [] } = await clientOf(sandbox).conversations.replies({ channel: 'C0NORTH', ts: reply });
  expect(messages).toMatchObject([
    {
      ts: root,
      thread_ts: root,
      reply_count: 1,
      reply_users_count: 1,
      reply_users: ['U0DANA'],
      latest_reply: reply,
    },
    { ts: reply, thread_ts: root, parent_user_id: 'U0DANA' },
  ]);
  expect(await errorOf(clientOf(sandbox).conversations.replies({ channel: 'C0NORTH', ts: '1.000000' }))).toBe(
    'thread_not_found',
  );
});

test('the bot reads and writes only where it is a member, and does not know other private channels', async () => {
  sandbox.slack.addChannel({ id: 'C0SECRET', name: 'secret', isPrivate: true, members: ['U0PRIYA'] });
  const client = clientOf(sandbox);
  expect(await errorOf(client.conversations.history({ channel: 'C0GENERAL' }))).toBe('not_in_channel');
  expect(await errorOf(client.chat.postMessage({ channel: 'C0GENERAL', text: 'hi' }))).toBe('not_in_channel');
  expect(await errorOf(client.conversations.info({ channel: 'C0SECRET' }))).toBe('channel_not_found');
  await client.conversations.join({ channel: 'C0GENERAL' });
  expect(await errorOf(client.conversations.history({ channel: 'C0GENERAL' }))).toBe('no error');
});

test('a Slack Connect channel says whom it connects', async () => {
  const { channel } = await clientOf(sandbox).conversations.info({
    channel: 'C0NORTH',
    include_num_members: true,
  });
  expect(channel).toMatchObject({
    name: 'ext-northwind',
    is_channel: true,
    is_member: true,
    is_ext_shared: true,
    is_shared: true,
    num_members: 4,
    connected_team_ids: ['T0NORTHWND'],
    internal_team_ids: ['T0SANDBOX1'],
  });
});

test('lists are cut into pages by cursor', async () => {
  const first = await clientOf(sandbox).conversations.list({ limit: 1 });
  expect(first.channels?.map((channel) => channel.name)).toEqual(['ext-northwind']);
  const cursor = first.response_metadata?.next_cursor ?? '';
  const second = await clientOf(sandbox).conversations.list({ limit: 1, cursor });
  expect(second.channels?.map((channel) => channel.name)).toEqual(['general']);
  expect(second.response_metadata?.next_cursor).toBe('');
  expect(await errorOf(clientOf(sandbox).conversations.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
});

test('users.conversations lists where somebody is; the bot by default', async () => {
  const mine = await clientOf(sandbox).users.conversations({ types: 'public_channel,private_channel' });
  expect(mine.channels?.map((channel) => channel.id)).toEqual(['C0NORTH']);
  const toms = await clientOf(sandbox).users.conversations({ user: 'U0TOM' });
  expect(toms.channels?.map((channel) => channel.id)).toEqual(['C0NORTH', 'C0GENERAL']);
});

test('a direct message is opened once and found again', async () => {
  const first = await clientOf(sandbox).conversations.open({ users: 'U0TOM' });
  const again = await clientOf(sandbox).conversations.open({ users: 'U0TOM' });
  expect(first.channel?.id).toBe('D0TOM');
  expect(again.channel?.id).toBe('D0TOM');
});
