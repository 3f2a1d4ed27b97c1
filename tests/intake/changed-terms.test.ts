import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { changeCalendar } from '../../src/intake/change-terms.ts';
import { refoldOpen } from '../../src/intake/refold.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { changeInbox, setCustomerTier } from '../../src/store/inboxes.ts';
import { listContent } from '../../src/store/list-content.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { channel, ourTeam, setUpDesk } from './desk.ts';
import { wrote } from './letters.ts';
import { openPostRoom } from './post-room.ts';

let open: OpenDatabase;
let room: ReturnType<typeof openPostRoom>;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  room = openPostRoom(open.db);
});

/** Dana of Northwind asks on Friday, ten minutes before closing time; an hour is promised. */
const askedAt = '2026-11-20T16:50:00Z';
const asked = wrote(askedAt, 'U0DANA', 'The export is broken');
const answered = (at: string) => wrote(at, 'U0TOM', 'It is mended now');

const weekdays = (from: string, until: string) => {
  const day: [[string, string]] = [[from, until]];
  return { timeZone: 'Europe/London', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } };
};

const changeHours = (at: string, from: string, until: string) =>
  inTransaction(open.db, (tx) =>
    changeCalendar(
      tx,
      ourTeam,
      'default',
      { document: weekdays(from, until), source: null },
      new Date(at),
      'U0PRIYA',
    ),
  );

const changePolicy = (at: string, minutes: number, more: object = {}) =>
  inTransaction(open.db, (tx) =>
    addPolicyVersion(tx, ourTeam, { ...defaultPolicy(minutes), ...more }, new Date(at), 'U0PRIYA'),
  );

interface Kept {
  due: string;
  outcome: string;
  targetMinutes: number;
  calendarVersion: number;
  policyVersion: number;
}

const clocks = () =>
  queryRows<Kept>(
    open.db,
    sql`select to_char(due_at at time zone 'UTC', 'DD HH24:MI') as due, outcome, target_minutes as "targetMinutes",
          calendar_version as "calendarVersion", policy_version as "policyVersion" from clocks order by started_at`,
  );
const wholeClocks = () => queryRows<object>(open.db, sql`select * from clocks order by started_at`);

describe('when a calendar changes, a running clock', () => {
  test('is counted by the old hours until then and by the new ones from then on', async () => {
    await room.take(askedAt, asked);
    expect(await clocks()).toMatchObject([{ due: '23 09:50', calendarVersion: 1 }]);
    await changeHours('2026-11-21T12:00:00Z', '10:00', '17:00');
    expect(await clocks()).toMatchObject([{ due: '23 10:50', outcome: 'running', calendarVersion: 2 }]);
  });

  test('keeps what it was promised at its start and from the change on', async () => {
    await room.take(askedAt, asked);
    await changeHours('2026-11-21T12:00:00Z', '10:00', '17:00');
    const [clock] = await queryRows<{ snapshots: object[] }>(open.db, sql`select snapshots from clocks`);
    expect(clock?.snapshots).toMatchObject([
      {
        at: '2026-11-20T16:50:00.000Z',
        cause: 'started',
        calendarVersion: 1,
        dueAt: '2026-11-23T09:50:00.000Z',
      },
      {
        at: '2026-11-21T12:00:00.000Z',
        cause: 'calendar',
        calendarVersion: 2,
        dueAt: '2026-11-23T10:50:00.000Z',
      },
    ]);
  });

  test('is nudged about by the new hours', async () => {
    await room.take(askedAt, asked);
    await changeHours('2026-11-21T12:00:00Z', '10:00', '17:00');
    expect(await sweep(open.db, ourTeam, new Date('2026-11-23T10:19:59Z'))).toMatchObject({ nudges: 0 });
    expect(await sweep(open.db, ourTeam, new Date('2026-11-23T10:20:00Z'))).toMatchObject({ nudges: 1 });
  });

  test('has its nudge brought up to date', async () => {
    await room.take(askedAt, asked);
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await changeHours('2026-11-23T09:30:00Z', '10:00', '17:00');
    const { open: waiting } = await listContent(
      open.db,
      ourTeam,
      'U0PRIYA',
      new Date('2026-11-23T09:30:00Z'),
    );
    expect(waiting).toMatchObject([{ dueAt: '2026-11-23T10:20:00.000Z' }]);
  });

  test('that is overdue stays so, with the deadline that it missed', async () => {
    await room.take(askedAt, asked);
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:51:00Z'));
    await changeHours('2026-11-23T10:00:00Z', '12:00', '17:00');
    expect(await clocks()).toMatchObject([{ due: '23 09:50', outcome: 'breached' }]);
  });
});

