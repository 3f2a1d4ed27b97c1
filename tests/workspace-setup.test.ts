import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../src/config.ts';
import { targetMinutesFor, withInboxTarget } from '../src/domain/policy.ts';
import { inTransaction, type OpenDatabase } from '../src/store/database.ts';
import { addPolicyVersion, calendarVersions, policyVersions } from '../src/store/terms.ts';
import { setUpWorkspace } from '../src/workspace-setup.ts';
import { emptyTables, freshDatabase } from './support/database.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(() => emptyTables(open.db));

const identity = {
  workspaceId: 'T0OURS',
  workspaceName: 'Brightwell',
  url: 'https://brightwell.slack.com/',
  botUserId: 'U0BOT',
};
const day = [['09:00', '17:00']] as const;
const settings: Settings = {
  slack: { mode: 'sandbox' },
  port: 0,
  sandboxPort: 0,
  dataDir: '',
  calendar: { timeZone: 'Europe/London', hours: { wed: day, mon: day, fri: day } },
  targetMinutes: 60,
  guests: 'customer',
  logLevel: 'warn',
};

const start = (at: string, changed: Partial<Settings> = {}, isFresh = false) =>
  setUpWorkspace(open.db, identity, { ...settings, ...changed }, new Date(at), isFresh);
const versions = async () => ({
  policies: (await policyVersions(open.db, 'T0OURS')).length,
  calendars: (await calendarVersions(open.db, 'T0OURS')).length,
});

test('a start makes a policy and a calendar, and a second start with the same settings makes none', async () => {
  await start('2026-11-20T09:00:00Z');
  await start('2026-11-20T10:00:00Z');
  expect(await versions()).toEqual({ policies: 1, calendars: 1 });
});

test('a start with another target makes a version that keeps the targets of channels', async () => {
  await start('2026-11-20T09:00:00Z');
  await inTransaction(open.db, async (tx) => {
    const document = (await policyVersions(tx, 'T0OURS'))[0]?.document;
    if (!document) throw new Error('There is no policy');
    const changed = withInboxTarget(document, 'C0NORTH', 15);
    await addPolicyVersion(tx, 'T0OURS', changed, new Date('2026-11-20T09:30:00Z'), 'U0TOM');
  });
  await start('2026-11-20T10:00:00Z', { targetMinutes: 30 });
  const [, , newest] = await policyVersions(open.db, 'T0OURS');
  expect(newest).toMatchObject({ version: 3, effectiveAt: new Date('2026-11-20T10:00:00Z') });
  const targets = ['C0NORTH', 'C0GLOBEX'].map(
    (id) => newest && targetMinutesFor(newest.document, id, 'first_reply'),
  );
  expect(targets).toEqual([15, 30]);
});

test('a start with other hours makes a version of the calendar', async () => {
  await start('2026-11-20T09:00:00Z');
  await start('2026-11-20T10:00:00Z', { calendar: { timeZone: 'Europe/Berlin', hours: { mon: day } } });
  expect(await versions()).toEqual({ policies: 1, calendars: 2 });
});

test('a fresh start forgets what was there', async () => {
  await start('2026-11-20T09:00:00Z');
  await start('2026-11-20T10:00:00Z', { targetMinutes: 30 }, true);
  expect(await versions()).toEqual({ policies: 1, calendars: 1 });
});
