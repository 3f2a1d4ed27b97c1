import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { startAcme } from '../support/acme.ts';
import { clientOf, errorOf } from '../support/bolt.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startAcme({ scopes: ['chat:write', 'users:read', 'channels:read'] });
});
afterEach(() => sandbox.stop());

const call = async (method: string, init: RequestInit = {}) => {
  const response = await fetch(`${sandbox.apiUrl}${method}`, { method: 'POST', ...init });
  return (await response.json()) as Record<string, unknown>;
};

test('auth.test says who the bot is and which scopes it has', async () => {
  const answer = await clientOf(sandbox).auth.test();
  expect(answer).toMatchObject({
    ok: true,
    team: 'Sandbox',
    team_id: 'T0SANDBOX1',
    user_id: 'U0CXURGENCY',
    bot_id: 'B0SANDBOX1',
    is_enterprise_install: false,
  });
  expect(answer.response_metadata?.scopes).toEqual(['chat:write', 'users:read', 'channels:read']);
});

test('a body may be a form, JSON or multipart, and the token may stand in it', async () => {
  const token = sandbox.botToken;
  const form = new FormData();
  form.set('token', token);
  form.set('user', 'U0TOM');
  const user = expect.objectContaining({ id: 'U0TOM', real_name: 'Tom Becker' });
  expect(await call('users.info', { body: new URLSearchParams({ token, user: 'U0TOM' }) })).toMatchObject({
    user,
  });
  expect(await call('users.info', { body: form })).toMatchObject({ user });
  expect(
    await call('users.info', {
      body: JSON.stringify({ user: 'U0TOM' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    }),
  ).toMatchObject({ user });
});

test('tokens are checked: none, a wrong one, one of the other kind, and one whose app was taken out', async () => {
  expect(await call('auth.test')).toMatchObject({ ok: false, error: 'not_authed' });
  expect(await errorOf(clientOf(sandbox, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
  expect(await errorOf(clientOf(sandbox, sandbox.appToken).auth.test())).toBe('not_allowed_token_type');
  expect(await errorOf(clientOf(sandbox).apps.connections.open({}))).toBe('not_allowed_token_type');
  sandbox.slack.uninstall();
  expect(await errorOf(clientOf(sandbox).auth.test())).toBe('account_inactive');
});

test('a missing scope is named, with those there are', async () => {
  const headers = { authorization: `Bearer ${sandbox.botToken}` };
  expect(await call('reactions.add', { headers })).toEqual({
    ok: false,
    error: 'missing_scope',
    needed: 'reactions:write',
    provided: 'chat:write,users:read,channels:read',
  });
});

test('unknown methods and missing arguments are refused', async () => {
  expect(await errorOf(clientOf(sandbox).apiCall('chat.postMessages'))).toBe('unknown_method');
  const headers = { authorization: `Bearer ${sandbox.botToken}` };
  expect(await call('users.info', { headers })).toEqual({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] missing required field: user [json-pointer:/]'] },
  });
});

test('people of other teams keep to themselves what users.info tells of our own', async () => {
  const { user: tom } = await clientOf(sandbox).users.info({ user: 'U0TOM' });
  expect(tom).toMatchObject({ team_id: 'T0SANDBOX1', is_admin: false, tz: 'Europe/London', tz_offset: 0 });
  const { user: dana } = await clientOf(sandbox).users.info({ user: 'U0DANA' });
  expect(dana).toMatchObject({ team_id: 'T0NORTHWND', is_stranger: false, profile: { team: 'T0NORTHWND' } });
  expect(dana).not.toHaveProperty('is_admin');
  expect(await errorOf(clientOf(sandbox).users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
});
