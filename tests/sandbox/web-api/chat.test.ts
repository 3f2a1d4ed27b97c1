import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme();
});
afterEach(() => sandbox.stop());

const channel = 'C0NORTH';
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

test('a posted message is the app’s own: bot_id, app_id, bot_profile', async () => {
  const { message, ts } = await clientOf(sandbox).chat.postMessage({ channel, text: 'Good morning' });
  expect(ts).toBe('1795193400.000000');
  expect(message).toMatchObject({
    type: 'message',
    user: 'U0CXURGENCY',
    bot_id: 'B0SANDBOX1',
    app_id: 'A0SANDBOX1',
    team: 'T0SANDBOX1',
    text: 'Good morning',
    bot_profile: { id: 'B0SANDBOX1', app_id: 'A0SANDBOX1', name: 'CX Urgency' },
  });
});

test('ts are unique and increase while time stands still', async () => {
  const post = () => clientOf(sandbox).chat.postMessage({ channel, text: 'again' });
  const stamps = [(await post()).ts, (await post()).ts, (await post()).ts];
  expect(stamps).toEqual(['1795193400.000000', '1795193400.000001', '1795193400.000002']);
});

test('a person’s id as channel opens their direct message', async () => {
  const answer = await clientOf(sandbox).chat.postMessage({
    channel: 'U0PRIYA',
    text: 'Northwind is waiting',
  });
  expect(answer.channel).toBe('D0PRIYA');
  expect(sandbox.slack.dm('U0PRIYA').map((message) => message.text)).toEqual(['Northwind is waiting']);
});

test('metadata is kept, and read back only when asked for', async () => {
  const metadata = { event_type: 'nudge', event_payload: { key: 'clock-1:1' } };
  await clientOf(sandbox).chat.postMessage({ channel, text: 'hello', metadata });
  const read = async (all: boolean) =>
    (await clientOf(sandbox).conversations.history({ channel, include_all_metadata: all })).messages?.[0]
      ?.metadata;
  expect(await read(true)).toEqual(metadata);
  expect(await read(false)).toBeUndefined();
  const bad = { event_type: 'nudge' } as never;
  expect(await errorOf(clientOf(sandbox).chat.postMessage({ channel, text: 'x', metadata: bad }))).toBe(
    'invalid_metadata_format',
  );
});

test('text and blocks have limits', async () => {
  const client = clientOf(sandbox);
  expect(await errorOf(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
  expect(await errorOf(client.chat.postMessage({ channel, text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'x'.repeat(40_000) });
  expect(await errorOf(client.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
  const call = client.chat.postMessage({ channel, text: 'x', blocks: [section('x'.repeat(3001))] });
  await expect(call).rejects.toMatchObject({
    data: {
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    },
  });
});

test('an update with text alone takes the blocks away and marks the message as edited', async () => {
  const client = clientOf(sandbox);
  const { ts = '' } = await client.chat.postMessage({
    channel,
    text: 'waiting',
    blocks: [section('*waiting*')],
  });
  await client.chat.update({ channel, ts, text: 'waiting', blocks: [section('*answered*')] });
  expect(sandbox.slack.messages(channel)[0]).toMatchObject({
    blocks: [{ text: { type: 'mrkdwn', text: '*answered*', verbatim: false } }],
  });
  expect(sandbox.slack.messages(channel)[0]).not.toHaveProperty('edited');
  await client.chat.update({ channel, ts, text: 'answered in 34 min' });
  expect(sandbox.slack.messages(channel)[0]).not.toHaveProperty('blocks');
  expect(sandbox.slack.messages(channel)[0]).toMatchObject({ edited: { user: 'U0CXURGENCY' } });
});

test('only the app’s own messages can be changed or deleted', async () => {
  const ts = sandbox.slack.post({ channel, user: 'U0DANA', text: 'mine' });
  const client = clientOf(sandbox);
  expect(await errorOf(client.chat.update({ channel, ts, text: 'no' }))).toBe('cant_update_message');
  expect(await errorOf(client.chat.delete({ channel, ts }))).toBe('cant_delete_message');
  expect(await errorOf(client.chat.update({ channel, ts: '1.000000', text: 'no' }))).toBe(
    'message_not_found',
  );
  const own = await client.chat.postMessage({ channel, text: 'oops' });
  await client.chat.delete({ channel, ts: own.ts ?? '' });
  expect(await errorOf(client.chat.delete({ channel, ts: own.ts ?? '' }))).toBe('message_not_found');
  expect(await errorOf(client.chat.delete({ channel: 'C0NOWHERE', ts }))).toBe('channel_not_found');
  expect(sandbox.slack.messages(channel).map((message) => message.text)).toEqual(['mine']);
});

test('ephemeral messages are seen by one person and by no history', async () => {
  const client = clientOf(sandbox);
  await client.chat.postEphemeral({ channel, user: 'U0TOM', text: 'between us' });
  expect(sandbox.slack.ephemerals('U0TOM', channel).map((message) => message.text)).toEqual(['between us']);
  expect(sandbox.slack.ephemerals('U0DANA', channel)).toEqual([]);
  expect((await client.conversations.history({ channel })).messages).toEqual([]);
  sandbox.slack.addUser({ id: 'U0SAM', name: 'sam' });
  expect(await errorOf(client.chat.postEphemeral({ channel, user: 'U0SAM', text: 'x' }))).toBe(
    'user_not_in_channel',
  );
});

test('a permalink opens the message on the page', async () => {
  const ts = sandbox.slack.post({ channel, user: 'U0DANA', text: 'help' });
  const { permalink = '' } = await clientOf(sandbox).chat.getPermalink({ channel, message_ts: ts });
  expect(permalink).toBe(`${sandbox.url}/archives/C0NORTH/p1795193400000000`);
  expect((await fetch(permalink)).status).toBe(200);
});

test('reactions are added once and taken away once', async () => {
  const ts = sandbox.slack.post({ channel, user: 'U0DANA', text: 'help' });
  const client = clientOf(sandbox);
  const target = { channel, timestamp: ts, name: 'eyes' };
  await client.reactions.add(target);
  expect(await errorOf(client.reactions.add(target))).toBe('already_reacted');
  expect((await client.reactions.get({ channel, timestamp: ts })).message?.reactions).toEqual([
    { name: 'eyes', users: ['U0CXURGENCY'], count: 1 },
  ]);
  await client.reactions.remove(target);
  expect(await errorOf(client.reactions.remove(target))).toBe('no_reaction');
});
