import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCalendar } from '../../src/intake/change-terms.ts';
import { lockNewestVersion } from '../../src/store/calendars.ts';
import { inTransaction, type OpenDatabase } from '../../src/store/database.ts';
import { calendarVersions } from '../../src/store/terms.ts';
import { ourTeam, setUpDesk } from '../intake/desk.ts';
import { freshDatabase } from '../support/database.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
  await setUpDesk(open.db);
});
afterAll(() => open.close());

test('of several who change a calendar at once, one is first, and the others see that they are not', async () => {
  const document = { timeZone: 'Europe/London', hours: { mon: [['10:00', '16:00']] } } as const;
  const save = () =>
    inTransaction(open.db, async (tx) => {
      if ((await lockNewestVersion(tx, ourTeam, 'default')) !== 1) return 'late';
      const at = new Date('2026-11-20T12:00:00Z');
      await changeCalendar(tx, ourTeam, 'default', { document, source: null }, at, 'U0PRIYA');
      return 'saved';
    });
  const said = await Promise.all([save(), save(), save()]);
  expect(said.sort()).toEqual(['late', 'late', 'saved']);
  expect((await calendarVersions(open.db, ourTeam)).map(({ version }) => version)).toEqual([1, 2]);
});
