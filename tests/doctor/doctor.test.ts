import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { type Check, renderCheck, renderSum } from '../../src/doctor/check.ts';
import { examine } from '../../src/doctor/doctor.ts';
import { botScopes } from '../../src/slack/scopes.ts';
import { openDatabase } from '../../src/store/database.ts';
import { takeLock } from '../../src/store/embedded-lock.ts';
import { type DataPlace, freshDataPlace } from '../support/database.ts';

/** What the pretended Slack answers, by method. */
interface Answers {
  body: Record<string, unknown>;
  scopes?: string;
}
let answers: Record<string, Answers>;
let server: Server;
let apiUrl: string;
const at = new Date('2026-03-02T09:00:00.000Z');

beforeAll(async () => {
  server = createServer((request, response) => {
    const { body, scopes } = answers[request.url?.slice('/api/'.length) ?? ''] ?? { body: { ok: false } };
    response.setHeader('date', at.toUTCString());
    if (scopes !== undefined) response.setHeader('x-oauth-scopes', scopes);
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});
afterAll(() => server.close());
beforeEach(() => {
  answers = {
    'auth.test': { body: { ok: true, team: 'Acme', user: 'cx-urgency' }, scopes: botScopes.join(',') },
    'apps.connections.open': { body: { ok: true, url: 'wss://example.test/?ticket=1' } },
  };
});

/** Settings with tokens, on a data folder that does not exist. */
const tokens = () => ({
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_API_URL: apiUrl,
  DATA_DIR: '/nowhere/data',
});
const lines = async (environment: Record<string, string>, ours = at): Promise<string[]> => {
  const checks = await examine(readSettings(environment, 'UTC'), () => ours);
  return checks.map(renderCheck);
};
const database = ({ databaseUrl, dataDir }: DataPlace): Record<string, string> =>
  databaseUrl === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };

describe('without Slack tokens', () => {
  test('it says that the local workspace will be used', async () => {
    expect(await lines({ DATA_DIR: '/nowhere/data' })).toEqual([
      '✓ configuration: no Slack tokens, so the app will run against the local workspace; a reply within 60 min of support hours, UTC\n',
      '✓ database: none in /nowhere/data yet; the first start creates it\n',
    ]);
  });
});

test('a wrong configuration is all it speaks of, fault by fault', async () => {
  expect(await lines({ PORT: 'x', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
    expect.stringMatching(/^✗ SLACK_BOT_TOKEN: missing, although SLACK_APP_TOKEN is set\n {4}→ Copy the Bot/),
    '✗ PORT: "x" is not a port number\n    → Write a port number, such as 3000.\n',
  ]);
});

describe('Slack', () => {
  test('is fine when both tokens are accepted, every scope is granted and the clocks agree', async () => {
    expect((await lines(tokens())).slice(2)).toEqual([
      '✓ bot token: accepted; workspace Acme, bot cx-urgency\n',
      `✓ scopes: all ${botScopes.length} granted\n`,
      "✓ clock: agrees with Slack's\n",
      '✓ app token: accepted; Slack offers a connection for Socket Mode\n',
    ]);
  });

  test('over HTTP is not asked for a connection', async () => {
    const { SLACK_APP_TOKEN: _, ...environment } = { ...tokens(), SLACK_SIGNING_SECRET: 'abc' };
    expect((await lines(environment)).join('')).not.toContain('app token');
  });

  test('names the scopes that were not granted', async () => {
    answers['auth.test'] = { body: { ok: true }, scopes: 'chat:write, commands,users:read' };
    const [, , , scopes] = await lines(tokens());
    expect(scopes).toMatch(
      /^✗ scopes: not granted: channels:history, channels:read, dnd:read, groups:history/,
    );
    expect(scopes).not.toContain('commands');
  });

  test.each([
    ['invalid_auth', 'Copy the token again'],
    ['token_revoked', 'Install the app to the workspace again'],
    ['something_new', 'Look up "something_new"'],
  ])('refuses a token: %s', async (error, mend) => {
    answers['auth.test'] = { body: { ok: false, error } };
    answers['apps.connections.open'] = { body: { ok: false, error } };
    const [, , bot, , app] = await lines(tokens());
    expect(bot).toContain(`✗ bot token: Slack refuses it (${error})\n    → ${mend}`);
    expect(app).toContain(`✗ app token: Slack refuses it (${error})\n    → ${mend}`);
  });

  test.each([
    [31, '✗ clock: this machine is 31 s ahead of Slack'],
    [-400, '✗ clock: this machine is 400 s behind Slack'],
    [30, '✓ clock: agrees'],
  ])('whose clock differs by %d s', async (seconds, line) => {
    const ours = new Date(at.getTime() + seconds * 1000);
    expect((await lines(tokens(), ours)).join('')).toContain(line);
  });

  test('out of reach is a fault of the network', async () => {
    const environment = { ...tokens(), SLACK_API_URL: 'http://127.0.0.1:1/api/' };
    expect((await lines(environment)).slice(2).join('')).toMatch(
      /✗ bot token: Slack cannot be reached \(.+\)\n/,
    );
  });
});

describe('the database', () => {
  test('is fine when it is migrated and takes changes', async () => {
    const place = await freshDataPlace();
    const found = await lines(database(place), new Date());
    expect(found[1]).toMatch(/^✓ database: .+, version \d+\.\d+\n$/);
    expect(found.slice(2, 4)).toEqual(['✓ tables: up to date\n', '✓ writing: the database takes changes\n']);
    expect(found.join('')).not.toContain('✗');
    await place.remove();
  });

  test('that has migrations due is fine, because the next start applies them', async () => {
    const place = await freshDataPlace();
    const { db, close } = await openDatabase(place);
    await db.execute(sql`drop schema drizzle cascade`);
    await close();
    expect((await lines(database(place)))[2]).toMatch(/^✓ tables: \d+ migration\(s\) are due/);
    await place.remove();
  });

  test('made by a newer version is a fault', async () => {
    const place = await freshDataPlace();
    const { db, close } = await openDatabase(place);
    await db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('new', 4102444800000)`,
    );
    await close();
    expect((await lines(database(place)))[2]).toMatch(
      /^✗ tables: made by a newer version.*\n {4}→ Run the newer/,
    );
    await place.remove();
  });

  const isServer = inject('databaseTemplate').kind === 'server';
  test.runIf(isServer)('that refuses changes is a fault', async () => {
    const place = await freshDataPlace();
    const { db, close } = await openDatabase(place);
    await db.execute(sql`do $$ begin
      execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`);
    await close();
    expect((await lines(database(place)))[3]).toMatch(
      /^✗ writing: the database refuses changes \(cannot execute/,
    );
    await place.remove();
  });

  test('in use by the running app is fine, and the process is named', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cx-urgency-doctor-'));
    await mkdir(join(dataDir, 'postgres'));
    const lock = await takeLock(dataDir);
    expect((await lines({ DATA_DIR: dataDir }))[1]).toContain(`is in use by process ${process.pid} since`);
    await lock.release();
    await rm(dataDir, { recursive: true });
  });

  test('on a server out of reach is a fault', async () => {
    const found = await lines({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/cx' });
    expect(found[1]).toMatch(/^✗ database: PostgreSQL at 127\.0\.0\.1:1\/cx cannot be used/);
    expect(found.join('')).not.toContain('secret');
  });
});

test.each([
  [[{}, {}], '2 checks, no fault\n'],
  [[{}, { mend: 'x' }], '2 checks, 1 fault\n'],
  [[{ mend: 'x' }, { mend: 'x' }], '2 checks, 2 faults\n'],
])('it sums up', (findings, sum) => {
  const checks: Check[] = findings.map((finding) => ({ name: 'n', says: 's', ...finding }));
  expect(renderSum(checks)).toBe(sum);
});
