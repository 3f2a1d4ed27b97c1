import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { channel, setUpDesk } from './desk.ts';
import { event, tsOf, typed, wrote } from './letters.ts';
import { openPostRoom } from './post-room.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  await emptyTables(open.db);
  await setUpDesk(open.db);
});

const [asked, later] = ['2026-11-20T10:00:00Z', '2026-11-20T10:05:00Z'];
const ask = () => wrote(asked, 'U0DANA', 'The export is broken');
const note = (user: string, by: string, at = '2026-11-20T11:00:00Z') =>
  typed(at, user, `promise <@${by}> Monday 15:00 send the export`);
const promises = () =>
  queryRows(open.db, sql`select message_id, promised_by, quote, due_at from promises order by made_at, id`);
const now = '2026-11-20T12:00:00Z';

const promised = {
  message_id: tsOf(asked),
  promised_by: 'U0TOM',
  quote: 'send the export',
  due_at: new Date('2026-11-23T15:00:00Z'),
};

test('a promise that is typed is noted once, however often it is delivered', async () => {
  const letter = note('U0PRIYA', 'U0TOM');
  await openPostRoom(open.db).take(now, ask(), letter, letter);
  await openPostRoom(open.db).take(now, letter);
  expect(await promises()).toEqual([promised]);
});

test('it is about the newest message by then: not a later one, a deleted one or a bot’s', async () => {
  const deleted = wrote(later, 'U0DANA', 'And the import');
  const gone = event('2026-11-20T10:06:00Z', {
    ...{ type: 'message', subtype: 'message_deleted', channel, channel_type: 'channel' },
    ...{ deleted_ts: tsOf(later), previous_message: { ts: tsOf(later), user: 'U0DANA', text: 'And' } },
  });
  const bot = wrote('2026-11-20T10:07:00Z', 'U0STATUS', 'Build failed', { bot_id: 'B0STATUS' });
  const after = wrote('2026-11-20T11:01:00Z', 'U0DANA', 'Any news?');
  await openPostRoom(open.db).take(now, ask(), deleted, gone, bot, note('U0PRIYA', 'U0TOM'), after);
  expect(await promises()).toEqual([promised]);
});

test.each([
  ['a customer types it', 'U0DANA', 'U0TOM'],
  ['a customer is to keep it', 'U0PRIYA', 'U0DANA'],
  ['nobody knows who is to keep it', 'U0PRIYA', 'U0NEW'],
])('nothing is noted where %s', async (_, user, by) => {
  await openPostRoom(open.db).take(now, ask(), note(user, by));
  expect(await promises()).toEqual([]);
  expect(await queryRows(open.db, sql`select id from facts`)).toEqual([]);
});

test('nothing is noted before anything was written', async () => {
  await openPostRoom(open.db).take(now, note('U0PRIYA', 'U0TOM'));
  expect(await promises()).toEqual([]);
});

test('a modal that names a customer as whoever is to keep it notes nothing', async () => {
  const submitted = (by: string) => ({
    ...note('U0PRIYA', by),
    delivery: {
      ...note('U0PRIYA', by).delivery,
      kind: 'view' as const,
      body: JSON.stringify({
        type: 'view_submission',
        user: { id: 'U0PRIYA', team_id: 'T0OURS' },
        view: {
          id: 'V1',
          callback_id: 'follow_up',
          private_metadata: JSON.stringify({ inbox: channel, message: tsOf(asked) }),
          state: {
            values: {
              follow_up_what: { follow_up_what: { value: 'send the export' } },
              follow_up_who: { follow_up_who: { selected_user: by } },
              follow_up_when: {
                follow_up_when: { selected_date_time: promised.due_at.getTime() / 1000 },
              },
            },
          },
        },
      }),
    },
  });
  await openPostRoom(open.db).take(now, ask(), submitted('U0DANA'));
  expect(await promises()).toEqual([]);
  await openPostRoom(open.db).take(now, submitted('U0TOM'));
  expect(await promises()).toEqual([promised]);
});
