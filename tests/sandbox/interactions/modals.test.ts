import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';
import { type Envelope, listenTo } from '../support/listener.ts';

let sandbox: Sandbox;
let heard: Envelope['payload'][];
let answer: object;

beforeEach(async () => {
  sandbox = await startAcme({ triggerLifetimeMs: 2000 });
  heard = [];
  answer = {};
  await listenTo(sandbox, (envelope) => {
    if (envelope.type !== 'events_api') heard.push(envelope.payload);
    return envelope.payload.type === 'view_submission' ? answer : {};
  });
});
afterEach(() => sandbox.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input = {
  type: 'input' as const,
  block_id: 'minutes',
  label: plain('Minutes'),
  element: { type: 'plain_text_input' as const, action_id: 'count', initial_value: '60' },
};
const modal = (title = 'Target', more: object = {}) => ({
  type: 'modal' as const,
  title: plain(title),
  submit: plain('Save'),
  blocks: [input],
  ...more,
});

async function trigger(): Promise<string> {
  await sandbox.slack.command({ user: 'U0PRIYA', channel: 'C0NORTH', text: '/cx-urgency target' });
  return String(heard.at(-1)?.trigger_id);
}

async function open(view: object = modal()): Promise<string> {
  const opened = await clientOf(sandbox).views.open({ trigger_id: await trigger(), view: view as never });
  return opened.view?.id ?? '';
}

const stack = () => sandbox.slack.viewStack('U0PRIYA').map((view) => (view.title as { text: string }).text);
const submit = (viewId: string, count: unknown = '45') =>
  sandbox.slack.submitView({ user: 'U0PRIYA', viewId, values: { minutes: { count } } });

test('an opened view comes back whole', async () => {
  const { view } = await clientOf(sandbox).views.open({
    trigger_id: await trigger(),
    view: modal('Target', { callback_id: 'target', private_metadata: 'C0NORTH' }),
  });
  expect(view).toMatchObject({
    id: 'V00000001',
    team_id: 'T0SANDBOX1',
    type: 'modal',
    callback_id: 'target',
    private_metadata: 'C0NORTH',
    state: { values: {} },
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    root_view_id: 'V00000001',
    previous_view_id: null,
    external_id: '',
    app_id: 'A0SANDBOX1',
    app_installed_team_id: 'T0SANDBOX1',
    bot_id: 'B0SANDBOX1',
  });
  expect(view?.hash).toMatch(/^\d+\.[0-9a-f]{8}$/);
});

test('a trigger opens one view, within its time, and must be one', async () => {
  const client = clientOf(sandbox);
  const id = await trigger();
  await client.views.open({ trigger_id: id, view: modal() });
  expect(await errorOf(client.views.open({ trigger_id: id, view: modal() }))).toBe('exchanged_trigger_id');
  expect(await errorOf(client.views.open({ trigger_id: '1.2.abc', view: modal() }))).toBe(
    'invalid_trigger_id',
  );
  await sandbox.stop();
  sandbox = await startAcme({ triggerLifetimeMs: 0 });
  await listenTo(sandbox, ({ payload }) => {
    heard.push(payload);
    return {};
  });
  const late = await trigger();
  expect(await errorOf(clientOf(sandbox).views.open({ trigger_id: late, view: modal() }))).toBe(
    'expired_trigger_id',
  );
});

test('an invalid view is refused with what is wrong where', async () => {
  const call = clientOf(sandbox).views.open({ trigger_id: await trigger(), view: modal('x'.repeat(25)) });
  await expect(call).rejects.toMatchObject({
    data: {
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    },
  });
});

test('a submission sends the state of every element', async () => {
  const viewId = await open();
  await submit(viewId);
  expect(heard.at(-1)).toMatchObject({
    type: 'view_submission',
    user: { id: 'U0PRIYA', name: 'priya', team_id: 'T0SANDBOX1' },
    team: { id: 'T0SANDBOX1', domain: 'sandbox' },
    view: {
      id: viewId,
      state: { values: { minutes: { count: { type: 'plain_text_input', value: '45' } } } },
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  });
  expect(stack()).toEqual([]);
});

test('what nobody touched is submitted as it stood; what is required is asked for before the app hears', async () => {
  const viewId = await open();
  const before = heard.length;
  expect(await submit(viewId, '')).toEqual({
    isAcked: false,
    errors: { minutes: 'This is a required field' },
  });
  expect(heard).toHaveLength(before);
  await sandbox.slack.submitView({ user: 'U0PRIYA', viewId, values: { minutes: { count: '60' } } });
  expect(heard).toHaveLength(before + 1);
});

test('the app may answer with errors, which must name inputs', async () => {
  const viewId = await open();
  answer = { response_action: 'errors', errors: { minutes: 'Not a number' } };
  expect(await submit(viewId, 'x')).toEqual({ isAcked: true, errors: { minutes: 'Not a number' } });
  answer = { response_action: 'errors', errors: { nothing: 'Not a number' } };
  expect(await submit(viewId, 'x')).toMatchObject({ trouble: 'We had some trouble connecting. Try again?' });
  expect(stack()).toEqual(['Target']);
});

test('the app may answer with another view in its place, on top, or with none at all', async () => {
  const viewId = await open();
  answer = { response_action: 'update', view: modal('Sure?') };
  await submit(viewId);
  expect(stack()).toEqual(['Sure?']);
  answer = { response_action: 'push', view: modal('Really?') };
  await submit(viewId);
  expect(stack()).toEqual(['Sure?', 'Really?']);
  const [root, top] = sandbox.slack.viewStack('U0PRIYA');
  expect(top).toMatchObject({ previous_view_id: root?.id, root_view_id: root?.id });
  answer = { response_action: 'clear' };
  await submit(top?.id ?? '');
  expect(stack()).toEqual([]);
});

test('an answer with an invalid view is trouble, and the form stays', async () => {
  const viewId = await open();
  answer = { response_action: 'update', view: modal('x'.repeat(25)) };
  expect(await submit(viewId)).toMatchObject({
    trouble: 'invalid_arguments; must be less than 25 characters [json-pointer:/view/title/text]',
  });
  expect(stack()).toEqual(['Target']);
});

test('views stand at most three deep', async () => {
  await open(modal('One'));
  const client = clientOf(sandbox);
  const push = async (title: string) =>
    client.views.push({ trigger_id: await trigger(), view: modal(title) });
  await push('Two');
  await push('Three');
  expect(await errorOf(push('Four'))).toBe('push_limit_reached');
  expect(stack()).toEqual(['One', 'Two', 'Three']);
});

test('an update goes by id or external id, and only on the state it was made for', async () => {
  const client = clientOf(sandbox);
  const viewId = await open(modal('Target', { external_id: 'target-form' }));
  const [before] = sandbox.slack.viewStack('U0PRIYA');
  const hash = before?.hash ?? '';
  await client.views.update({ view_id: viewId, hash, view: modal('Target', { external_id: 'target-form' }) });
  expect(await errorOf(client.views.update({ view_id: viewId, hash, view: modal() }))).toBe('hash_conflict');
  await client.views.update({ external_id: 'target-form', view: modal('By name') });
  expect(stack()).toEqual(['By name']);
  expect(await errorOf(client.views.update({ view_id: 'V0NOTHING', view: modal() }))).toBe('not_found');
});

test('a button in a modal sends the view with what was entered so far', async () => {
  const button = { type: 'button', action_id: 'preview', text: plain('Preview') };
  const viewId = await open(modal('Target', { blocks: [input, { type: 'actions', elements: [button] }] }));
  await sandbox.slack.press({
    user: 'U0PRIYA',
    viewId,
    actionId: 'preview',
    values: { minutes: { count: { type: 'plain_text_input', value: '30' } } },
  });
  expect(heard.at(-1)).toMatchObject({
    type: 'block_actions',
    container: { type: 'view', view_id: viewId },
    view: { id: viewId, state: { values: { minutes: { count: { value: '30' } } } } },
    actions: [{ action_id: 'preview', type: 'button' }],
  });
  expect(heard.at(-1)).not.toHaveProperty('message');
  expect(heard.at(-1)).not.toHaveProperty('response_url');
});

test('closing is told when the view asked for it, and clears all when it says so', async () => {
  const viewId = await open(modal('One', { notify_on_close: true, clear_on_close: true }));
  const before = heard.length;
  await sandbox.slack.closeView({ user: 'U0PRIYA', viewId });
  expect(heard.slice(before)).toMatchObject([
    { type: 'view_closed', is_cleared: true, view: { id: viewId } },
  ]);
  const quiet = await open(modal('Two'));
  await sandbox.slack.closeView({ user: 'U0PRIYA', viewId: quiet });
  expect(heard.at(-1)?.type).not.toBe('view_closed');
});

test('a conversation chosen with response_url_enabled can be written to', async () => {
  const select = { type: 'conversations_select', action_id: 'where', response_url_enabled: true };
  const block = { type: 'input', block_id: 'place', label: plain('Where'), element: select };
  const viewId = await open(modal('Report', { blocks: [block] }));
  await sandbox.slack.submitView({ user: 'U0PRIYA', viewId, values: { place: { where: 'C0GENERAL' } } });
  const [place] = (heard.at(-1)?.response_urls ?? []) as Record<string, string>[];
  expect(place).toMatchObject({ block_id: 'place', action_id: 'where', channel_id: 'C0GENERAL' });
  await fetch(place?.response_url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'The report', response_type: 'in_channel' }),
  });
  expect(sandbox.slack.messages('C0GENERAL').map((message) => message.text)).toEqual(['The report']);
});

test('a customer’s modal names both teams', async () => {
  await sandbox.slack.command({ user: 'U0DANA', channel: 'C0NORTH', text: '/cx-urgency target' });
  await clientOf(sandbox).views.open({ trigger_id: String(heard.at(-1)?.trigger_id), view: modal() });
  const [view] = sandbox.slack.viewStack('U0DANA');
  await sandbox.slack.submitView({ user: 'U0DANA', viewId: view?.id ?? '' });
  expect(heard.at(-1)).toMatchObject({
    team: { id: 'T0NORTHWND' },
    user: { team_id: 'T0NORTHWND' },
    view: { team_id: 'T0SANDBOX1', app_installed_team_id: 'T0SANDBOX1' },
  });
});
