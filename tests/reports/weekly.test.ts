import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextWeeklyPostAt } from '../../src/reports/next-weekly-post.ts';
import { postWeeklyReports } from '../../src/reports/weekly.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { reports } from '../../src/store/schema.ts';
import { setReportChannel } from '../../src/store/workspaces.ts';
import { exampleClocks } from '../domain/kpis/example-week.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenClocks, givenSharedInbox, givenWorkspace, listeningLog, outboxOf } from './given.ts';

let opened: OpenDatabase;
let log = listeningLog();
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(opened.db);
  log = listeningLog();
});
afterAll(() => opened.close());

const run = (now: string) => postWeeklyReports(opened.db, { now: new Date(now), log });
const keys = async () => (await outboxOf(opened.db)).map(({ workspaceId, key }) => `${workspaceId} ${key}`);

describe('the weekly report', () => {
  it('is put into the outbox on Monday at 09:00 in the zone of the workspace, and not a millisecond before', async () => {
    await givenWorkspace(opened.db);
    expect(await run('2026-11-23T07:59:59.999Z')).toBe(0);
    expect(await keys()).toEqual([]);
    expect(await run('2026-11-23T08:00:00Z')).toBe(1);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
  });

  it('holds the figures of the week that ended and of the one before it', async () => {
    await givenWorkspace(opened.db);
    await givenClocks(opened.db, 'T1', exampleClocks);
    await run('2026-11-23T08:00:00Z');
    expect(await outboxOf(opened.db)).toMatchObject([
      {
        recipient: 'C1',
        state: 'pending',
        notice: {
          type: 'weekly_report',
          timeZone: 'Europe/Berlin',
          week: {
            from: '2026-11-15T23:00:00.000Z',
            to: '2026-11-22T23:00:00.000Z',
            attainment: { met: 4, of: 6 },
            firstReply: { count: 4, medianMinutes: 20, p90Minutes: 180 },
            openOverdue: { count: 2, oldestDueAt: '2026-11-12T10:00:00.000Z' },
            nearMisses: 1,
            rescues: 2,
          },
          weekBefore: {
            from: '2026-11-08T23:00:00.000Z',
            to: '2026-11-15T23:00:00.000Z',
            attainment: { met: 0, of: 1 },
            firstReply: { count: 1, medianMinutes: 900 },
            openOverdue: { count: 1, oldestDueAt: '2026-11-12T10:00:00.000Z' },
          },
        },
      },
    ]);
  });

  it('is posted once, however often the duty runs', async () => {
    await givenWorkspace(opened.db);
    for (const now of [
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:01:00Z',
      '2026-11-29T22:59:59Z',
    ]) {
      await run(now);
    }
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
    await run('2026-11-30T08:00:00Z');
    expect(await keys()).toEqual(['T1 weekly/2026-11-16', 'T1 weekly/2026-11-23']);
  });

  it('is posted once by replicas that run at the same time', async () => {
    await givenWorkspace(opened.db);
    await givenClocks(opened.db, 'T1', exampleClocks);
    const posted = await Promise.all([1, 2, 3, 4].map(() => run('2026-11-23T08:00:00Z')));
    expect(posted.sort()).toEqual([0, 0, 0, 1]);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
  });

  it('is posted late in the same week, and of the weeks before nothing is made up for', async () => {
    await givenWorkspace(opened.db);
    expect(await run('2026-11-29T22:59:59.999Z')).toBe(1);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
  });

  it('is not made up for on the Monday after, before that week’s own is due', async () => {
    await givenWorkspace(opened.db);
    expect(await run('2026-11-29T23:00:00Z')).toBe(0);
    expect(await run('2026-11-30T07:59:59Z')).toBe(0);
    expect(await run('2026-11-30T08:00:00Z')).toBe(1);
    expect(await keys()).toEqual(['T1 weekly/2026-11-23']);
  });

  it('is posted at once where the channel is chosen later in the week', async () => {
    await givenWorkspace(opened.db, { reportChannelId: null });
    expect(await run('2026-11-23T08:00:00Z')).toBe(0);
    await setReportChannel(opened.db, 'T1', 'C7');
    expect(await run('2026-11-25T12:00:00Z')).toBe(1);
    expect(await outboxOf(opened.db)).toMatchObject([{ key: 'weekly/2026-11-16', recipient: 'C7' }]);
  });

  it('is posted once for a week when the workspace moves to another zone', async () => {
    await givenWorkspace(opened.db);
    await run('2026-11-23T08:00:00Z');
    await opened.db.execute(sql`update workspaces set time_zone = 'America/Los_Angeles'`);
    expect(await run('2026-11-23T08:30:00Z')).toBe(0);
    expect(await run('2026-11-23T17:00:00Z')).toBe(0);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
  });

  it('says that it was a quiet week', async () => {
    await givenWorkspace(opened.db, { createdAt: new Date('2026-11-22T22:59:59Z') });
    expect(await run('2026-11-23T08:00:00Z')).toBe(1);
  });
});

