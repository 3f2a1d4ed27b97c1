import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { listContent } from '../../src/store/list-content.ts';
import { rerouteNudges } from '../../src/store/reroute.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { beginning, ourTeam, setUpDesk } from '../intake/desk.ts';
import { wrote } from '../intake/letters.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { openDesk } from './desk.ts';

let open: OpenDatabase;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  desk = openDesk(open.db);
});

/** Due at 11:00; half of the hour is used up at 10:30. */
const asked = (at = '2026-11-23T10:00:00Z') => wrote(at, 'U0DANA', 'The export is broken');
const policy = (more: Partial<PolicyDocument>) =>
  inTransaction(open.db, (tx) =>
    addPolicyVersion(tx, ourTeam, { ...defaultPolicy(60), ...more }, beginning, null),
  );
const set = (column: 'hours' | 'away_until' | 'backup_id' | 'digest_time', value: string, id = 'U0PRIYA') =>
  open.db.execute(
    sql`insert into person_settings (workspace_id, person_id, ${sql.raw(column)}, updated_at)
        values (${ourTeam}, ${id}, ${value}, now())
        on conflict (workspace_id, person_id) do update set ${sql.raw(column)} = excluded.${sql.raw(column)}`,
  );
const hours = (from: string, to: string) =>
  JSON.stringify(Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]])));
/** Every message to a person, by number: what was decided, sent or not. */
const messages = async () => {
  const rows = await queryRows<{ key: string }>(
    open.db,
    sql`select key from outbox order by created_at, key`,
  );
  return rows.map(({ key }) => key);
};

describe('outside somebody’s own hours', () => {
  test('what is not urgent waits for the morning, and is one message then', async () => {
    await set('hours', hours('12:00', '17:00'));
    const second = wrote('2026-11-23T10:05:00Z', 'U0OMAR', 'How do I add a colleague to our account?');
    await desk.take('2026-11-23T10:05:00Z', asked(), second);
    await desk.sweep('2026-11-23T10:40:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%', 'U0PRIYA at-50%']);
    expect(await messages()).toEqual([]);
    await desk.sweep('2026-11-23T11:59:59Z');
    expect(await messages()).toEqual([]);
    await desk.sweep('2026-11-23T12:00:00Z');
    expect(await messages()).toEqual(['list/U0PRIYA/1']);
    expect(await desk.standings()).toEqual(['U0PRIYA overdue', 'U0PRIYA overdue']);
  });

  test('what is urgent is said at once', async () => {
    await set('hours', hours('12:00', '17:00'));
    await policy({ nudgeAt: [], ladder: [{ at: 0.5, to: 'owner', isUrgent: true }] });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await messages()).toEqual(['list/U0PRIYA/1']);
  });

  test('it goes to the next in line who is at work', async () => {
    await set('hours', hours('12:00', '17:00'));
    await policy({ lead: 'U0TOM' });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
  });
});

