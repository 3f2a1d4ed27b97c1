import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelFacts } from '../../src/intake/refuse-command.ts';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { channel, ourTeam, setUpDesk, theirTeam } from './desk.ts';
import { event, typed, wrote } from './letters.ts';
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

const shared = (id: string, ...teams: string[]): ChannelFacts => ({
  id,
  name: 'ext-north-billing',
  isShared: true,
  isMember: true,
  outsideTeamIds: [ourTeam, ...teams],
});
const billing = 'C0BILLING';
const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`;
const watch = (minute: number, inChannel: string) => typed(at(minute), 'U0TOM', 'watch', inChannel);

/** Whose each inbox is, and by which teams its customer is known. */
const whose = () =>
  queryRows(
    open.db,
    sql`select i.id as inbox, i.customer_id as customer, u.slack_team_ids as teams
        from inboxes i join customers u on u.id = i.customer_id order by i.id`,
  );
const own = `channel/${channel}`;

describe('a channel that is watched', () => {
  test('teaches whose the one team is that it is shared with, and the next one belongs to the same customer', async () => {
    const room = openPostRoom(open.db, {
      channels: [shared(channel, theirTeam), shared(billing, theirTeam)],
    });
    await room.take(at(9), watch(0, channel), watch(1, billing));
    expect(await whose()).toEqual([
      { inbox: billing, customer: own, teams: [theirTeam] },
      { inbox: channel, customer: own, teams: [theirTeam] },
    ]);
    expect(await queryRows(open.db, sql`select id from customers`)).toEqual([{ id: own }]);
  });

  test('and shared with several teams teaches nothing', async () => {
    const room = openPostRoom(open.db, { channels: [shared(channel, theirTeam, 'T0PARTNER')] });
    await room.take(at(9), watch(0, channel));
    expect(await whose()).toEqual([{ inbox: channel, customer: own, teams: [] }]);
  });

  test('is of the only one of its teams that is a customer’s', async () => {
    const channels = [shared(channel, theirTeam), shared(billing, 'T0PARTNER', theirTeam)];
    await openPostRoom(open.db, { channels }).take(at(9), watch(0, channel), watch(1, billing));
    expect(await whose()).toEqual([
      { inbox: billing, customer: own, teams: [theirTeam] },
      { inbox: channel, customer: own, teams: [theirTeam] },
    ]);
  });

  test('stays with its customer where something was said of them', async () => {
    const channels = [shared(channel, theirTeam), { ...shared(billing), outsideTeamIds: [] }];
    const room = openPostRoom(open.db, { channels });
    await room.take(at(2), watch(0, channel), watch(1, billing), typed(at(2), 'U0TOM', 'tier gold', billing));
    channels.splice(1, 1, shared(billing, theirTeam));
    await room.take(at(3), watch(3, billing));
    expect(await whose()).toEqual([
      { inbox: billing, customer: `channel/${billing}`, teams: [] },
      { inbox: channel, customer: own, teams: [theirTeam] },
    ]);
  });
});

test('a channel that becomes shared belongs from then on to the customer of that team; earlier asks stay where they were', async () => {
  const channels = [shared(channel, theirTeam), { ...shared(billing), isShared: false, outsideTeamIds: [] }];
  const room = openPostRoom(open.db, { channels });
  const ask = (minute: number) => wrote(at(minute), 'U0DANA', 'The export is broken', { channel: billing });
  await room.take(at(2), watch(0, channel), watch(1, billing), ask(2));
  channels.splice(1, 1, shared(billing, theirTeam));
  await room.take(
    at(10),
    event(at(10), { type: 'channel_shared', channel: billing, connected_team_id: theirTeam }),
  );
  const answer = wrote(at(11), 'U0TOM', 'It is mended now', { channel: billing });
  await room.take(at(59), answer, ask(58));
  expect(await whose()).toContainEqual({ inbox: billing, customer: own, teams: [theirTeam] });
  expect(
    await queryRows(open.db, sql`select customer_id as customer, outcome from clocks order by started_at`),
  ).toEqual([
    { customer: `channel/${billing}`, outcome: 'met' },
    { customer: own, outcome: 'running' },
  ]);
});

test('the tier of a customer holds in all of their channels', async () => {
  const channels = [shared(channel, theirTeam), shared(billing, theirTeam)];
  const room = openPostRoom(open.db, { channels });
  await room.take(at(3), watch(0, channel), watch(1, billing), typed(at(2), 'U0TOM', 'tier gold', billing));
  const standings = sql`select inbox_id as inbox, tier from inbox_standings where effective_at = ${at(2)} order by 1`;
  expect(await queryRows(open.db, standings)).toEqual([
    { inbox: billing, tier: 'gold' },
    { inbox: channel, tier: 'gold' },
  ]);
});
