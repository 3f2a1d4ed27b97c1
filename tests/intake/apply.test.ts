import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { setUpDesk } from './desk.ts';
import { event, wrote } from './letters.ts';
import { openPostRoom } from './post-room.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
});

const asked = (time = '16:50') => wrote(`2026-11-20T${time}:00Z`, 'U0DANA', 'The export is broken');
const malformed = () => event('2026-11-20T16:51:00Z', { type: 'reaction_added', user: 'U0TOM' });

const states = () =>
  queryRows(open.db, sql`select state, attempts, error, applied_at from deliveries order by sequence`);
const texts = async () => {
  const query = sql`select text from messages order by id`;
  return (await queryRows<{ text: string }>(open.db, query)).map(({ text }) => text);
};

test('what is recorded is applied once, and how much is told', async () => {
  const room = openPostRoom(open.db);
  await room.record(asked(), wrote('2026-11-20T16:55:00Z', 'U0TOM', 'It is back'));
  expect(await room.apply('2026-11-20T16:56:00Z')).toBe(2);
  expect(await room.apply('2026-11-20T16:57:00Z')).toBe(0);
  expect(await states()).toEqual([
    { state: 'applied', attempts: 0, error: null, applied_at: new Date('2026-11-20T16:56:00Z') },
    { state: 'applied', attempts: 0, error: null, applied_at: new Date('2026-11-20T16:56:00Z') },
  ]);
});

test('nothing is applied where nothing is recorded', async () => {
  expect(await openPostRoom(open.db).apply('2026-11-20T16:56:00Z')).toBe(0);
});

describe('a malformed delivery', () => {
  test('is given up and kept, with its error, and holds up none of the others', async () => {
    const room = openPostRoom(open.db);
    const bad = malformed();
    await room.record(asked(), bad, asked('16:52'));
    expect(await room.apply('2026-11-20T16:56:00Z')).toBe(2);
    expect(await texts()).toHaveLength(2);
    expect(await states()).toMatchObject([
      { state: 'applied' },
      { state: 'failed', applied_at: null, error: expect.stringContaining('item') },
      { state: 'applied' },
    ]);
    expect(room.failures).toMatchObject([{ id: bad.delivery.id, willRetry: false }]);
  });

  test('is not tried again', async () => {
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:56:00Z', malformed());
    await room.apply('2026-11-27T16:56:00Z');
    expect(room.failures).toHaveLength(1);
  });
});

describe('a delivery that cannot be applied now', () => {
  const away = (ids: readonly string[]) => {
    if (ids.includes('U0AWAY')) throw new Error('Slack does not answer');
  };
  const byAway = () => wrote('2026-11-20T16:51:00Z', 'U0AWAY', 'It is back');

  test('is set aside, and the others are applied', async () => {
    const room = openPostRoom(open.db, { lookUpPeople: async (_, ids) => away(ids) });
    await room.record(asked(), byAway(), asked('16:52'));
    expect(await room.apply('2026-11-20T16:56:00Z')).toBe(2);
    expect(await states()).toMatchObject([
      { state: 'applied' },
      { state: 'recorded', attempts: 1, error: 'Slack does not answer' },
      { state: 'applied' },
    ]);
    expect(room.failures).toMatchObject([{ message: 'Slack does not answer', willRetry: true }]);
  });

  test('is tried again after 15 s, 30 s, 1 min and so on, at last every hour, then given up and kept', async () => {
    const room = openPostRoom(open.db, { lookUpPeople: async (_, ids) => away(ids) });
    await room.record(byAway());
    const waits = [15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600];
    let atMs = Date.parse('2026-11-20T16:56:00Z');
    const apply = (ms: number) => room.apply(new Date(ms).toISOString());
    await apply(atMs);
    for (const [tried, seconds] of waits.entries()) {
      await apply(atMs + seconds * 1000 - 1);
      expect(room.failures).toHaveLength(tried + 1);
      atMs += seconds * 1000;
      await apply(atMs);
      expect(room.failures).toHaveLength(tried + 2);
    }
    expect(room.failures.map(({ willRetry }) => willRetry)).toEqual([...waits.map(() => true), false]);
    expect(await states()).toMatchObject([{ state: 'failed', attempts: 13, applied_at: null }]);
    await apply(atMs + 7 * 24 * 3_600_000);
    expect(room.failures).toHaveLength(13);
  });

  test('is applied late and changes what it would have changed in time', async () => {
    let isAway = true;
    const room = openPostRoom(open.db, { lookUpPeople: async (_, ids) => (isAway ? away(ids) : undefined) });
    await room.record(byAway(), asked('16:52'));
    await room.apply('2026-11-20T16:56:00Z');
    isAway = false;
    expect(await room.apply('2026-11-20T16:56:15Z')).toBe(1);
    expect(await texts()).toEqual(['It is back', 'The export is broken']);
    expect(await states()).toMatchObject([
      { state: 'applied', attempts: 1, error: null },
      { state: 'applied' },
    ]);
  });
});

test('somebody is looked up once, and only where the delivery does not tell who they are', async () => {
  const lookedUp: string[][] = [];
  const room = openPostRoom(open.db, { lookUpPeople: async (_, ids) => void lookedUp.push([...ids]) });
  const byBot = wrote('2026-11-20T16:52:00Z', 'U0STATUS', 'Build failed', { bot_id: 'B0STATUS' });
  const byNew = ['16:53', '16:54'].map((time) => wrote(`2026-11-20T${time}:00Z`, 'U0NEW', 'Hello'));
  await room.record(asked(), byBot, wrote('2026-11-20T16:51:00Z', 'U0TOM', 'Which one?'), ...byNew);
  await room.apply('2026-11-20T16:56:00Z');
  expect(lookedUp).toEqual([['U0NEW']]);
});

test('an author whom nobody knows is unknown, and neither asks nor answers', async () => {
  const room = openPostRoom(open.db);
  await room.take('2026-11-20T16:56:00Z', asked(), wrote('2026-11-20T16:51:00Z', 'U0NEW', 'It is back'));
  expect(await queryRows(open.db, sql`select author_role from messages order by id`)).toEqual([
    { author_role: 'customer' },
    { author_role: 'unknown' },
  ]);
  expect(await queryRows(open.db, sql`select outcome from clocks`)).toEqual([{ outcome: 'running' }]);
});

test('more than one batch is applied in one go, in the order in which it came', async () => {
  const room = openPostRoom(open.db);
  const many = Array.from({ length: 620 }, (_, i) => {
    const at = new Date(Date.parse('2026-11-20T09:00:00Z') + i * 1000).toISOString();
    return wrote(at, 'U0TOM', `${i}`);
  });
  await room.record(...many);
  expect(await room.apply('2026-11-20T16:56:00Z')).toBe(620);
  expect(await texts()).toHaveLength(620);
});
