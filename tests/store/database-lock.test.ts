import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOwner, takeLock } from '../../src/store/embedded-lock.ts';
import { StoreFault } from '../../src/store/fault.ts';
import { type Child, runScript } from '../support/processes.ts';

let folder: string;
let children: Child[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cx-urgency-lock-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) await child.kill();
  await rm(folder, { recursive: true });
});

async function startHolder(): Promise<Child> {
  const child = runScript('tests/fixtures/processes/lock-holder.ts', { args: [folder] });
  children.push(child);
  expect(await child.nextLine()).toBe('ready');
  return child;
}

async function tryToTake(child: Child): Promise<string> {
  child.say('take');
  return child.nextLine();
}

describe('a data folder in use by another process', () => {
  test('is refused in words that name the process and what to do', async () => {
    const holder = await startHolder();
    expect(await tryToTake(holder)).toBe('taken');
    const refusal = await takeLock(folder).catch((error) => error);
    expect(refusal).toBeInstanceOf(StoreFault);
    expect(refusal.message).toMatch(new RegExp(`in use by process ${holder.pid} since 20`));
    expect(refusal.mend).toContain(`kill ${holder.pid}`);
    expect(await findOwner(folder)).toMatchObject({ pid: holder.pid });
  });

  test('is free once the process lets go', async () => {
    const holder = await startHolder();
    await tryToTake(holder);
    holder.say('release');
    expect(await holder.nextLine()).toBe('released');
    expect(await findOwner(folder)).toBeUndefined();
    await (await takeLock(folder)).release();
  });

  test('is free once the process is killed', async () => {
    const holder = await startHolder();
    await tryToTake(holder);
    await holder.kill();
    expect(await findOwner(folder)).toBeUndefined();
    await (await takeLock(folder)).release();
  });

  test('of several that start at once exactly one gets it, also after a crash', async () => {
    for (let round = 0; round < 3; round++) {
      const starters = await Promise.all(Array.from({ length: 4 }, startHolder));
      const answers = await Promise.all(starters.map(tryToTake));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
      expect(answers.filter((answer) => answer.includes('in use by process'))).toHaveLength(3);
      for (const starter of starters) await starter.kill();
    }
  });
});

describe('what an ended owner left behind', () => {
  test('does not count, although a new process got its pid', async () => {
    const stale = { pid: process.pid, since: '2026-03-02T09:00:00.000Z', socket: 'owner-gone.sock' };
    await writeFile(join(folder, 'owner-41.json'), JSON.stringify(stale));
    const lock = await takeLock(folder);
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual(['owner-42.json']);
    await lock.release();
  });

  test.each(['', '{"pid":', '[]', '{"pid":"1"}'])('does not count when it reads %j', async (text) => {
    await writeFile(join(folder, 'owner-1.json'), text);
    await (await takeLock(folder)).release();
  });

  test('is one small file, however often the app was started', async () => {
    for (let start = 0; start < 5; start++) await (await takeLock(folder)).release();
    expect(await readdir(folder)).toEqual(['owner-5.json']);
    expect(JSON.parse(await readFile(join(folder, 'owner-5.json'), 'utf8'))).not.toHaveProperty('socket');
  });
});

test('two takers in one process exclude each other too', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
  const taken = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(taken).toHaveLength(1);
  for (const { value } of taken) await value.release();
});

test('a folder with a very long path has a lock as well', async () => {
  const long = await mkdtemp(join(folder, `${'deep'.repeat(25)}-`));
  const lock = await takeLock(long);
  await expect(takeLock(long)).rejects.toThrow(StoreFault);
  await lock.release();
  await (await takeLock(long)).release();
});
