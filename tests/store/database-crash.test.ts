import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, queryRows } from '../../src/store/database.ts';
import { runScript } from '../support/processes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cx-urgency-crash-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what the embedded database has committed survives a kill, again and again', async () => {
  for (let crash = 0; crash < 2; crash++) {
    const writer = runScript('tests/fixtures/processes/database-writer.ts', { args: [folder] });
    expect(await writer.nextLine()).toBe('ready');
    let committed = 0;
    while (committed < 40 + 17 * crash) committed = Number(await writer.nextLine());
    await writer.kill();

    const { db, close } = await openDatabase({ dataDir: folder });
    const [found] = await queryRows<{ rows: number; last: number }>(
      db,
      sql`select count(*) as rows, max(n) as last from tally`,
    );
    expect(found?.rows).toBe(found?.last);
    expect(found?.rows).toBeGreaterThanOrEqual(committed);
    await db.execute(sql`drop table tally`);
    await close();
  }
});

test('a first start that was killed half-way leaves nothing that hinders the next', async () => {
  const writer = runScript('tests/fixtures/processes/database-writer.ts', { args: [folder] });
  while (!(await readdir(folder)).includes('postgres.new')) await new Promise(setImmediate);
  await writer.kill();
  expect(await readdir(folder)).not.toContain('postgres');

  const { migrated, close } = await openDatabase({ dataDir: folder });
  expect(migrated.length).toBeGreaterThan(0);
  await close();
});
