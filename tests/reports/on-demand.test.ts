import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reportFor } from '../../src/reports/on-demand.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { exampleClocks } from '../domain/kpis/example-week.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenClocks, givenWorkspace } from './given.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(() => emptyTables(opened.db));
afterAll(() => opened.close());

const mondayTen = new Date('2026-11-23T09:00:00Z');

it('covers the last seven days, read now, beside the seven before', async () => {
  await givenWorkspace(opened.db);
  await givenClocks(opened.db, 'T1', exampleClocks);
  const { summary, before, title } = await reportFor(opened.db, 'T1', '7d', mondayTen);
  expect(title).toBe('Replies to customers, last 7 days');
  expect(summary).toMatchObject({
    from: '2026-11-16T09:01:00.000Z',
    to: '2026-11-23T09:01:00.000Z',
    // The ask of Friday 16:50 has passed its deadline of Monday 09:50 by now.
    attainment: { met: 4, of: 7 },
    openOverdue: { count: 3, oldestDueAt: '2026-11-12T10:00:00.000Z' },
  });
  expect(before).toMatchObject({
    from: '2026-11-09T09:01:00.000Z',
    to: summary.from,
    attainment: { met: 0, of: 1 },
  });
});

it('covers this week so far beside the week before to the same time', async () => {
  await givenWorkspace(opened.db);
  await givenClocks(opened.db, 'T1', exampleClocks);
  const { summary, before } = await reportFor(opened.db, 'T1', 'week', mondayTen);
  expect(summary).toMatchObject({ from: '2026-11-22T23:00:00.000Z', attainment: { met: 0, of: 1 } });
  expect(before).toMatchObject({
    from: '2026-11-15T23:00:00.000Z',
    to: '2026-11-16T09:01:00.000Z',
    attainment: { met: 0, of: 0 },
  });
});

it('counts an answer of this very instant', async () => {
  await givenWorkspace(opened.db);
  const [first] = exampleClocks;
  if (!first?.fulfilledAt) throw new Error('The example begins with an answered clock');
  await givenClocks(opened.db, 'T1', [first]);
  expect((await reportFor(opened.db, 'T1', 'week', first.fulfilledAt)).summary.attainment).toEqual({
    met: 1,
    of: 1,
  });
});

it('keeps to the clocks of its own workspace', async () => {
  await givenWorkspace(opened.db, { id: 'T1' });
  await givenWorkspace(opened.db, { id: 'T2' });
  await givenClocks(opened.db, 'T2', exampleClocks);
  const { summary } = await reportFor(opened.db, 'T1', '30d', mondayTen);
  expect(summary).toMatchObject({ attainment: { met: 0, of: 0 }, openOverdue: { count: 0 } });
});

it('refuses a workspace that is not there', async () => {
  await expect(reportFor(opened.db, 'T9', '7d', mondayTen)).rejects.toThrow('No workspace T9 to report on');
});