describe('a clock that has ended is not touched', () => {
  beforeEach(async () => {
    await room.take(askedAt, asked);
    await room.take('2026-11-23T09:30:00Z', answered('2026-11-23T09:30:00Z'));
  });

  test.each([
    ['when the calendar changes', () => changeHours('2026-11-23T09:40:00Z', '12:00', '17:00')],
    ['when the policy changes', () => changePolicy('2026-11-23T09:40:00Z', 5)],
    [
      'when the customer’s tier changes',
      () =>
        inTransaction(open.db, (tx) =>
          setCustomerTier(tx, ourTeam, channel, 'gold', new Date('2026-11-23T09:40:00Z')),
        ),
    ],
    [
      'when the channel is shared no more',
      () =>
        inTransaction(open.db, (tx) =>
          changeInbox(tx, ourTeam, channel, { isShared: false }, new Date('2026-11-23T09:40:00Z')),
        ),
    ],
    [
      'when whoever answered is no longer staff',
      async () => {
        const tom = (await findPeople(open.db, ourTeam, ['U0TOM'])).get('U0TOM');
        if (tom) await savePeople(open.db, [{ ...tom, role: 'customer' }]);
      },
    ],
  ])('%s, and when its conversation goes on', async (_, change) => {
    const before = await wholeClocks();
    await change();
    expect(await wholeClocks()).toEqual(before);
    await room.take(
      '2026-11-23T11:00:00Z',
      wrote('2026-11-23T09:50:00Z', 'U0DANA', 'Now it stops elsewhere'),
    );
    const after = await wholeClocks();
    expect(after).toHaveLength(2);
    expect(after.slice(0, 1)).toEqual(before);
  });
});

describe('what was promised at the ask stays promised', () => {
  test('when the policy changes while the customer waits', async () => {
    await room.take(askedAt, asked);
    await changePolicy('2026-11-20T16:55:00Z', 15);
    await inTransaction(open.db, (tx) => refoldOpen(tx, ourTeam, new Date('2026-11-20T16:55:00Z')));
    await room.take('2026-11-20T16:56:00Z', wrote('2026-11-20T16:56:00Z', 'U0DANA', 'Is anybody there?'));
    expect(await clocks()).toMatchObject([{ due: '23 09:50', targetMinutes: 60, policyVersion: 1 }]);
  });

  test('by the tier that the customer had then: a new one counts for what is asked afterwards', async () => {
    const rules = [{ name: 'Gold', when: { tiers: ['gold'] }, targets: { first_reply: 30, next_reply: 20 } }];
    await changePolicy('2026-11-20T09:00:00Z', 60, { rules });
    await room.take(askedAt, asked);
    const tier = (at: string) =>
      inTransaction(open.db, (tx) => setCustomerTier(tx, ourTeam, channel, 'gold', new Date(at)));
    await tier('2026-11-20T16:52:00Z');
    await room.take('2026-11-23T09:30:00Z', answered('2026-11-23T09:30:00Z'));
    await room.take(
      '2026-11-23T09:40:00Z',
      wrote('2026-11-23T09:40:00Z', 'U0DANA', 'Now it stops elsewhere'),
    );
    expect(await clocks()).toMatchObject([
      { targetMinutes: 60, due: '23 09:50' },
      { targetMinutes: 20, due: '23 10:00' },
    ]);
  });
});

test('folding what is open again where nothing has changed changes nothing', async () => {
  await room.take(askedAt, asked, wrote('2026-11-20T16:52:00Z', 'U0DANA', 'It worked yesterday'));
  const before = await wholeClocks();
  await inTransaction(open.db, (tx) => refoldOpen(tx, ourTeam, new Date('2026-11-20T16:55:00Z')));
  expect(await wholeClocks()).toEqual(before);
});
