import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { loadDesk } from '../../src/store/desk.ts';
import { loadTerms } from '../../src/store/load-terms.ts';
import { savePeople } from '../../src/store/people.ts';
import { covers, people, personSettings } from '../../src/store/schema.ts';
import { saveUserGroup } from '../../src/store/user-groups.ts';
import { beginning, ourTeam, setUpDesk } from '../intake/desk.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

const at = (iso: string) => new Date(iso);
// Monday, 10:00 in London.
const now = at('2026-11-23T10:00:00Z');
let database: OpenDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.db);
  await setUpDesk(database.db);
});

const load = (...personIds: string[]) =>
  inTransaction(database.db, async (tx) =>
    loadDesk(tx, ourTeam, { personIds, terms: await loadTerms(tx, ourTeam) }, now),
  );

const account = (id: string, more: object = {}) => ({
  workspaceId: ourTeam,
  id,
  name: id,
  teamId: ourTeam,
  role: 'staff' as const,
  isGuest: false,
  isAdmin: false,
  isActive: true,
  timeZone: null,
  checkedAt: beginning,
  ...more,
});

const settings = (personId: string, said: object) =>
  database.db.insert(personSettings).values({ workspaceId: ourTeam, personId, updatedAt: now, ...said });

const cover = (personId: string, coveredBy: string, startsAt: string, endsAt: string) =>
  database.db.insert(covers).values({
    workspaceId: ourTeam,
    personId,
    coveredBy,
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    setBy: personId,
    setAt: at(startsAt),
  });

const told = (id: string, said: Partial<typeof people.$inferInsert>) =>
  database.db
    .update(people)
    .set(said)
    .where(and(eq(people.workspaceId, ourTeam), eq(people.id, id)));

describe('the desk as it is loaded', () => {
  it('knows of each colleague what Slack and they themselves said', async () => {
    await told('U0TOM', { statusText: 'Vacationing', statusUntil: at('2026-11-27T00:00:00Z') });
    await settings('U0PRIYA', { awayUntil: at('2026-11-24T00:00:00Z') });
    await told('U0MEI', { dndPausedUntil: at('2026-11-23T11:00:00Z') });
    const desk = await load('U0TOM', 'U0PRIYA', 'U0MEI');
    expect(desk.presence('U0TOM')).toMatchObject({ is: 'away', why: 'status' });
    expect(desk.presence('U0PRIYA')).toMatchObject({ is: 'away', why: 'said' });
    expect(desk.presence('U0MEI')).toEqual({ is: 'off', until: at('2026-11-23T11:00:00Z') });
  });

  it('counts own hours in the zone that Slack tells, and else the support hours', async () => {
    await told('U0TOM', { timeZone: 'America/New_York' });
    await told('U0PRIYA', { timeZone: 'America/New_York' });
    await settings('U0TOM', { hours: { mon: [['04:00', '12:00']] }, digestTime: '04:30' });
    const desk = await load('U0TOM', 'U0PRIYA');
    expect(desk.presence('U0TOM')).toEqual({ is: 'here' });
    expect(desk.presence('U0PRIYA')).toEqual({ is: 'off', until: at('2026-11-23T14:00:00Z') });
    expect(desk.reachableAt('U0TOM', at('2026-11-23T08:00:00Z'))).toEqual(now);
  });

  it('follows backups and covers to people whom nobody asked about', async () => {
    await settings('U0TOM', { backupId: 'U0PRIYA' });
    await settings('U0PRIYA', { backupId: 'U0MEI' });
    await cover('U0MEI', 'U0ADA', '2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z');
    await savePeople(database.db, [account('U0ADA')]);
    const desk = await load('U0TOM');
    expect(desk.backupOf('U0TOM')).toBe('U0PRIYA');
    expect(desk.backupOf('U0PRIYA')).toBe('U0MEI');
    expect(desk.coverOf('U0MEI')).toBe('U0ADA');
    expect(desk.presence('U0ADA')).toEqual({ is: 'here' });
  });

  it('leaves covers that are over or still to come out', async () => {
    await cover('U0TOM', 'U0MEI', '2026-11-20T00:00:00Z', '2026-11-23T10:00:00Z');
    await cover('U0PRIYA', 'U0MEI', '2026-11-23T10:00:01Z', '2026-11-25T00:00:00Z');
    const desk = await load('U0TOM', 'U0PRIYA');
    expect([desk.coverOf('U0TOM'), desk.coverOf('U0PRIYA')]).toEqual([null, null]);
  });

  it('knows the admins and the members of user groups, asked about or not', async () => {
    await savePeople(database.db, [
      account('U0ADA', { isAdmin: true }),
      account('U0OLD', { isAdmin: true, isActive: false }),
    ]);
    const group = { workspaceId: ourTeam, id: 'S0CARE', handle: 'care', checkedAt: now };
    await saveUserGroup(database.db, { ...group, memberIds: ['U0TOM', 'U0MEI'] });
    const desk = await load('U0PRIYA');
    expect(desk.admins).toEqual(['U0ADA']);
    expect(desk.membersOf('S0CARE')).toEqual(['U0MEI', 'U0TOM']);
    expect(desk.canAct('U0MEI')).toBe(true);
  });

  it('takes customers, bots and staff of another company’s workspace for no colleagues', async () => {
    await savePeople(database.db, [
      account('U9SAM', { teamId: 'T0NORTH', role: 'customer' }),
      account('U9PARTNER', { teamId: 'T0NORTH', role: 'customer' }),
      account('U0BOT', { role: 'bot' }),
    ]);
    await told('U9PARTNER', { decidedRole: 'staff' });
    const desk = await load('U9SAM', 'U9PARTNER', 'U0BOT', 'U0NEVER');
    for (const id of ['U9SAM', 'U9PARTNER', 'U0BOT', 'U0NEVER']) {
      expect(desk.isColleague(id)).toBe(false);
      expect(desk.presence(id)).toMatchObject({ is: 'away' });
    }
  });

  it('keeps whether somebody is there when their account is saved anew', async () => {
    await told('U0TOM', { statusText: 'Vacationing', unreachableSince: now });
    await savePeople(database.db, [account('U0TOM', { name: 'Tom Becker' })]);
    const desk = await load('U0TOM');
    expect(desk.presence('U0TOM')).toMatchObject({ why: 'unreachable' });
  });
});
