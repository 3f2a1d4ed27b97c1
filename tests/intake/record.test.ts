import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/intake/intents.ts';
import { createRecorder } from '../../src/intake/record.ts';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(() => emptyTables(open.db));

const at = new Date('2026-11-20T16:50:00Z');
const delivery = (id: string, more: Partial<Delivery> = {}): Delivery => ({
  workspaceId: 'T0OURS',
  id,
  kind: 'event',
  body: '{}',
  ...more,
});
const recorded = async () => {
  const query = sql`select workspace_id || ' ' || id as id from deliveries order by workspace_id, id`;
  return (await queryRows<{ id: string }>(open.db, query)).map(({ id }) => id);
};

test('the promise holds once the delivery is in the database', async () => {
  const record = createRecorder(open.db);
  const isNew = await record(delivery('event/1'), at);
  expect([isNew, await recorded()]).toEqual([true, ['T0OURS event/1']]);
});

describe('the same delivery', () => {
  test('is new only the first time', async () => {
    const record = createRecorder(open.db);
    expect(await record(delivery('event/1'), at)).toBe(true);
    expect(await record(delivery('event/1'), at)).toBe(false);
  });

  test('is new once also where all come together', async () => {
    const record = createRecorder(open.db);
    const ids = ['event/0', 'event/1', 'event/1', 'event/2', 'event/1'];
    const answers = await Promise.all(ids.map((id) => record(delivery(id), at)));
    expect(answers).toEqual([true, true, false, true, false]);
    expect(await recorded()).toEqual(['T0OURS event/0', 'T0OURS event/1', 'T0OURS event/2']);
  });

  test('is new once for two processes too', async () => {
    const [one, other] = [createRecorder(open.db), createRecorder(open.db)];
    const answers = await Promise.all([one(delivery('event/1'), at), other(delivery('event/1'), at)]);
    expect(answers.toSorted()).toEqual([false, true]);
  });

  test('of another workspace is another', async () => {
    const record = createRecorder(open.db);
    const answers = [delivery('event/1'), delivery('event/1', { workspaceId: 'T0OTHER' })];
    expect(await Promise.all(answers.map((each) => record(each, at)))).toEqual([true, true]);
  });
});

describe('a commit that fails', () => {
  const impossible = delivery('event/bad', { kind: 'rumour' as Delivery['kind'] });

  test('fails for every delivery that shared it, and for none that came later', async () => {
    const record = createRecorder(open.db);
    const first = record(delivery('event/1'), at);
    const shared = [record(delivery('event/2'), at), record(impossible, at), record(delivery('event/3'), at)];
    const results = await Promise.allSettled([first, ...shared]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(await record(delivery('event/2'), at)).toBe(true);
    expect(await recorded()).toEqual(['T0OURS event/1', 'T0OURS event/2']);
  });

  test('leaves what had been recorded before as it was', async () => {
    const record = createRecorder(open.db);
    await record(delivery('event/1'), at);
    await expect(record(impossible, at)).rejects.toThrow();
    expect(await record(delivery('event/1'), at)).toBe(false);
  });
});

test('a body is kept as it came, whatever it holds', async () => {
  const record = createRecorder(open.db);
  const body = JSON.stringify({ text: 'a\u0000b \ud800 ✓ "quoted" \\u0000' });
  await record(delivery('event/1', { body }), at);
  expect(await queryRows(open.db, sql`select body from deliveries`)).toEqual([{ body }]);
});

test('an id without what no database can keep is known again', async () => {
  const record = createRecorder(open.db);
  expect(await record(delivery('event/a\u0000b'), at)).toBe(true);
  expect(await record(delivery('event/a\u0000b'), at)).toBe(false);
});
