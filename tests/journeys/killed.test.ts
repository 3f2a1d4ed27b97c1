import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import type { Settings } from '../../src/config.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { openDatabase, queryRows } from '../../src/store/database.ts';
import { freshDataPlace } from '../support/database.ts';
import { type Child, runScript } from '../support/processes.ts';

const channels = Array.from({ length: 12 }, (_, i) => `C0CUST${String(i).padStart(2, '0')}`);
const priya = 'U0PRIYA';

/** When the app is killed, in real milliseconds after its work began: while it applies, decides, posts or notes. */
const killedAfterMs = [15, 35, 60];

test('killed again and again at its work, the app applies every delivery once and says every nudge once', async () => {
  const place = await freshDataPlace();
  onTestFinished(place.remove);
  const sandbox = await startSandbox({
    startAt: new Date('2026-11-23T09:00:00Z'),
    ackTimeoutMs: 2000,
    retryDelaysMs: [20, 100, 400, 1000, 2000],
  });
  onTestFinished(sandbox.stop);
  people(sandbox);
  const settings = settingsFor(place);
  let app = await started(sandbox, settings);
  onTestFinished(() => app.kill());
  for (const channel of channels)
    await sandbox.slack.command({ user: priya, channel, text: '/cx-urgency watch' });

  const asked: string[] = [];
  for (const [round, ms] of killedAfterMs.entries()) {
    for (const channel of channels) {
      const text = `Question ${round}, can you help?`;
      asked.push(`${channel} ${sandbox.slack.post({ channel, user: 'U0DANA', text })}`);
    }
    app = await killedAtWork(app, ms, sandbox, settings);
    await wait(sandbox, app, 31); // half of the target: every owner is nudged
    app = await killedAtWork(app, ms, sandbox, settings);
    await wait(sandbox, app, 3); // what a sender left behind when it was killed is taken over
    await work(app);
    for (const channel of channels) sandbox.slack.post({ channel, user: priya, text: 'It is mended.' });
    await work(app);
  }
  await sandbox.delivered();
  await work(app);
  await app.kill();

  expect(await loggedAsks(settings)).toEqual(asked.sort());
  // Each round's list took the place of the one before; what was posted twice would stand there twice.
  const standing = sandbox.slack.dm(priya).map((message) => message.metadata?.event_payload);
  expect(standing).toEqual([{ key: `list/${priya}/${killedAfterMs.length}` }]);
  expect(await nudges(settings)).toEqual({ count: channels.length * killedAfterMs.length, untold: 0 });
}, 180_000);

function people({ slack }: Sandbox): void {
  const customer = slack.addTeam({ id: 'T0NORTH', name: 'Northwind' });
  slack.addUser({ id: priya, name: 'priya', realName: 'Priya Nair', isAdmin: true });
  slack.addUser({ id: 'U0DANA', name: 'dana', realName: 'Dana Reyes', team: customer.id });
  for (const id of channels) {
    slack.addChannel({
      id,
      name: `ext-${id.toLowerCase()}`,
      isExtShared: true,
      members: [priya, 'U0DANA'],
      withApp: true,
    });
  }
}

function settingsFor({ databaseUrl, dataDir }: { databaseUrl?: string; dataDir: string }): Settings {
  const day: [string, string][] = [['00:00', '24:00']];
  return {
    slack: { mode: 'sandbox' },
    port: 0,
    sandboxPort: 0,
    ...(databaseUrl ? { databaseUrl } : {}),
    dataDir,
    calendar: { timeZone: 'UTC', hours: { mon: day, tue: day, wed: day } },
    targetMinutes: 60,
    guests: 'customer',
    logLevel: 'error',
  };
}

async function started(sandbox: Sandbox, settings: Settings): Promise<Child> {
  const { botToken, appToken, apiUrl } = sandbox;
  const app = runScript('tests/support/app-process.ts', {
    env: {
      APP_SETTINGS: JSON.stringify(settings),
      APP_CONNECTION: JSON.stringify({ mode: 'socket', botToken, appToken, apiUrl }),
      APP_AHEAD_MS: String(ahead(sandbox)),
    },
  });
  await app.nextLine();
  return app;
}

const ahead = (sandbox: Sandbox) => sandbox.now().getTime() - Date.now();

/** Lets it begin to work, kills it, and starts another on the same data. */
async function killedAtWork(
  app: Child,
  afterMs: number,
  sandbox: Sandbox,
  settings: Settings,
): Promise<Child> {
  app.say('work');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await app.kill();
  const next = await started(sandbox, settings);
  await work(next);
  return next;
}

async function work(app: Child): Promise<void> {
  app.say('work');
  await app.nextLine();
}

async function wait(sandbox: Sandbox, app: Child, minutes: number): Promise<void> {
  await sandbox.moveTo(new Date(sandbox.now().getTime() + minutes * 60_000));
  app.say(`time ${ahead(sandbox)}`);
}

async function nudges(settings: Settings) {
  const { db, close } = await openDatabase({ ...settings, migrate: false });
  const [row] = await queryRows<{ count: number; untold: number }>(
    db,
    sql`select count(*)::int as count, count(*) filter (where told_at is null)::int as untold from nudges`,
  );
  await close();
  return row;
}

async function loggedAsks(settings: Settings): Promise<string[]> {
  const { db, close } = await openDatabase({ ...settings, migrate: false });
  const rows = await queryRows<{ at: string }>(
    db,
    sql`select inbox_id || ' ' || id as at from messages where author_role = 'customer' order by 1`,
  );
  await close();
  return rows.map((row) => row.at);
}