describe('a workspace that is new', () => {
  const createdAt = new Date('2026-11-24T10:00:00Z');

  it('is not told that nothing happened before it was there', async () => {
    await givenWorkspace(opened.db, { createdAt });
    expect(await run('2026-11-24T10:05:00Z')).toBe(0);
    expect(await run('2026-11-30T08:00:00Z')).toBe(1);
    expect(await keys()).toEqual(['T1 weekly/2026-11-23']);
  });

  it('is told about the week before once its history is known', async () => {
    await givenWorkspace(opened.db, { createdAt });
    await run('2026-11-24T10:05:00Z');
    await givenClocks(opened.db, 'T1', exampleClocks);
    expect(await run('2026-11-24T10:10:00Z')).toBe(1);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
  });
});

describe('several workspaces', () => {
  it('get their reports each at its own nine o’clock', async () => {
    await givenWorkspace(opened.db, { id: 'T1', timeZone: 'Europe/Berlin' });
    await givenWorkspace(opened.db, { id: 'T2', timeZone: 'America/New_York' });
    await run('2026-11-23T08:00:00Z');
    expect(await keys()).toEqual(['T1 weekly/2026-11-16']);
    await run('2026-11-23T14:00:00Z');
    expect(await keys()).toEqual(['T1 weekly/2026-11-16', 'T2 weekly/2026-11-16']);
  });

  it('do not wait for one that fails, which leaves nothing half done and is tried again', async () => {
    for (const id of ['T1', 'T2', 'T3']) await givenWorkspace(opened.db, { id });
    await givenClocks(opened.db, 'T2', exampleClocks);
    await opened.db.execute(sql`update clocks set calendar_id = 'gone' where workspace_id = 'T2'`);
    expect(await run('2026-11-23T08:00:00Z')).toBe(2);
    expect(await keys()).toEqual(['T1 weekly/2026-11-16', 'T3 weekly/2026-11-16']);
    expect((await opened.db.select().from(reports)).map((row) => row.workspaceId).sort()).toEqual([
      'T1',
      'T3',
    ]);
    expect(log.told.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { workspaceId: 'T2' } },
    ]);

    await opened.db.execute(sql`update clocks set calendar_id = 'default' where workspace_id = 'T2'`);
    expect(await run('2026-11-23T08:05:00Z')).toBe(1);
    expect(await keys()).toContain('T2 weekly/2026-11-16');
  });

  it('do not wait for one whose zone is none', async () => {
    await givenWorkspace(opened.db, { id: 'T1' });
    await opened.db.execute(sql`update workspaces set time_zone = 'Europe/Atlantis'`);
    await givenWorkspace(opened.db, { id: 'T2' });
    expect(await run('2026-11-23T08:00:00Z')).toBe(1);
    expect(log.told.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { workspaceId: 'T1' } },
    ]);
    expect(await nextWeeklyPostAt(opened.db, new Date('2026-11-23T08:00:00Z'))).toEqual(
      new Date('2026-11-30T08:00:00Z'),
    );
  });
});

describe('a report channel that is shared with a customer', () => {
  it('gets no figures', async () => {
    await givenWorkspace(opened.db);
    await givenSharedInbox(opened.db, 'T1', 'C1');
    expect(await run('2026-11-23T08:00:00Z')).toBe(0);
    expect(await keys()).toEqual([]);
    expect(log.told).toMatchObject([{ level: 'warn', fields: { workspaceId: 'T1', reportChannelId: 'C1' } }]);
  });

  it('is mended by choosing another one in the same week', async () => {
    await givenWorkspace(opened.db);
    await givenSharedInbox(opened.db, 'T1', 'C1');
    await run('2026-11-23T08:00:00Z');
    await setReportChannel(opened.db, 'T1', 'C7');
    expect(await run('2026-11-23T09:00:00Z')).toBe(1);
    expect(await outboxOf(opened.db)).toMatchObject([{ recipient: 'C7' }]);
  });
});

describe('the next weekly post', () => {
  it('is the first Monday 09:00 after now of any workspace with a report channel', async () => {
    await givenWorkspace(opened.db, { id: 'T1', timeZone: 'America/New_York' });
    await givenWorkspace(opened.db, { id: 'T2', timeZone: 'Asia/Tokyo', reportChannelId: null });
    const next = (now: string) => nextWeeklyPostAt(opened.db, new Date(now));
    expect(await next('2026-11-23T13:59:59Z')).toEqual(new Date('2026-11-23T14:00:00Z'));
    expect(await next('2026-11-23T14:00:00Z')).toEqual(new Date('2026-11-30T14:00:00Z'));
    await setReportChannel(opened.db, 'T2', 'C1');
    expect(await next('2026-11-23T14:00:00Z')).toEqual(new Date('2026-11-30T00:00:00Z'));
  });

  it('is none where nobody wants one', async () => {
    await givenWorkspace(opened.db, { reportChannelId: null });
    expect(await nextWeeklyPostAt(opened.db, new Date('2026-11-23T08:00:00Z'))).toBeUndefined();
  });
});
