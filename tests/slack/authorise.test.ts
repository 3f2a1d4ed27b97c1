import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { isStaff } from '../../src/slack/authorise.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { findPeople } from '../../src/store/people.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { startAcme } from '../sandbox/support/acme.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { openMailRoom, ours } from './delivery/mail-room.ts';

let open: OpenDatabase;
let sandbox: Sandbox;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  const createdAt = new Date('2026-11-02T00:00:00Z');
  const workspace = { id: ours, name: 'Acme', url: 'https://acme.slack.com/', botUserId: 'U0BOT' };
  await saveWorkspace(open.db, { ...workspace, timeZone: 'Europe/London', guestRole: 'customer', createdAt });
  sandbox = await startAcme();
  return sandbox.stop;
});

/** As a listener asks, of whoever clicked or typed. */
function mayAct(userId: string, teamId: string | null) {
  const { client } = openMailRoom(open.db, sandbox).options;
  const context = { db: open.db, client, workspaceId: ours, now: () => sandbox.now() };
  return isStaff(context as Parameters<typeof isStaff>[0], userId, teamId);
}

test('a colleague may act, also one of whom nothing was known yet', async () => {
  expect(await mayAct('U0TOM', ours)).toBe(true);
  expect((await findPeople(open.db, ours, ['U0TOM'])).get('U0TOM')).toMatchObject({ name: 'Tom Becker' });
});

test('a colleague may act where Slack does not name the team', async () => {
  expect(await mayAct('U0TOM', null)).toBe(true);
});

test('a customer may not, whichever team the click names', async () => {
  expect(await mayAct('U0DANA', 'T0NORTHWND')).toBe(false);
  expect(await mayAct('U0DANA', null)).toBe(false);
  expect(await mayAct('U0DANA', ours)).toBe(false);
});

test('a colleague’s id on another team’s click may not', async () => {
  expect(await mayAct('U0TOM', ours)).toBe(true);
  expect(await mayAct('U0TOM', 'T0NORTHWND')).toBe(false);
});

test('a guest may not, where guests are counted as customers', async () => {
  sandbox.slack.userChange('U0TOM', { isRestricted: true });
  expect(await mayAct('U0TOM', ours)).toBe(false);
});

test('nobody whom Slack does not know may', async () => {
  expect(await mayAct('U0NOBODY', ours)).toBe(false);
  expect(await mayAct('not an id', ours)).toBe(false);
});
