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

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const inHours = (hours: number) => new Date(sandbox.now().getTime() + hours * 3_600_000);

async function lastEvent() {
  await sandbox.delivered();
  return listener.events().at(-1);
}

test('a pause of notifications is told in the event and to whoever asks', async () => {
  const quiet = { from: sandbox.now(), until: inHours(2) };
  sandbox.slack.doNotDisturb('U0TOM', quiet);
  const dnd_status = {
    dnd_enabled: true,
    next_dnd_start_ts: seconds(quiet.from),
    next_dnd_end_ts: seconds(quiet.until),
  };
  expect(await lastEvent()).toMatchObject({ type: 'dnd_updated_user', user: 'U0TOM', dnd_status });
  expect(await clientOf(sandbox).dnd.info({ user: 'U0TOM' })).toMatchObject({ ok: true, ...dnd_status });
  const { users } = await clientOf(sandbox).dnd.teamInfo({ users: 'U0TOM,U0PRIYA,U0NOBODY' });
  expect(users).toEqual({
    U0TOM: dnd_status,
    U0PRIYA: { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 },
  });
});

test('a pause that is over, or taken back, is none', async () => {
  sandbox.slack.doNotDisturb('U0TOM', { from: sandbox.now(), until: sandbox.now() });
  expect(await clientOf(sandbox).dnd.info({ user: 'U0TOM' })).toMatchObject({ dnd_enabled: false });
  sandbox.slack.doNotDisturb('U0TOM', null);
  expect(await lastEvent()).toMatchObject({ dnd_status: { dnd_enabled: false } });
});

test('Do Not Disturb is asked for fifty people at most, and for one at least', async () => {
  const many = Array.from({ length: 51 }, (_, i) => `U${i}`).join(',');
  await expect(clientOf(sandbox).dnd.teamInfo({ users: many })).rejects.toThrow('too_many_users');
  await expect(clientOf(sandbox).dnd.teamInfo({ users: ',' })).rejects.toThrow('no_users_provided');
});

test('a status is told with its end, and is gone afterwards', async () => {
  const status = { statusText: 'Vacationing', statusEmoji: ':palm_tree:', statusUntil: inHours(1) };
  sandbox.slack.userChange('U0TOM', status);
  const profile = {
    status_text: 'Vacationing',
    status_emoji: ':palm_tree:',
    status_expiration: seconds(status.statusUntil),
  };
  expect(await lastEvent()).toMatchObject({ type: 'user_change', user: { profile } });
  await sandbox.moveTo(inHours(1));
  const { user } = await clientOf(sandbox).users.info({ user: 'U0TOM' });
  expect(user?.profile).toMatchObject({ status_text: '', status_emoji: '', status_expiration: 0 });
});

test('a user group tells who is in it, and who came and went', async () => {
  sandbox.slack.setUserGroup({ id: 'S0CARE', handle: 'care', users: ['U0TOM'] });
  expect(await lastEvent()).toMatchObject({
    type: 'subteam_created',
    subteam: { id: 'S0CARE', users: ['U0TOM'] },
  });
  sandbox.slack.setUserGroup({ id: 'S0CARE', handle: 'care', users: ['U0PRIYA'] });
  expect(await lastEvent()).toMatchObject({
    type: 'subteam_members_changed',
    subteam_id: 'S0CARE',
    added_users: ['U0PRIYA'],
    removed_users: ['U0TOM'],
  });
  const client = clientOf(sandbox);
  expect((await client.usergroups.users.list({ usergroup: 'S0CARE' })).users).toEqual(['U0PRIYA']);
  expect((await client.usergroups.list()).usergroups).toMatchObject([{ id: 'S0CARE', handle: 'care' }]);
  await expect(client.usergroups.users.list({ usergroup: 'S0OTHER' })).rejects.toThrow('no_such_subteam');
});
