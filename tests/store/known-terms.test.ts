import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../src/domain/log.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { setCustomerTier } from '../../src/store/inboxes.ts';
import { knownTerms } from '../../src/store/known-terms.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { beginning, channel, ourTeam, setUpDesk } from '../intake/desk.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await emptyTables(opened.db);
  await setUpDesk(opened.db);
});

async function meet(id: string, role: Role): Promise<void> {
  const [priya] = (await findPeople(opened.db, ourTeam, ['U0PRIYA'])).values();
  if (priya) await savePeople(opened.db, [{ ...priya, id, name: id, role }]);
}

test('a policy may refer to the calendars, inboxes and customers of its workspace', async () => {
  const { known, names } = await knownTerms(opened.db, ourTeam);
  expect(known.calendars).toEqual(new Set(['default']));
  expect(known.inboxes?.get(channel)).toMatchObject({ kind: 'channel', isShared: true });
  expect(known.customers).toEqual(new Set(['channel/C0NORTH']));
  expect(names.inboxes.get(channel)).toBe('#ext-northwind');
  expect(names.customers.get('channel/C0NORTH')).toBe('Northwind');
});

test('a policy may refer to nothing of another workspace', async () => {
  expect(await knownTerms(opened.db, 'T0OTHER')).toMatchObject({
    known: { calendars: new Set(), inboxes: new Map(), customers: new Set(), outsiders: new Set() },
    staff: new Set(),
  });
});

test('tiers are known once a customer has one', async () => {
  expect((await knownTerms(opened.db, ourTeam)).known.tiers).toBeUndefined();
  await inTransaction(opened.db, (tx) => setCustomerTier(tx, ourTeam, channel, 'gold', beginning));
  expect((await knownTerms(opened.db, ourTeam)).known.tiers).toEqual(new Set(['gold']));
});

test('only of those whom the app has met is it known whether they are staff', async () => {
  await meet('U0DANA', 'customer');
  await meet('U0BEACON', 'bot');
  await meet('U0WHO', 'unknown');
  const { known, staff } = await knownTerms(opened.db, ourTeam);
  expect(staff).toEqual(new Set(['U0PRIYA', 'U0TOM', 'U0MEI']));
  expect(known.outsiders).toEqual(new Set(['U0DANA', 'U0BEACON', 'U0WHO']));
  expect(known.people).toBeUndefined();
});
