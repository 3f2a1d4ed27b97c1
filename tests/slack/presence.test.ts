import { WebClient } from '@slack/web-api';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { allScopes } from '../../src/sandbox/workspace/app-identity.ts';
import { refreshUserGroupsDue } from '../../src/slack/look-up-groups.ts';
import { refreshPresence, refreshPresenceDue, refreshPresenceOf } from '../../src/slack/presence.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { findPeople } from '../../src/store/people.ts';
import { newestPolicy } from '../../src/store/policy-changes.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { membersOfGroups } from '../../src/store/user-groups.ts';
import { beginning, deliver, ourTeam, setUpDesk } from '../intake/desk.ts';
import { wrote } from '../intake/letters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

const at = (iso: string) => new Date(iso);
const now = at('2026-11-23T10:00:00Z');
let database: OpenDatabase;
let sandbox: Sandbox | undefined;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.db);
  await setUpDesk(database.db);
});
afterEach(async () => {
  await sandbox?.stop();
  sandbox = undefined;
});

/** A workspace with Tom, Priya and Mei, and a client of the app that may do what these scopes allow. */
async function slackWith(scopes: readonly string[] = allScopes) {
  sandbox = await startSandbox({
    flows: false,
    startAt: now,
    scopes: [...scopes],
    story: {
      title: '',
      hint: '',
      timeZone: 'Europe/London',
      team: { id: ourTeam, name: 'Brightwell', domain: 'brightwell' },
      people: (slack) => {
        for (const name of ['tom', 'priya', 'mei']) slack.addUser({ id: `U0${name.toUpperCase()}`, name });
      },
      deeds: [],
    },
  });
  const client = new WebClient(sandbox.botToken, { slackApiUrl: sandbox.apiUrl });
  return { slack: sandbox.slack, client };
}

const tom = async () => (await findPeople(database.db, ourTeam, ['U0TOM'])).get('U0TOM');

describe('asking Slack whether people are there', () => {
  it('keeps their status, and since when and until when they want no notifications', async () => {
    const { slack, client } = await slackWith();
    slack.userChange('U0TOM', { statusEmoji: ':palm_tree:', statusUntil: at('2026-11-27T00:00:00Z') });
    slack.doNotDisturb('U0TOM', { from: now, until: at('2026-11-23T12:00:00Z') });
    expect(await refreshPresence(database.db, client, ourTeam, ['U0TOM', 'U0PRIYA', 'U0NEVER'], now)).toEqual(
      {
        people: 3,
        withoutDnd: false,
      },
    );
    expect(await tom()).toMatchObject({
      statusEmoji: ':palm_tree:',
      statusUntil: at('2026-11-27T00:00:00Z'),
      dndFrom: now,
      dndUntil: at('2026-11-23T12:00:00Z'),
      presenceCheckedAt: now,
    });
  });

  it('goes on without Do Not Disturb where it was not granted', async () => {
    const { slack, client } = await slackWith(allScopes.filter((scope) => scope !== 'dnd:read'));
    slack.userChange('U0TOM', { statusText: 'Vacation' });
    slack.doNotDisturb('U0TOM', { from: now, until: at('2026-11-23T12:00:00Z') });
    expect(await refreshPresence(database.db, client, ourTeam, ['U0TOM'], now)).toEqual({
      people: 1,
      withoutDnd: true,
    });
    expect(await tom()).toMatchObject({ statusText: 'Vacation', dndUntil: null });
  });

  it('learns by the way who has left', async () => {
    const { slack, client } = await slackWith();
    slack.userChange('U0TOM', { isDeleted: true });
    await refreshPresence(database.db, client, ourTeam, ['U0TOM'], now);
    expect(await tom()).toMatchObject({ isActive: false });
  });

  it('asks about whoever owns what is open, and about nobody again so soon', async () => {
    const { client } = await slackWith();
    expect(await refreshPresenceDue(database.db, client, ourTeam, now)).toMatchObject({ people: 0 });
    await deliver(database.db, [wrote('2026-11-23T09:30:00Z', 'U0DANA', 'The export is broken.')], now);
    // Priya owns the channel; the others have nothing to do with it.
    expect(await refreshPresenceDue(database.db, client, ourTeam, now)).toMatchObject({ people: 1 });
    expect(await refreshPresenceDue(database.db, client, ourTeam, at('2026-11-23T10:03:00Z'))).toMatchObject({
      people: 0,
    });
    expect(await refreshPresenceDue(database.db, client, ourTeam, at('2026-11-23T10:05:00Z'))).toMatchObject({
      people: 1,
    });
    await inTransaction(database.db, async (tx) => {
      const { document } = await newestPolicy(tx, ourTeam);
      await addPolicyVersion(tx, ourTeam, { ...document, lead: 'U0MEI' }, beginning, null);
    });
    expect(await refreshPresenceDue(database.db, client, ourTeam, at('2026-11-23T10:05:30Z'))).toMatchObject({
      people: 1,
    });
    const both = ['U0PRIYA', 'U0TOM'];
    expect(
      await refreshPresenceOf(database.db, client, ourTeam, both, at('2026-11-23T10:06:00Z')),
    ).toMatchObject({ people: 1 });
  });
});

describe('asking Slack who is in a user group', () => {
  const rotate = () =>
    inTransaction(database.db, async (tx) => {
      const { document } = await newestPolicy(tx, ourTeam);
      const rotations = { care: { userGroup: 'S0CARE', turn: 'day', startsOn: '2026-11-23' } } as const;
      await addPolicyVersion(tx, ourTeam, { ...document, rotations }, beginning, null);
    });
  const members = async () => (await membersOfGroups(database.db, ourTeam)).get('S0CARE');

  it('keeps those that a rotation goes round, for an hour', async () => {
    const { slack, client } = await slackWith();
    slack.setUserGroup({ id: 'S0CARE', handle: 'care', users: ['U0TOM', 'U0MEI'] });
    slack.setUserGroup({ id: 'S0OTHER', handle: 'other', users: ['U0TOM'] });
    expect(await refreshUserGroupsDue(database.db, client, ourTeam, now)).toEqual({
      groups: 0,
      withoutGroups: false,
    });
    await rotate();
    expect(await refreshUserGroupsDue(database.db, client, ourTeam, now)).toMatchObject({ groups: 1 });
    expect(await members()).toEqual(['U0MEI', 'U0TOM']);
    slack.setUserGroup({ id: 'S0CARE', handle: 'care', users: ['U0MEI'] });
    await refreshUserGroupsDue(database.db, client, ourTeam, at('2026-11-23T10:59:00Z'));
    expect(await members()).toEqual(['U0MEI', 'U0TOM']);
    await refreshUserGroupsDue(database.db, client, ourTeam, at('2026-11-23T11:00:01Z'));
    expect(await members()).toEqual(['U0MEI']);
  });

  it('keeps the last members of a group that is no more', async () => {
    const { client } = await slackWith();
    await rotate();
    await refreshUserGroupsDue(database.db, client, ourTeam, now);
    expect(await members()).toBeUndefined();
  });

  it('goes on without groups where they were not granted', async () => {
    const { client } = await slackWith(allScopes.filter((scope) => scope !== 'usergroups:read'));
    await rotate();
    expect(await refreshUserGroupsDue(database.db, client, ourTeam, now)).toEqual({
      groups: 0,
      withoutGroups: true,
    });
  });
});
