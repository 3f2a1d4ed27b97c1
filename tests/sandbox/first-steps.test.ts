import type { App } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { startAcme } from './support/acme.ts';
import { clientOf, startHttpApp, startSocketApp } from './support/bolt.ts';

let sandbox: Sandbox;
let app: App | undefined;

afterEach(async () => {
  await app?.stop();
  app = undefined;
  await sandbox.stop();
});

for (const mode of ['Socket Mode', 'HTTP'] as const) {
  const start = async (listen: (app: App) => void) => {
    sandbox = await startAcme();
    app = mode === 'HTTP' ? (await startHttpApp(sandbox, listen)).app : await startSocketApp(sandbox, listen);
  };

  test(`a message reaches a listener and its answer stands in the thread (${mode})`, async () => {
    const heard: unknown[] = [];
    await start((bolt) => {
      bolt.message(async ({ message, say }) => {
        heard.push(message);
        await say({ text: 'Looking into it', thread_ts: message.ts });
      });
    });
    const ts = sandbox.slack.post({ channel: 'C0NORTH', user: 'U0DANA', text: 'Our export is stuck' });
    await sandbox.slack.until(() => sandbox.slack.replies('C0NORTH', ts).length === 1);
    expect(heard[0]).toMatchObject({
      type: 'message',
      channel: 'C0NORTH',
      channel_type: 'channel',
      user: 'U0DANA',
      text: 'Our export is stuck',
      ts: '1795193400.000000',
      team: 'T0NORTHWND',
      user_team: 'T0NORTHWND',
      source_team: 'T0NORTHWND',
      user_profile: { real_name: 'Dana Reyes', team: 'T0NORTHWND' },
    });
  });

  test(`a command is acknowledged with words only its user sees (${mode})`, async () => {
    await start((bolt) => {
      bolt.command('/cx-urgency', async ({ command, ack }) => {
        await ack(`you said ${command.text}`);
      });
    });
    const { shown } = await sandbox.slack.command({
      user: 'U0PRIYA',
      channel: 'C0NORTH',
      text: '/cx-urgency watch @tom',
    });
    expect(shown.map((message) => message.text)).toEqual(['you said watch <@U0TOM|tom>']);
  });

  test(`a button opens a modal, and its submission closes it (${mode})`, async () => {
    const submitted: unknown[] = [];
    await start((bolt) => {
      bolt.action('snooze', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'snooze-modal',
            title: { type: 'plain_text', text: 'Snooze' },
            submit: { type: 'plain_text', text: 'Snooze' },
            blocks: [
              {
                type: 'input',
                block_id: 'why',
                label: { type: 'plain_text', text: 'Why' },
                element: { type: 'plain_text_input', action_id: 'reason' },
              },
            ],
          },
        });
      });
      bolt.view('snooze-modal', async ({ ack, view }) => {
        submitted.push(view.state.values);
        await ack();
      });
    });
    const { ts } = await clientOf(sandbox).chat.postMessage({
      channel: 'U0PRIYA',
      text: 'Northwind is waiting',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'snooze', text: { type: 'plain_text', text: 'Snooze' } }],
        },
      ],
    });
    const channel = sandbox.slack.dmChannel('U0PRIYA');
    await sandbox.slack.press({ user: 'U0PRIYA', channel, ts: ts ?? '', actionId: 'snooze' });
    const view = await sandbox.slack.until(() => sandbox.slack.viewStack('U0PRIYA')[0]);
    await sandbox.slack.submitView({
      user: 'U0PRIYA',
      viewId: view?.id ?? '',
      values: { why: { reason: 'At lunch' } },
    });
    expect(submitted).toEqual([{ why: { reason: { type: 'plain_text_input', value: 'At lunch' } } }]);
    expect(sandbox.slack.viewStack('U0PRIYA')).toEqual([]);
  });
}
