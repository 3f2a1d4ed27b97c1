import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Child, runScript } from '../support/processes.ts';

const BIN = 'bin/cx-urgency.js';
let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'cx-urgency-cli-'));
});
afterAll(() => rm(cwd, { recursive: true }));

const cli = (args: string[], env: Record<string, string | undefined> = {}): Child =>
  runScript(BIN, { args, env, cwd });

describe('a wrong configuration', () => {
  test('stops the start with every fault at once, exit code 1 and no stack trace', async () => {
    const { code, stderr } = await cli(['start'], { SLACK_APP_TOKEN: 'xoxb-1', PORT: 'x' }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The configuration has 3 faults\.\n/);
    expect(stderr.match(/^✗ \w+: .+\n {4}→ .+$/gm)).toHaveLength(3);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('in the file .env counts too, but the environment goes before it', async () => {
    await writeFile(join(cwd, '.env'), 'PORT=x\nTARGET_MINUTES=soon\n');
    const { stderr } = await cli(['migrate'], { PORT: '3000', DATA_DIR: 'unused' }).ended;
    expect(stderr).toMatch(/^The configuration has a fault\.\n✗ TARGET_MINUTES: "soon"/);
    await rm(join(cwd, '.env'));
  });
});

describe('migrate', () => {
  test('says what it applied, and refuses in words while another process has the data', async () => {
    const holder = runScript('tests/fixtures/processes/lock-holder.ts', { args: [cwd] });
    await holder.nextLine();
    holder.say('take');
    await holder.nextLine();
    const refused = await cli(['migrate'], { DATA_DIR: cwd }).ended;
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`in use by process ${holder.pid}`),
    });
    expect(refused.stderr).not.toMatch(/\n\s+at /);
    await holder.kill();

    const child = cli(['migrate'], { DATA_DIR: cwd });
    expect(await child.nextLine()).toMatch(/^applied 0000_/);
    expect((await child.ended).code).toBe(0);
    expect(await cli(['migrate'], { DATA_DIR: cwd }).nextLine()).toMatch(/: the tables are up to date\.$/);
  });
});

test('doctor ends with exit code 1 when there is a fault', async () => {
  const child = cli(['doctor'], { DATABASE_URL: 'postgres://127.0.0.1:1/cx' });
  expect(await child.nextLine()).toMatch(/^✓ configuration: /);
  expect(await child.nextLine()).toMatch(/^✗ database: /);
  expect((await child.ended).code).toBe(1);
});

test('an unknown command is answered with a suggestion', async () => {
  const { code, stderr } = await cli(['migarte']).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('Did you mean migrate?');
});

describe('explain calendar', () => {
  const question = JSON.stringify({
    calendar: { timeZone: 'Europe/London', hours: { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] } },
    from: '2026-11-20T16:50:00Z',
    minutes: 60,
  });

  test('answers each line at once, and ends when the questions end', async () => {
    const child = cli(['explain', 'calendar']);
    child.say(question);
    expect(await child.nextLine()).toBe('{"dueAt":"2026-11-23T09:50:00.000Z"}');
    child.say('{"from":1}');
    expect(await child.nextLine()).toMatch(/^\{"error":/);
    child.sayNoMore();
    expect(await child.ended).toEqual({ code: 0, stderr: '' });
  });

  test('whose answers nobody reads any more ends without a word', async () => {
    const child = cli(['explain', 'calendar']);
    child.say(question);
    await child.nextLine();
    child.stopReading();
    for (let line = 0; line < 2000; line++) child.say(question);
    expect(await child.ended).toEqual({ code: 0, stderr: '' });
  });
});

test('a port that is taken is a fault in words', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stderr } = await cli(['start'], { SANDBOX_PORT: String(port), DATA_DIR: join(cwd, 'taken') })
    .ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`✗ Port ${port} is in use by another program`);
  server.close();
});
