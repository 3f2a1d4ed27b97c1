import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutesUntilOn } from '../../src/domain/kpis/minutes-until.ts';
import { summarise } from '../../src/domain/kpis/summarise.ts';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { kpiClocksBetween } from '../../src/store/kpi-clocks.ts';
import { clocks } from '../../src/store/schema.ts';
import { calendarOfHistories, clockOf, minute, readings } from '../domain/kpis/random-histories.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenClocks, givenWorkspace } from './given.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(() => emptyTables(opened.db));
afterAll(() => opened.close());

it('loads whatever the figures of a period need, so that they are those over all clocks', async () => {
  await givenWorkspace(opened.db);
  await fc.assert(
    fc.asyncProperty(readings, async ({ history, from, to }) => {
      const all = history.happenings.map((happening) => clockOf(happening, history.sweptAt));
      await opened.db.delete(clocks);
      await givenClocks(opened.db, 'T1', all);
      const period = { from: minute(from), to: minute(to) };
      const loaded = await kpiClocksBetween(opened.db, 'T1', period);
      const figures = (of: typeof all) =>
        summarise(of, period, minute(history.now), minutesUntilOn([calendarOfHistories]));
      expect(figures(loaded)).toEqual(figures(all));
    }),
    { numRuns: 60 },
  );
});

it('finds a week in a year of clocks by the indexes', async () => {
  await givenWorkspace(opened.db);
  await opened.db.execute(sql`
    insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by, ask_text,
      started_at, target_minutes, hours, policy_version, calendar_id, calendar_version, due_at, outcome, ended_at,
      fulfilled_at, elapsed_minutes, priority, ladder, pauses, snapshots)
    select 'T1', 'C2/' || n, 'C2/' || n, 'C2', 'northwind', 'first_reply', n, 'U9', 'Where is our order?',
      at, 60, 'calendar', 1, 'default', 1, at + interval '60 minutes', 'met', at + interval '30 minutes',
      at + interval '30 minutes', 30, 'normal', '[]', '[]', '[]'
    from (select n, timestamptz '2026-01-01 00:00Z' + n * interval '25 minutes' as at
          from generate_series(1, 20000) n) as asks`);
  await opened.db.execute(sql`analyze clocks`);
  const lastWeek = { from: new Date('2026-12-07T00:00:00Z'), to: new Date('2026-12-14T00:00:00Z') };
  const query = kpiClocksBetween(opened.db, 'T1', lastWeek);
  expect((await query).length).toBe(403);

  const { getSQL } = query as unknown as { getSQL(): SQL };
  const plan = await queryRows(opened.db, sql`explain ${getSQL.call(query)}`);
  expect(JSON.stringify(plan)).not.toContain('Seq Scan');
});
