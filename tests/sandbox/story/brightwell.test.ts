import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/start.ts';
import { brightwellStory } from '../../../src/sandbox/story/brightwell.ts';
import { clientOf, startSocketApp } from '../support/bolt.ts';

let sandbox: Sandbox;
let stopApp: () => Promise<unknown> = async () => undefined;

afterEach(async () => {
  await stopApp();
  stopApp = async () => undefined;
  await sandbox.stop();
});

const thursday = new Date('2026-11-26T15:00:00Z');

test('begins on Monday of the week at 08:40 in London, also in summer', async () => {
  expect(brightwellStory(thursday).startAt).toEqual(new Date('2026-11-23T08:40:00Z'));
  expect(brightwellStory(new Date('2026-07-05T22:30:00Z')).startAt).toEqual(new Date('2026-06-29T07:40:00Z'));
  sandbox = await startSandbox({ story: brightwellStory(thursday), flows: false });
  expect(sandbox.now()).toEqual(new Date('2026-11-23T08:40:00Z'));
});

test('two past weeks stand in the history and are not delivered', async () => {
  sandbox = await startSandbox({ story: brightwellStory(thursday), flows: false });
  const heard: unknown[] = [];
  const app = await startSocketApp(sandbox, (bolt) => {
    bolt.event(/.*/, async ({ event }) => void heard.push(event));
  });
  stopApp = () => app.stop();
  await sandbox.delivered();
  const { messages = [] } = await clientOf(sandbox).conversations.history({ channel: 'C0INITECH' });
  expect(messages.at(0)).toMatchObject({
    ts: '1795096920.000000',
    user: 'U0INPETER',
    user_team: 'T0INITECH',
    text: 'Can I delete a customer who never bought anything?',
    reply_count: 3,
  });
  expect(messages.at(-1)).toMatchObject({ reply_count: 2, reply_users: ['U0BWMEI', 'U0INJOAN'] });
  expect(heard).toEqual([]);
});

test('as time moves, commands are run and customers ask, each at its own time', async () => {
  sandbox = await startSandbox({ story: brightwellStory(thursday), flows: false });
  const commands: unknown[] = [];
  const asks: unknown[] = [];
  const app = await startSocketApp(sandbox, (bolt) => {
    bolt.command('/cx-urgency', async ({ command, ack }) => {
      commands.push([command.user_name, command.channel_name, command.text]);
      await ack();
    });
    bolt.message(async ({ message }) => void asks.push([message.ts, sandbox.now().toISOString()]));
  });
  stopApp = () => app.stop();
  await sandbox.moveTo(new Date('2026-11-23T09:20:00Z'));
  expect(commands).toEqual([
    ['priya', 'ext-northwind', 'watch'],
    ['priya', 'ext-globex', 'watch <@U0BWTOM|tom>'],
    ['priya', 'ext-initech', 'watch <@U0BWMEI|mei>'],
    ['priya', 'support-kpis', 'report here'],
  ]);
  expect(asks).toEqual([
    ['1795423920.000000', '2026-11-23T08:52:00.000Z'],
    ['1795425000.000000', '2026-11-23T09:10:00.000Z'],
  ]);
});

test('the whole week plays without a deed that fails', async () => {
  const trouble: unknown[] = [];
  sandbox = await startSandbox({
    story: brightwellStory(thursday),
    flows: false,
    onTrouble: (what, error) => trouble.push([what, error]),
  });
  await sandbox.moveTo(new Date('2026-11-27T17:00:00Z'));
  expect(trouble).toEqual([]);
  expect(sandbox.slack.replies('C0NORTHWND', '1795423920.000000').map((reply) => reply.text)).toEqual([
    'Morning, Dana. The new address is in place; open drafts take it over by themselves, sent ones I have reissued.',
    'Brilliant, thanks Priya',
  ]);
});

test('moving time stops at what the app has planned, and waits for it', async () => {
  sandbox = await startSandbox({ story: brightwellStory(thursday), flows: false });
  const settled: string[] = [];
  const wakes = ['2026-11-23T08:45:00.000Z', '2026-11-23T09:00:00.000Z'];
  sandbox.attach({
    async nextWakeAt() {
      const next = wakes.find((wake) => !settled.includes(wake));
      return next ? new Date(next) : undefined;
    },
    async settle(now) {
      settled.push(now.toISOString());
    },
  });
  await sandbox.moveTo(new Date('2026-11-23T09:05:00Z'));
  expect(settled).toEqual([
    '2026-11-23T08:40:00.000Z',
    '2026-11-23T08:45:00.000Z',
    '2026-11-23T08:52:00.000Z',
    '2026-11-23T09:00:00.000Z',
    '2026-11-23T09:05:00.000Z',
  ]);
});

test('while time flows the story begins by itself, once the app is there', async () => {
  sandbox = await startSandbox({ story: brightwellStory(thursday) });
  const commands: string[] = [];
  sandbox.attach({ nextWakeAt: async () => undefined, settle: async () => undefined });
  const app = await startSocketApp(sandbox, (bolt) => {
    bolt.command('/cx-urgency', async ({ command, ack }) => {
      commands.push(command.text);
      await ack(`done: ${command.text}`);
    });
  });
  stopApp = () => app.stop();
  await sandbox.slack.until(() => sandbox.slack.ephemerals('U0BWPRIYA', 'C0KPIS').length > 0);
  expect(commands).toEqual(['watch', 'watch <@U0BWTOM|tom>', 'watch <@U0BWMEI|mei>', 'report here']);
});
