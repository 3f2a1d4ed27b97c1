import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { toldOfSnooze } from '../../src/intake/told-of-snooze.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { savePeople } from '../../src/store/people.ts';
import { personSettings } from '../../src/store/schema.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { beginning, ourTeam, setUpDesk } from './desk.ts';

// Monday, 10:00 in London.
const now = new Date('2026-11-23T10:00:00Z');
let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.db);
  await setUpDesk(database.db);
});

const told = (by = 'U0PRIYA') =>
  inTransaction(database.db, (tx) =>
    toldOfSnooze(tx, ourTeam, { rule: null, metric: 'first_reply', priority: 'normal' }, by, now),
  );
const withLead = (lead: string) =>
  inTransaction(database.db, (tx) =>
    addPolicyVersion(tx, ourTeam, { ...defaultPolicy(60), lead }, beginning, null),
  );
const withAdmin = (id: string) =>
  savePeople(database.db, [
    {
      workspaceId: ourTeam,
      id,
      name: id,
      teamId: ourTeam,
      role: 'staff',
      isGuest: false,
      isAdmin: true,
      isActive: true,
      timeZone: null,
      checkedAt: beginning,
    },
  ]);

test('the lead hears of it, who may be whoever puts it off', async () => {
  await withLead('U0MEI');
  expect(await told()).toEqual({ personId: 'U0MEI', as: 'lead', isSelf: false });
  expect(await told('U0MEI')).toEqual({ personId: 'U0MEI', as: 'lead', isSelf: true });
});

test('where no lead is said, an admin does', async () => {
  expect(await told()).toBeNull();
  await withAdmin('U0ADA');
  expect(await told()).toEqual({ personId: 'U0ADA', as: 'admin', isSelf: false });
});

test('where the lead is away, their backup does', async () => {
  await withLead('U0MEI');
  const away = { awayUntil: new Date('2026-11-27T00:00:00Z'), backupId: 'U0TOM', updatedAt: beginning };
  await database.db.insert(personSettings).values({ workspaceId: ourTeam, personId: 'U0MEI', ...away });
  expect(await told()).toEqual({ personId: 'U0TOM', as: 'instead', isSelf: false });
});