describe('somebody who is away', () => {
  const until = '2026-11-24T09:00:00Z';

  test('is passed over, and told what moved when they are back', async () => {
    await set('away_until', until);
    await set('backup_id', 'U0MEI');
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await desk.nudged()).toEqual(['U0MEI at-50%']);
    expect(
      (await listContent(open.db, ourTeam, 'U0MEI', new Date('2026-11-23T10:30:00Z'))).open,
    ).toMatchObject([{ insteadOf: [{ personId: 'U0PRIYA', why: 'away' }] }]);
    await desk.take('2026-11-23T10:40:00Z', wrote('2026-11-23T10:40:00Z', 'U0MEI', 'It is mended'));
    await desk.sweep('2026-11-24T08:59:59Z');
    expect(await messages()).toEqual(['list/U0MEI/1']);
    await desk.sweep(until);
    expect(await messages()).toEqual(['list/U0MEI/1', 'list/U0PRIYA/1']);
    expect(await listContent(open.db, ourTeam, 'U0PRIYA', new Date(until))).toMatchObject({
      open: [],
      moved: [{ customerName: 'Northwind', toPersonId: 'U0MEI', isOver: true }],
    });
  });

  test('by the time it is to be told hands it on to the next', async () => {
    await set('hours', hours('12:00', '17:00'));
    await policy({ nudgeAt: [0.5] });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await desk.nudged()).toEqual(['U0PRIYA at-50%']);
    await set('away_until', until);
    await desk.person('U0TOM', { isAdmin: true });
    await desk.sweep('2026-11-23T12:00:00Z');
    await desk.sweep('2026-11-23T12:00:01Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
    expect(await messages()).toEqual(['list/U0TOM/1']);
  });

  test('with everybody else is told all the same, at once: a nudge is never dropped', async () => {
    for (const id of ['U0PRIYA', 'U0TOM', 'U0MEI']) await set('away_until', until, id);
    await desk.person('U0TOM', { isAdmin: true });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
    expect(await messages()).toEqual(['list/U0TOM/1']);
    await desk.sweep('2026-11-23T10:40:00Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
  });
});

test('what is taken from somebody goes to the next in line, with a step of its own', async () => {
  await policy({ lead: 'U0TOM' });
  await desk.take('2026-11-23T10:00:00Z', asked());
  await desk.sweep('2026-11-23T10:30:00Z');
  await desk.person('U0PRIYA', { isActive: false });
  const how = { which: 'all', why: 'unreachable' } as const;
  const at = new Date('2026-11-23T10:31:00Z');
  expect(await inTransaction(open.db, (tx) => rerouteNudges(tx, ourTeam, 'U0PRIYA', how, at))).toBe(1);
  await desk.sweep('2026-11-23T10:31:00Z');
  expect(await desk.nudged()).toEqual(['U0TOM at-50%']);
});

describe('a channel', () => {
  test('gets a card, once, that follows the clock', async () => {
    await policy({
      nudgeAt: [],
      leadChannel: 'C0LEADS',
      ladder: [{ at: 0.5, to: ['lead_channel', 'C0LEADS'] }],
    });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    const [key] = await messages();
    expect(await messages()).toHaveLength(1);
    expect(key).toMatch(/^card\/C0LEADS\//);
    await desk.take('2026-11-23T10:40:00Z', wrote('2026-11-23T10:40:00Z', 'U0MEI', 'It is mended'));
    const [card] = await queryRows<{ standing: string; recipient: string }>(
      open.db,
      sql`select notice->>'standing' as standing, recipient from outbox`,
    );
    expect(card).toEqual({ standing: 'answered', recipient: 'C0LEADS' });
  });

  test('has people called in the thread of its card', async () => {
    await policy({
      nudgeAt: [],
      leadChannel: 'C0LEADS',
      ladder: [{ at: 0.5, to: 'owner', where: 'thread' }],
    });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await desk.sweep('2026-11-23T10:30:00Z');
    expect((await messages()).map((key) => key.split('/').slice(0, 2).join('/'))).toEqual([
      'call/C0LEADS',
      'card/C0LEADS',
    ]);
    expect(await desk.standings()).toEqual(['U0PRIYA waiting']);
  });

  test('that is out of reach leaves it to the lead', async () => {
    await policy({
      nudgeAt: [],
      lead: 'U0TOM',
      leadChannel: 'C0LEADS',
      ladder: [{ at: 0.5, to: 'lead_channel' }],
    });
    await desk.take('2026-11-23T10:00:00Z', asked());
    await open.db.execute(
      sql`insert into outbox (workspace_id, key, recipient, notice, state, created_at, next_attempt_at)
          select workspace_id, 'card/C0LEADS/' || id, 'C0LEADS', '{"type":"nudge"}', 'failed', started_at, started_at
          from clocks`,
    );
    await desk.sweep('2026-11-23T10:30:00Z');
    expect(await desk.nudged()).toEqual(['U0TOM at-50%-lead_channel']);
  });
});
