import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { repliesBy } from '../../src/store/kpi-my-replies.ts';
import { clocks } from '../../src/store/schema.ts';
import {
  exampleWeek,
  globexThursday,
  globexTuesday,
  hooliFriday,
  initechTuesday,
  northwindMonday,
  northwindThursday,
  northwindWednesday,
} from '../domain/kpis/example-week.ts';
import { freshDatabase } from '../support/database.ts';
import { givenClocks, givenWorkspace } from './given.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

it('finds the replies that one person gave in a time, late ones too, and what nobody else did', async () => {
  const { db } = opened;
  await givenWorkspace(db);
  await givenWorkspace(db, { id: 'T2' });
  await givenClocks(db, 'T1', [
    northwindMonday,
    globexTuesday,
    { ...northwindWednesday, metric: 'resolution' },
    globexThursday,
    northwindThursday, // ended by a decision
    hooliFriday, // not answered
  ]);
  await givenClocks(db, 'T2', [initechTuesday]);
  await db.update(clocks).set({ endedBy: 'U1' });
  await db.update(clocks).set({ endedBy: 'U2' }).where(eq(clocks.startedAt, northwindMonday.startedAt));
  const found = await repliesBy(db, 'T1', 'U1', exampleWeek);
  expect(found.map(({ elapsedMinutes }) => elapsedMinutes).sort()).toEqual([180, 50]);
  const { fulfilledAt } = globexTuesday;
  if (!fulfilledAt) throw new Error('The example says that Globex was answered');
  const until = { from: exampleWeek.from, to: fulfilledAt };
  expect(await repliesBy(db, 'T1', 'U1', until)).toEqual([]);
  expect(await repliesBy(db, 'T1', 'U2', until)).toHaveLength(1);
});
