import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FactDetails, Role } from '../../src/domain/log.ts';
import { figuresOf } from '../../src/reports/figures.ts';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { nudgedAsksBetween, verdictsFor } from '../../src/store/kpi-verdicts.ts';
import { clocks, facts } from '../../src/store/schema.ts';
import { exampleWeek, globexTuesday, hooliFriday, northwindWednesday } from '../domain/kpis/example-week.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { givenClocks, givenWorkspace } from './given.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(opened.db);
  await givenWorkspace(opened.db);
});
afterAll(() => opened.close());

const now = new Date('2026-11-23T08:00:00Z');

/** What somebody said of a message, as the log has it. */
async function givenFact(
  messageId: string,
  details: FactDetails,
  instant: string,
  actorRole: Role = 'staff',
  workspaceId = 'T1',
) {
  const at = new Date(instant);
  const id = `${messageId}/${instant}/${actorRole}`;
  await opened.db.insert(facts).values({
    workspaceId,
    inboxId: 'C2',
    id,
    messageId,
    at,
    actorId: 'U1',
    actorRole,
    toldRole: actorRole,
    details,
  });
}

const precision = async () =>
  (await figuresOf(opened.db, 'T1', [exampleWeek], now, 'Europe/Berlin'))[0].precision;

it('counts the nudged asks of the week, what staff said of them until now, and what was missed', async () => {
  // Their asks are the messages 0, 1 and 2.
  await givenClocks(opened.db, 'T1', [globexTuesday, northwindWednesday, hooliFriday]);
  expect(await precision()).toEqual({ nudgedAsks: 3, notNeeded: 0, missedAsks: 0 });

  await givenFact('2', { kind: 'no_reply_needed' }, '2026-11-23T07:59:00Z');
  await givenFact('1', { kind: 'no_reply_needed' }, '2026-11-18T10:31:00Z', 'customer');
  await givenFact('0', { kind: 'closed' }, '2026-11-18T10:31:00Z');
  await givenFact('0', { kind: 'no_reply_needed' }, '2026-11-17T13:50:00Z', 'staff', 'T2');
  await givenFact('7', { kind: 'asked' }, '2026-11-19T09:00:00Z');
  await givenFact('8', { kind: 'asked' }, '2026-11-19T09:00:00Z', 'customer');
  await givenFact('9', { kind: 'asked' }, '2026-11-13T09:00:00Z');
  await givenFact('9', { kind: 'asked' }, '2026-11-19T09:00:00Z');
  expect(await precision()).toEqual({ nudgedAsks: 3, notNeeded: 1, missedAsks: 1 });

  await givenFact('2', { kind: 'asked' }, '2026-11-23T08:00:00Z');
  expect(await precision()).toEqual({ nudgedAsks: 3, notNeeded: 0, missedAsks: 1 });
});

it('counts an ask by the first nudge of all its clocks of replies', async () => {
  const again = { ...northwindWednesday, nudgedAt: new Date('2026-11-24T10:30:00Z') };
  await givenClocks(opened.db, 'T1', [northwindWednesday, again]);
  await opened.db.update(clocks).set({ askId: '0', conversationId: 'C2/0' });
  const weekAfter = { from: exampleWeek.to, to: new Date('2026-11-29T23:00:00Z') };
  const [week, after] = await figuresOf(opened.db, 'T1', [exampleWeek, weekAfter], now, 'Europe/Berlin');
  expect([week.precision?.nudgedAsks, after.precision?.nudgedAsks]).toEqual([1, 0]);
});

it('counts no nudge about an update or a resolution', async () => {
  await givenClocks(opened.db, 'T1', [{ ...hooliFriday, metric: 'resolution' }]);
  expect(await precision()).toEqual({ nudgedAsks: 0, notNeeded: 0, missedAsks: 0 });
});

it('finds a week in a year of nudges and verdicts by the indexes', async () => {
  await opened.db.execute(sql`
    insert into clocks (workspace_id, id, conversation_id, inbox_id, customer_id, metric, ask_id, asked_by, ask_text,
      started_at, target_minutes, hours, policy_version, calendar_id, calendar_version, due_at, outcome, ended_at,
      fulfilled_at, elapsed_minutes, priority, ladder, pauses, snapshots, nudged_at)
    select 'T1', 'C2/' || n, 'C2/' || n, 'C2', 'northwind', 'first_reply', n, 'U9', 'Where is our order?',
      at, 60, 'calendar', 1, 'default', 1, at + interval '60 minutes', 'met', at + interval '40 minutes',
      at + interval '40 minutes', 40, 'normal', '[]', '[]', '[]', at + interval '30 minutes'
    from (select n, timestamptz '2026-01-01 00:00Z' + n * interval '25 minutes' as at
          from generate_series(1, 20000) n) as asks`);
  await opened.db.execute(sql`
    insert into facts (workspace_id, inbox_id, id, message_id, at, actor_id, actor_role, told_role, details)
    select 'T1', 'C2', n, n, timestamptz '2026-01-01 00:00Z' + n * interval '25 minutes', 'U1', 'staff', 'staff',
      case n % 10 when 0 then '{"kind":"no_reply_needed"}'::jsonb else '{"kind":"reacted","emoji":"eyes"}'::jsonb end
    from generate_series(1, 20000) n`);
  await opened.db.execute(sql`analyze clocks`);
  await opened.db.execute(sql`analyze facts`);
  const week = { from: new Date('2026-11-02T00:00:00Z'), to: new Date('2026-11-09T00:00:00Z') };
  const nudged = await nudgedAsksBetween(opened.db, 'T1', week);
  expect(nudged).toHaveLength(403);
  expect((await verdictsFor(opened.db, 'T1', nudged, week)).length).toBeGreaterThanOrEqual(40);

  const planOf = async (ask: (db: OpenDatabase['db']) => Promise<unknown>) => {
    const asked: SQL[] = [];
    const execute = async (query: SQL) => {
      asked.push(query);
      return [];
    };
    await ask({ execute } as never);
    const plan = await queryRows(opened.db, sql`explain ${asked[0]}`);
    return JSON.stringify(plan);
  };
  expect(await planOf((db) => nudgedAsksBetween(db, 'T1', week))).not.toContain('Seq Scan');
  expect(await planOf((db) => verdictsFor(db, 'T1', nudged, week))).not.toContain('Seq Scan');
});
