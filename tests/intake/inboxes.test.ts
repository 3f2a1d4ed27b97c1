import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/document.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { tell } from '../../src/nudges/tell.ts';
import { inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { findInboxes } from '../../src/store/inboxes.ts';
import { listContent } from '../../src/store/list-content.ts';
import { addPolicyVersion, policyVersions } from '../../src/store/terms.ts';
import { findWorkspace } from '../../src/store/workspaces.ts';
import { usualTargetMinutes } from '../domain/policy/promised.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { beginning, channel, ourTeam, setUpDesk, subjectOf } from './desk.ts';
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

const askedAt = '2026-11-20T16:50:00Z';
const asked = (more: object = {}) => wrote(askedAt, 'U0DANA', 'The export is broken', more);
const inbox = async (id = channel) => (await findInboxes(open.db, ourTeam, [id])).get(id);
const clocks = () =>
  queryRows(open.db, sql`select id, inbox_id as inbox, outcome from clocks order by started_at`);
const listOfPriya = (now: string) => listContent(open.db, ourTeam, 'U0PRIYA', new Date(now));
const running = (id = channel) => ({
  id: `${id}/${tsOf(askedAt)}/first_reply`,
  inbox: id,
  outcome: 'running',
});

describe('a channel', () => {
  const room = () => openPostRoom(open.db);

  test('that is renamed keeps its customer', async () => {
    const renamed = event(askedAt, { type: 'channel_rename', channel: { id: channel, name: 'ext-nw' } });
    await room().take(askedAt, renamed);
    expect(await inbox()).toMatchObject({ name: 'ext-nw', customerName: 'Northwind', state: 'watched' });
  });

  test('that is no longer shared is known to be ours alone', async () => {
    await room().take(askedAt, event(askedAt, { type: 'channel_unshared', channel, is_ext_shared: false }));
    expect(await inbox()).toMatchObject({ isShared: false });
  });

  test.each([
    ['archived', { type: 'channel_archive', channel }, { type: 'channel_unarchive', channel }],
    [
      'left',
      { type: 'member_left_channel', channel, user: 'U0BOT' },
      { type: 'member_joined_channel', channel, user: 'U0BOT' },
    ],
  ])('that was %s is taken up again when it is back', async (state, lost, back) => {
    await room().take(askedAt, event(askedAt, lost));
    expect(await inbox()).toMatchObject({ state });
    await room().take('2026-11-20T16:51:00Z', event('2026-11-20T16:51:00Z', back));
    expect(await inbox()).toMatchObject({ state: 'watched' });
  });

  test('that staff unwatched is not watched again by being opened or joined', async () => {
    await room().take(
      askedAt,
      typed(askedAt, 'U0TOM', 'unwatch'),
      event(askedAt, { type: 'channel_archive', channel }),
      event(askedAt, { type: 'channel_unarchive', channel }),
      event(askedAt, { type: 'member_joined_channel', channel, user: 'U0BOT' }),
    );
    expect(await inbox()).toMatchObject({ state: 'unwatched' });
  });

  test('that nobody watches is no inbox, whatever happens in it', async () => {
    const other = { channel: 'C0GLOBEX' };
    await room().take(askedAt, asked(other), event(askedAt, { type: 'channel_archive', ...other }));
    expect([await inbox('C0GLOBEX'), await clocks()]).toEqual([undefined, []]);
  });
});

test.each([
  ['archived', event('2026-11-20T16:51:00Z', { type: 'channel_archive', channel })],
  ['left', event('2026-11-20T16:51:00Z', { type: 'channel_left', channel, actor_id: 'U0TOM' })],
  ['unwatched', typed('2026-11-20T16:51:00Z', 'U0TOM', 'unwatch')],
])('what was said before a channel was %s counts, also where both are applied together', async (_, lost) => {
  await openPostRoom(open.db).take('2026-11-20T16:52:00Z', asked(), lost);
  expect(await clocks()).toEqual([running()]);
});

describe('a channel that gets another id', () => {
  const moved = event('2026-11-23T09:30:00Z', {
    type: 'channel_id_changed',
    old_channel_id: channel,
    new_channel_id: 'C0NEW',
  });

  test('keeps its conversations, clocks and nudges, and goes on', async () => {
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:51:00Z', asked());
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await tell(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await room.take('2026-11-23T09:30:00Z', moved);
    expect(await clocks()).toEqual([running('C0NEW')]);

    const reply = wrote('2026-11-23T09:40:00Z', 'U0TOM', 'It is back', { channel: 'C0NEW' });
    await room.take('2026-11-23T09:40:00Z', reply);
    expect(await clocks()).toEqual([{ ...running('C0NEW'), outcome: 'met' }]);
    expect(await queryRows(open.db, sql`select clock_id, state from nudges`)).toEqual([
      { clock_id: running('C0NEW').id, state: 'settled' },
    ]);
    expect(await listOfPriya('2026-11-23T09:40:00Z')).toMatchObject({
      open: [],
      settled: [{ standing: 'answered', clockId: running('C0NEW').id }],
    });
    expect(await queryRows(open.db, sql`select distinct conversation_id from messages`)).toEqual([
      { conversation_id: `C0NEW/${tsOf(askedAt)}` },
    ]);
  });

  test('keeps its promises, and what is asked about them', async () => {
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:51:00Z', asked());
    const maybe = wrote('2026-11-20T16:55:00Z', 'U0TOM', 'I should be able to send it on Tuesday.');
    await room.take('2026-11-20T16:55:00Z', maybe);
    await room.take('2026-11-23T09:30:00Z', moved);
    const [promise] = await queryRows<{ id: string; inbox_id: string; conversation_id: string }>(
      open.db,
      sql`select id, inbox_id, conversation_id from promises`,
    );
    expect(promise).toMatchObject({ inbox_id: 'C0NEW', conversation_id: `C0NEW/${tsOf(askedAt)}` });
    expect(await queryRows(open.db, sql`select key, notice->>'promiseId' as id, state from outbox`)).toEqual([
      { key: `promise/${promise?.id}`, id: promise?.id, state: 'pending' },
    ]);
  });

  test('is nudged about once and no more', async () => {
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:51:00Z', asked());
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await room.take('2026-11-23T09:30:00Z', moved);
    expect(await sweep(open.db, ourTeam, new Date('2026-11-23T09:31:00Z'))).toMatchObject({ nudges: 0 });
  });

  test('keeps its target, and its clocks what was promised', async () => {
    const facts = [{ id: channel, name: 'ext-northwind', isShared: false, isMember: true }];
    const room = openPostRoom(open.db, { channels: facts });
    await room.take(
      '2026-11-23T09:30:00Z',
      typed('2026-11-20T16:40:00Z', 'U0TOM', 'target 30'),
      asked(),
      moved,
    );
    const targets = (await policyVersions(open.db, ourTeam)).map(({ document }) =>
      usualTargetMinutes(document, subjectOf('C0NEW'), 'first_reply'),
    );
    expect(targets).toEqual([60, 30]);
    const more = wrote('2026-11-23T09:40:00Z', 'U0DANA', 'Any news?', { channel: 'C0NEW' });
    await room.take('2026-11-23T09:40:00Z', more);
    expect(await queryRows(open.db, sql`select target_minutes as minutes from clocks`)).toEqual([
      { minutes: 30 },
    ]);
  });

  test('is still the one that the weekly report is posted in', async () => {
    const facts = [{ id: channel, name: 'support', isShared: false, isMember: true }];
    const here = typed('2026-11-20T16:40:00Z', 'U0TOM', 'report here');
    await openPostRoom(open.db, { channels: facts }).take('2026-11-23T09:30:00Z', here, moved);
    expect(await findWorkspace(open.db, ourTeam)).toMatchObject({ reportChannelId: 'C0NEW' });
  });

  test('has its links and buttons brought up to date in what was sent before', async () => {
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:51:00Z', asked());
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await room.take('2026-11-23T09:30:00Z', moved);
    expect((await listOfPriya('2026-11-23T09:30:00Z')).open).toMatchObject([
      {
        standing: 'waiting',
        inboxId: 'C0NEW',
        clockId: running('C0NEW').id,
        link: 'https://brightwell.slack.com/archives/C0NEW/p1795193400000000',
      },
    ]);
    const [list] = await queryRows(open.db, sql`select wake_at from lists`);
    expect(list).toEqual({ wake_at: new Date('2026-11-23T09:20:00Z') });
  });

  test('has its card in an internal channel go on', async () => {
    const ladder = [{ at: 0.5, to: 'C0LEADS' }];
    await inTransaction(open.db, (tx) =>
      addPolicyVersion(tx, ourTeam, { ...defaultPolicy(60), nudgeAt: [], ladder }, beginning, null),
    );
    const room = openPostRoom(open.db);
    await room.take('2026-11-20T16:51:00Z', asked());
    await sweep(open.db, ourTeam, new Date('2026-11-23T09:20:00Z'));
    await room.take('2026-11-23T09:30:00Z', moved);
    expect(await queryRows(open.db, sql`select key, notice->>'inboxId' as inbox from outbox`)).toEqual([
      { key: `card/C0LEADS/${running('C0NEW').id}`, inbox: 'C0NEW' },
    ]);
  });
});
