import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { tell } from '../../src/nudges/tell.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import { sendDue } from '../../src/slack/delivery/send.ts';
import { type Database, inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { watchInbox } from '../../src/store/inboxes.ts';
import { addCalendarVersion, addPolicyVersion } from '../../src/store/terms.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { openMailRoom, ours } from '../slack/delivery/mail-room.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { Killed, type Life, lifeOf, mortalClient, mortalDatabase } from '../support/mortal.ts';

const people = Array.from({ length: 10 }, (_, i) => `U0OWNER${i}`);
const rounds = 40;
const dueEachRound = 25;
const startsAt = new Date('2026-11-23T10:00:00Z');
/** A round a minute, and then what a killed sender had claimed is free again. */
const roundMs = 4 * 60_000;
const atRound = (round: number) => new Date(startsAt.getTime() + round * roundMs);

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
  await emptyTables(open.db);
  await fill(open.db);
});
afterAll(() => open.close());

test('two replicas race for a thousand nudges, one of them killed at every point in turn: none lost, none doubled', async () => {
  const sandbox = await startSandbox({ startAt: startsAt });
  onTestFinished(sandbox.stop);
  for (const id of people) sandbox.slack.addUser({ id, name: id.toLowerCase(), realName: id });
  const room = openMailRoom(open.db, sandbox);
  const posted: string[] = [];
  let reached = 0;
  const work = async (life: Life) => {
    const db = mortalDatabase(open.db, life);
    const client = mortalClient(room.options.client, life, (key) => posted.push(key));
    try {
      await sweep(db, ours, sandbox.now());
      await tell(db, ours, sandbox.now());
      const unexpected = (key: string, reason: string) => expect.unreachable(`${key}: ${reason}`);
      const told = { onRefused: unexpected, onDelayed: unexpected };
      await sendDue({ db, workspaceId: ours, client, now: () => sandbox.now(), ...told });
    } catch (error) {
      if (!isKilled(error)) throw error;
    }
    reached = Math.max(reached, life.steps());
  };
  for (let round = 0; round < rounds; round += 1) {
    await sandbox.moveTo(atRound(round));
    await Promise.all([work(lifeOf(round * 3)), work(lifeOf(Number.POSITIVE_INFINITY))]);
    await sandbox.moveTo(new Date(atRound(round).getTime() + 3 * 60_000));
    await work(lifeOf(Number.POSITIVE_INFINITY));
    await work(lifeOf(Number.POSITIVE_INFINITY));
  }

  const [kept] = await queryRows<{ nudges: number; clocks: number; untold: number }>(
    open.db,
    sql`select count(*)::int as nudges, count(distinct clock_id)::int as clocks,
          count(*) filter (where told_at is null)::int as untold from nudges`,
  );
  expect(kept).toEqual({ nudges: 1000, clocks: 1000, untold: 0 });
  expect(new Set(posted).size).toBe(posted.length);
  for (const person of people) {
    const standing = sandbox.slack.dm(person);
    expect(standing).toHaveLength(1);
    expect(JSON.stringify(standing[0]?.blocks)).toContain('*100 conversations wait for you*');
  }
  expect(reached).toBeGreaterThan(60); // so that kills happened all the way through
}, 240_000);

/** Drizzle wraps what a statement throws. */
function isKilled(error: unknown): boolean {
  return error instanceof Killed || (error instanceof Error && isKilled(error.cause));
}

/** A thousand open clocks, owned by ten people; twenty-five come to their first step in each round. */
async function fill(db: Database): Promise<void> {
  const since = new Date('2026-11-02T00:00:00Z');
  const day: [string, string][] = [['00:00', '24:00']];
  await inTransaction(db, async (tx) => {
    const own = { name: 'Acme', url: 'https://acme.slack.com/', botUserId: 'U0BOT', timeZone: 'UTC' };
    await saveWorkspace(tx, { id: ours, ...own, guestRole: 'customer', createdAt: since });
    await addPolicyVersion(tx, ours, { ...defaultPolicy(60), hours: 'calendar' }, since, null);
    await addCalendarVersion(
      tx,
      ours,
      'default',
      { timeZone: 'UTC', hours: { mon: day } },
      null,
      since,
      null,
    );
    for (const [i, ownerId] of people.entries()) {
      const inbox = { workspaceId: ours, id: `C0CUST${i}`, name: `ext-${i}`, isShared: true, ownerId };
      await watchInbox(tx, { ...inbox, customerName: `Customer ${i}` }, since);
    }
  });
  await db.execute(sql`update workspaces set rest_minutes = 0`);
  await db.execute(
    sql`insert into people (workspace_id, id, name, team_id, role, checked_at)
        select ${ours}, 'U0OWNER' || i, 'Owner ' || i, ${ours}, 'staff', ${since.toISOString()}::timestamptz
        from generate_series(0, 9) i`,
  );
  await db.execute(
    sql`with asked as (
          select 'C0CUST' || (i % 10) as inbox, (1795000000 + i) || '.000100' as ask,
            ${atRound(0).toISOString()}::timestamptz - interval '30 minutes'
              + (i / ${dueEachRound}::int) * ${roundMs}::int * interval '1 millisecond' as at
          from generate_series(0, ${rounds * dueEachRound}::int - 1) i),
        said as (
          insert into messages (workspace_id, inbox_id, id, at, author_id, author_role, told_role, text, has_files,
            conversation_id)
          select ${ours}, inbox, ask, at, 'U0CUST', 'customer', 'customer', 'Is it mended?', false, inbox || '/' || ask
          from asked),
        folded as (
          insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, state, started_at,
            last_message_at)
          select ${ours}, inbox || '/' || ask, inbox, ask, 'run', 'waiting', at, at from asked)
        insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by, ask_text,
          started_at, target_minutes, hours, policy_version, calendar_id, calendar_version, due_at, outcome,
          next_action_at, priority, ladder, pauses, snapshots)
        select ${ours}, inbox || '/' || ask || '/first_reply', inbox || '/' || ask, inbox, 'channel/' || inbox,
          'first_reply', ask, 'U0CUST', 'Is it mended?', at, 600, 'calendar', 1, 'default', 1,
          at + interval '600 minutes', 'running', at + interval '30 minutes', 'normal',
          '[{"at":0.05,"to":"owner"}]', '[]', '[]'
        from asked`,
  );
}
