import { sql } from 'drizzle-orm';
import { defaultPolicy } from '../src/domain/policy.ts';
import { sweep } from '../src/nudges/sweep.ts';
import { type Database, inTransaction, openDatabase } from '../src/store/database.ts';
import { watchInbox } from '../src/store/inboxes.ts';
import { savePeople } from '../src/store/people.ts';
import { addCalendarVersion, addPolicyVersion } from '../src/store/terms.ts';
import { saveWorkspace } from '../src/store/workspaces.ts';
import { collectGarbage, median, memoryNow, withSpread } from './support/figures.ts';
import { type Kind, onBothDatabases } from './support/places.ts';

export const name = 'Sweep: 100 clocks due of 100,000 open beside 100 due of 1,000 open';

const workspaceId = 'T0BENCH001';
const inboxId = 'C0BENCH001';
const ownerId = 'U0BENCH001';
const rounds = 7;
const duePerRound = 100;
const monday = new Date('2026-11-23T00:00:00Z');

/**
 * What a sweep costs should follow what is due, and not what is open. Both tables are swept in turn, and each sweep
 * finds its own hundred clocks whose owner is to be nudged.
 */
export async function run(report: (line: string) => void): Promise<void> {
  await onBothDatabases(report, (kind) => measure(kind, report));
}

async function measure({ kind, fresh }: Kind, report: (line: string) => void): Promise<void> {
  const many = await openDatabase(await fresh());
  const few = await openDatabase(await fresh());
  await furnish(many.db, 100_000);
  await furnish(few.db, 1000);
  const manyMs: number[] = [];
  const fewMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [many, few] : [few, many];
    for (const open of order) {
      const ms = await sweepOnce(open.db, round);
      if (round > 0) (open === many ? manyMs : fewMs).push(ms); // the first round only warms up
    }
  }
  const memory = memoryNow();
  await many.close();
  await few.close();
  const where = kind === 'server' ? 'PostgreSQL server' : 'embedded database';
  const ratios = manyMs.map((ms, i) => ms / (fewMs[i] ?? Number.NaN));
  report(`${where}: with a hundred times the open clocks a sweep takes ${withSpread(ratios)} times as long`);
  report(`  100,000 open: ${median(manyMs).toFixed(1)} ms; 1,000 open: ${median(fewMs).toFixed(1)} ms`);
  report(`  memory afterwards: ${memory}`);
}

async function sweepOnce(db: Database, round: number): Promise<number> {
  collectGarbage();
  const from = performance.now();
  const { nudges } = await sweep(db, workspaceId, dueAt(round));
  const ms = performance.now() - from;
  if (nudges !== duePerRound) throw new Error(`A sweep of ${duePerRound} due clocks made ${nudges} nudges`);
  return ms;
}

/** A minute after the step of the round's hundred clocks, and long before the next hundred's. */
function dueAt(round: number): Date {
  return new Date(monday.getTime() + (round * 24 + 1) * 3_600_000 + 60_000);
}

/** A workspace with so many open clocks: each round's hundred is asked a day later, and all others after the last. */
async function furnish(db: Database, open: number): Promise<void> {
  const allDay: [string, string][] = [['00:00', '24:00']];
  const hours = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };
  await inTransaction(db, async (tx) => {
    const since = new Date('2026-11-01T00:00:00Z');
    const workspace = {
      id: workspaceId,
      name: 'Bench',
      url: 'https://bench.slack.com/',
      botUserId: 'U0BENCHBOT',
    };
    await saveWorkspace(tx, { ...workspace, timeZone: 'UTC', guestRole: 'customer', createdAt: since });
    await addPolicyVersion(tx, workspaceId, defaultPolicy(120), since, null);
    await addCalendarVersion(tx, workspaceId, 'default', { timeZone: 'UTC', hours }, since, null);
    const inbox = { workspaceId, id: inboxId, name: 'ext-bench', isShared: true, ownerId };
    await watchInbox(tx, { ...inbox, customerName: 'Bench' }, since);
    const account = { teamId: workspaceId, isGuest: false, isAdmin: false, isActive: true, timeZone: null };
    await savePeople(tx, [
      { workspaceId, id: ownerId, name: 'Owner', role: 'staff', ...account, checkedAt: since },
    ]);
  });
  const asked = sql`${monday.toISOString()}::timestamptz + least(n / ${duePerRound}, ${rounds + 30}) * interval '1 day'`;
  await db.execute(sql`
    insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, is_boundary, state, started_at,
      last_message_at)
    select ${workspaceId}, ${inboxId} || '/' || n, ${inboxId}, n::text, 'run', true, 'waiting', ${asked}, ${asked}
    from generate_series(0, ${open - 1}::int) n`);
  await db.execute(sql`
    insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by, ask_text,
      started_at, target_minutes, hours, policy_version, calendar_id, calendar_version, due_at, outcome, next_action_at)
    select ${workspaceId}, ${inboxId} || '/' || n || '/first_reply', ${inboxId} || '/' || n, ${inboxId},
      'channel/' || ${inboxId}, 'first_reply', n::text, 'U0DANA', 'The export is broken.', ${asked}, 120, 'business', 1,
      'default', 1, ${asked} + interval '2 hours', 'running', ${asked} + interval '1 hour'
    from generate_series(0, ${open - 1}::int) n`);
  await db.execute(sql`analyze`);
}
