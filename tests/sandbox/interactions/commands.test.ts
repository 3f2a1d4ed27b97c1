import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { listenTo } from '../support/listener.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.stop());

const run = (text: string, user = 'U0TOM') => sandbox.slack.command({ user, channel: 'C0NORTH', text });
const texts = (messages: { text: string }[]) => messages.map((message) => message.text);

test('names in a command are escaped when there is such a person or channel', async () => {
  sandbox = await startAcme();
  const { heard } = await listenTo(sandbox);
  await run('/cx-urgency watch @tom in #general for @nobody and <@U0DANA>');
  expect(heard[1]).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
  expect(heard[1]?.payload.text).toBe(
    'watch <@U0TOM|tom> in <#C0GENERAL|general> for @nobody and <@U0DANA|dana>',
  );
});

test('the acknowledgement’s words are for the user alone, or for the channel', async () => {
  sandbox = await startAcme();
  let answer: object = { text: 'only you' };
  await listenTo(sandbox, () => answer);
  expect(texts((await run('/cx-urgency help')).shown)).toEqual(['only you']);
  answer = { response_type: 'in_channel', text: 'everybody' };
  expect((await run('/cx-urgency help')).shown).toEqual([]);
  expect(texts(sandbox.slack.messages('C0NORTH'))).toEqual(['everybody']);
});

test('without an acknowledgement the user is told so by Slack', async () => {
  sandbox = await startAcme({ ackTimeoutMs: 20 });
  const noConnection = await run('/cx-urgency help');
  expect(noConnection.isAcked).toBe(false);
  expect(texts(noConnection.shown)).toEqual(['/cx-urgency failed with the error "dispatch_failed"']);
  await listenTo(sandbox, () => undefined);
  expect(texts((await run('/cx-urgency help')).shown)).toEqual([
    '/cx-urgency failed with the error "operation_timeout"',
  ]);
});

test('other commands are not the app’s', async () => {
  sandbox = await startAcme();
  expect(texts((await run('/remind me')).shown)).toEqual(['/remind is not a valid command.']);
});

test('an answer with invalid blocks is a failure the user sees', async () => {
  sandbox = await startAcme();
  await listenTo(sandbox, () => ({ text: 'x', blocks: [{ type: 'sektion' }] }));
  expect(texts((await run('/cx-urgency help')).shown)).toEqual([
    '/cx-urgency failed with the error "invalid_blocks"',
  ]);
});
