import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { explainInFull } from '../../src/domain/clocks/explanation.ts';
import { parsePolicy } from '../../src/domain/policy/parse.ts';
import { refoldOpen } from '../../src/intake/refold.ts';
import { findClock } from '../../src/store/clocks.ts';
import { inTransaction } from '../../src/store/database.ts';
import { inboxHistories } from '../../src/store/inbox-standings.ts';
import { loadTerms } from '../../src/store/load-terms.ts';
import { migrate } from '../../src/store/migrate.ts';
import { freshDatabase } from '../support/database.ts';

const drizzle = join(import.meta.dirname, '../../drizzle');

/** The migrations up to and with the first one, as the first version had them. */
async function firstVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cx-migrations-'));
  const journal = JSON.parse(await readFile(join(drizzle, 'meta/_journal.json'), 'utf8'));
  await mkdir(join(folder, 'meta'));
  await cp(join(drizzle, '0000_start.sql'), join(folder, '0000_start.sql'));
  const entries = journal.entries.slice(0, 1);
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
}

test('what the first version kept goes on: its targets, its clocks, and what is known of its channels', async () => {
  const { db, close } = await freshDatabase();
  const folder = await firstVersion();
  await db.execute(sql`drop schema public cascade`);
  await db.execute(sql`drop schema drizzle cascade`);
  await db.execute(sql`create schema public`);
  await migrate(db, folder);
  for (const statement of kept) await db.execute(sql.raw(statement));
  expect(await migrate(db)).toContain('0001_promises');

  const terms = await loadTerms(db, 'T1');
  const [policy] = terms.policies;
  expect(policy?.document).toMatchObject({
    targets: { first_reply: 60, next_reply: 60 },
    rules: [{ name: 'Rule 1', when: { inboxes: ['C1'] }, targets: { first_reply: 30, next_reply: 30 } }],
  });
  const known = { calendars: new Set(['default']) };
  expect(parsePolicy(policy?.document, known)).toMatchObject({ ok: true, policy: policy?.document });

  const clock = await findClock(db, 'T1', 'C1/1.000000/first_reply');
  const history = (await inboxHistories(db, 'T1', ['C1'])).get('C1');
  if (!clock || !history) throw new Error('The clock or its channel is gone');
  const named = { customerName: 'Northwind', nameOf: (id: string) => id };
  const told = explainInFull(clock, history, terms, named, new Date('2026-11-20T16:55:00Z'));
  expect(told.sentence).toBe(
    'Northwind asked on Friday 16:50; target 30 min of support hours; due Monday 09:20',
  );
  expect(told.rules).not.toEqual([]);

  // What is open is folded on by the rules of now, and keeps what it was promised.
  await inTransaction(db, (tx) => refoldOpen(tx, 'T1', new Date('2026-11-20T16:55:00Z')));
  expect(await findClock(db, 'T1', 'C1/1.000000/first_reply')).toMatchObject({
    targetMinutes: 30,
    dueAt: clock.dueAt,
    snapshots: [{ rule: 'Rule 1' }],
  });
  await close();
  await rm(folder, { recursive: true });
});

const hours = '{"mon": [["09:00", "17:00"]], "fri": [["09:00", "17:00"]]}';
const kept = [
  `insert into workspaces (id, name, url, bot_user_id, time_zone, guest_role, created_at)
    values ('T1', 'Acme', 'https://acme.slack.com/', 'U0', 'Europe/London', 'customer', '2026-11-01T00:00:00Z')`,
  `insert into policies (workspace_id, version, effective_at, document) values ('T1', 1, '2026-11-01T00:00:00Z',
    '{"rules": [{"inboxes": ["C1"], "targets": {"first_reply": 30, "next_reply": 30}}],
      "targets": {"first_reply": 60, "next_reply": 60}, "hours": "business", "calendarId": "default", "nudgeAt": [0.5]}')`,
  `insert into calendars (workspace_id, id, version, effective_at, document) values ('T1', 'default', 1,
    '2026-11-01T00:00:00Z', '{"timeZone": "Europe/London", "hours": ${hours}, "holidays": [], "exceptions": []}')`,
  `insert into customers (workspace_id, id, name, created_at)
    values ('T1', 'channel/C1', 'Northwind', '2026-11-01T00:00:00Z')`,
  `insert into inboxes (workspace_id, id, kind, name, state, is_shared, customer_id, watched_since)
    values ('T1', 'C1', 'channel', 'ext-northwind', 'watched', true, 'channel/C1', '2026-11-01T00:00:00Z')`,
  `insert into messages (workspace_id, inbox_id, id, at, author_id, author_role, text, has_files, conversation_id)
    values ('T1', 'C1', '1.000000', '2026-11-20T16:50:00Z', 'U9', 'customer', 'It is broken', false, 'C1/1.000000')`,
  `insert into conversations (workspace_id, id, inbox_id, first_message_id, kind, is_boundary, state, started_at,
      last_message_at)
    values ('T1', 'C1/1.000000', 'C1', '1.000000', 'run', true, 'waiting', '2026-11-20T16:50:00Z', '2026-11-20T16:50:00Z')`,
  `insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by, ask_text,
      started_at, target_minutes, hours, policy_version, calendar_id, calendar_version, due_at, outcome)
    values ('T1', 'C1/1.000000/first_reply', 'C1/1.000000', 'C1', 'channel/C1', 'first_reply', '1.000000', 'U9',
      'It is broken', '2026-11-20T16:50:00Z', 30, 'business', 1, 'default', 1, '2026-11-23T09:20:00Z', 'running')`,
];
