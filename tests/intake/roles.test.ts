import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveAccount } from '../../src/intake/people.ts';
import { accountOf } from '../../src/slack/translate/account.ts';
import { asDelivery } from '../../src/slack/translate/delivery.ts';
import { type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { findPeople, savePeople } from '../../src/store/people.ts';
import { findWorkspace, saveWorkspace } from '../../src/store/workspaces.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { channel, ourTeam, setUpDesk } from './desk.ts';
import { event, type Letter, tsOf, typed, wrote } from './letters.ts';
import { openPostRoom } from './post-room.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());
beforeEach(setUp);

/** Priya and Mei are admins, Tom is not; of Lee nothing is known, and Kai is of a partner's team. */
async function setUp() {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  const admins = await findPeople(open.db, ourTeam, ['U0PRIYA', 'U0MEI']);
  await savePeople(
    open.db,
    [...admins.values()].map((admin) => ({ ...admin, isAdmin: true })),
  );
}

const at = (time: string) => `2026-11-23T${time}:00Z`;
const end = at('16:00');
const lee = { user_team: undefined };
const kai = { user_team: 'T0PARTNER' };
const form = {
  user: undefined,
  user_team: undefined,
  bot_id: 'B0FORM',
  subtype: 'bot_message',
  username: 'Ana Ruiz',
};

let presses = 0;
/** Somebody answers who Lee is. */
function answered(time: string, user: string, actionId: string, person = 'U0LEE'): Letter {
  presses += 1;
  const delivery = asDelivery(ourTeam, {
    type: 'block_actions',
    trigger_id: `9.9.${presses}`,
    user: { id: user, team_id: ourTeam },
    actions: [{ type: 'button', action_id: actionId, block_id: 'who_is', value: JSON.stringify({ person }) }],
  });
  if (!delivery) throw new Error('This body is no delivery');
  return { delivery, receivedAt: new Date(at(time)) };
}

/** Kai types a command, about Dana's message where it is about one. */
function byKai(time: string, words: string): Letter {
  const link = `https://brightwell.slack.com/archives/${channel}/p${tsOf(at('10:20')).replace('.', '')}`;
  const given = words === 'pause' ? `${words} ${link}` : words;
  const { delivery, receivedAt } = typed(at(time), 'U0KAI', given);
  const body = { ...JSON.parse(delivery.body), team_id: 'T0PARTNER' };
  return { delivery: { ...delivery, body: JSON.stringify(body) }, receivedAt };
}

const room = () => openPostRoom(open.db);
const roles = async () =>
  (
    await queryRows<{ who: string; time: string; role: string }>(
      open.db,
      sql`select author_id as who, to_char(at at time zone 'UTC', 'HH24:MI') as time, author_role as role
          from messages order by at`,
    )
  ).map(({ who, time, role }) => `${time} ${who} ${role}`);
const clocks = () =>
  queryRows(
    open.db,
    sql`select to_char(started_at at time zone 'UTC', 'HH24:MI') as asked, metric, outcome from clocks order by started_at`,
  );

describe('what nobody could tell', () => {
  test('counts from when it was written, once an admin says that it was a customer', async () => {
    await room().take(end, wrote(at('10:00'), 'U0LEE', 'The export is broken', lee));
    expect([await roles(), await clocks()]).toEqual([['10:00 U0LEE unknown'], []]);
    await room().take(end, answered('10:20', 'U0PRIYA', 'person_is_customer'));
    expect([await roles(), await clocks()]).toEqual([
      ['10:00 U0LEE customer'],
      [{ asked: '10:00', metric: 'first_reply', outcome: 'breached' }],
    ]);
  });

  test('answers from when it was written, once an admin says that it was one of us', async () => {
    await room().take(
      end,
      wrote(at('10:00'), 'U0DANA', 'The export is broken'),
      wrote(at('10:10'), 'U0LEE', 'It is mended now', lee),
      answered('10:20', 'U0PRIYA', 'person_is_staff'),
    );
    expect(await clocks()).toEqual([{ asked: '10:00', metric: 'first_reply', outcome: 'met' }]);
  });

  test('of reactions too: a check mark of one of us closes the conversation', async () => {
    const ask = wrote(at('10:00'), 'U0DANA', 'The export is broken');
    const check = event(at('10:10'), {
      type: 'reaction_added',
      user: 'U0LEE',
      reaction: 'white_check_mark',
      item: { type: 'message', channel, ts: tsOf(at('10:00')) },
    });
    await room().take(at('10:11'), ask, check);
    expect(await clocks()).toMatchObject([{ outcome: 'running' }]);
    await room().take(at('10:20'), answered('10:20', 'U0PRIYA', 'person_is_staff'));
    expect(await clocks()).toMatchObject([{ outcome: 'cancelled' }]);
  });
});

describe('who somebody is', () => {
  const ask = () => wrote(at('10:00'), 'U0LEE', 'The export is broken', lee);

  test.each([
    ['staff who are no admins', 'U0TOM'],
    ['customers', 'U0DANA'],
    ['somebody whom nobody knows', 'U0NOBODY'],
  ])('is not said by %s', async (_, user) => {
    await room().take(
      end,
      ask(),
      answered('10:20', user, 'person_is_customer'),
      typed(at('10:30'), user, 'customer <@U0LEE>'),
    );
    expect(await roles()).toEqual(['10:00 U0LEE unknown']);
  });

  test('is what the first admin answers, until one says otherwise by command', async () => {
    await room().take(
      end,
      ask(),
      answered('10:21', 'U0MEI', 'person_is_staff'),
      answered('10:20', 'U0PRIYA', 'person_is_customer'),
      wrote(at('10:30'), 'U0LEE', 'Any news?', lee),
      typed(at('10:40'), 'U0MEI', 'staff <@U0LEE|lee>'),
      wrote(at('10:50'), 'U0LEE', 'I took care of it', lee),
    );
    expect(await roles()).toEqual(['10:00 U0LEE customer', '10:30 U0LEE customer', '10:50 U0LEE staff']);
  });

  test('is not said of oneself, nor of a bot as of a person', async () => {
    await room().take(
      end,
      typed(at('10:00'), 'U0PRIYA', 'customer <@U0PRIYA>'),
      typed(at('10:01'), 'U0PRIYA', 'customer <@U0BOT>'),
      typed(at('10:02'), 'U0PRIYA', 'relay <@U0TOM>'),
    );
    const said = [...(await findPeople(open.db, ourTeam, ['U0PRIYA', 'U0BOT', 'U0TOM'])).values()];
    expect(said.map(({ decisions }) => decisions)).toEqual([[], []]);
  });
});

test('staff of a partner’s workspace answer from when an admin said so, and asked before that', async () => {
  await room().take(
    end,
    wrote(at('10:00'), 'U0KAI', 'The export is broken', kai),
    typed(at('10:10'), 'U0PRIYA', 'staff <@U0KAI>'),
    wrote(at('10:20'), 'U0KAI', 'It is mended now', kai),
  );
  expect(await roles()).toEqual(['10:00 U0KAI customer', '10:20 U0KAI staff']);
});

test('staff of a partner’s workspace may not use the app for that', async () => {
  await room().take(
    end,
    typed(at('10:10'), 'U0PRIYA', 'staff <@U0KAI>'),
    wrote(at('10:20'), 'U0DANA', 'The export is broken'),
    ...['pause', 'unwatch', 'tier gold'].map((words) => byKai('10:30', words)),
    event(at('10:31'), {
      type: 'reaction_added',
      user: 'U0KAI',
      reaction: 'eyes',
      item: { type: 'message', channel, ts: tsOf(at('10:20')) },
    }),
  );
  expect(
    await queryRows(open.db, sql`select details->>'kind' as kind, actor_role as role from facts order by at`),
  ).toEqual([
    { kind: 'paused', role: 'customer' },
    { kind: 'reacted', role: 'staff' },
  ]);
  expect(
    await queryRows(open.db, sql`select state, tier from inboxes i join customers u on u.id = i.customer_id`),
  ).toEqual([{ state: 'watched', tier: null }]);
});

test('whom staff named before keeps the role of then, whatever is said of them or of others later', async () => {
  const left = (user: string) =>
    event(at('11:00'), {
      type: 'user_change',
      user: { id: user, name: user, team_id: 'T0NORTH', profile: {} },
    });
  await room().take(
    at('11:10'),
    wrote(at('10:00'), 'U0PRIYA', '<@U0TOM> <@U0MEI> <@U0LEE> could you look?'),
    left('U0TOM'),
    left('U0MEI'),
  );
  const named = () => queryRows(open.db, sql`select staff_named as named from messages`);
  expect(await named()).toEqual([{ named: ['U0TOM', 'U0MEI'] }]);
  await room().take(
    end,
    typed(at('11:20'), 'U0PRIYA', 'customer <@U0TOM>'),
    typed(at('11:21'), 'U0PRIYA', 'staff <@U0LEE>'),
  );
  expect(await named()).toEqual([{ named: ['U0TOM', 'U0MEI', 'U0LEE'] }]);
});

test('in an organisation, the account tells whether another workspace is one of ours', async () => {
  const workspace = await findWorkspace(open.db, ourTeam);
  if (workspace) await saveWorkspace(open.db, { ...workspace, enterpriseId: 'E0OURS' });
  const enterprises: Record<string, string> = { U0KAI: 'E0OURS', U0DANA: 'E0NORTH' };
  const inOrganisations = openPostRoom(open.db, {
    lookUpPeople: async (workspaceId, ids, now) => {
      for (const id of ids) {
        const user = {
          id,
          team_id: 'T0ELSE',
          enterprise_user: { enterprise_id: enterprises[id] },
          profile: {},
        };
        await saveAccount(open.db, workspaceId, accountOf(user), now);
      }
    },
  });
  const said = (time: string, user: string) =>
    wrote(at(time), user, 'The export is broken', { user_team: 'T0ELSE' });
  await inOrganisations.take(end, said('10:00', 'U0DANA'), said('10:10', 'U0KAI'));
  expect(await roles()).toEqual(['10:00 U0DANA customer', '10:10 U0KAI staff']);
});

test('whoever changes sides by their account keeps what they wrote', async () => {
  const left = { id: 'U0TOM', name: 'tom', team_id: 'T0NORTH', profile: {} };
  await room().take(at('10:01'), wrote(at('10:00'), 'U0TOM', 'Hello, how can we help?'));
  await room().take(at('10:10'), event(at('10:10'), { type: 'user_change', user: left }));
  await room().take(at('10:20'), wrote(at('10:20'), 'U0TOM', 'The export is broken', lee));
  expect(await roles()).toEqual(['10:00 U0TOM staff', '10:20 U0TOM customer']);
});

test('a bot that is declared posts for customers from then on, and none other does', async () => {
  await room().take(
    end,
    wrote(at('10:00'), 'U0', 'New ticket: the export is broken', form),
    typed(at('10:10'), 'U0PRIYA', 'relay B0FORM'),
    wrote(at('10:20'), 'U0', 'New ticket: the import is broken', { ...form, user: 'U0FORM' }),
    wrote(at('10:30'), 'U0', 'All systems work', { ...form, bot_id: 'B0OTHER' }),
    typed(at('10:40'), 'U0PRIYA', 'relay B0FORM off'),
    wrote(at('14:20'), 'U0', 'New ticket: it is slow', form),
  );
  expect(await roles()).toEqual([
    '10:00 B0FORM bot',
    '10:20 U0FORM customer',
    '10:30 B0OTHER bot',
    '14:20 B0FORM bot',
  ]);
  expect(await clocks()).toMatchObject([{ asked: '10:20' }]);
  expect(await queryRows(open.db, sql`select asked_by_name as name from clocks`)).toEqual([
    { name: 'Ana Ruiz' },
  ]);
});

describe('the admins', () => {
  const notices = () =>
    queryRows(
      open.db,
      sql`select recipient, notice->>'text' as text, notice->'decided'->>'role' as role, state, revision
          from outbox where key like 'who-is/%' order by recipient`,
    );

  test('are asked once each about somebody, whatever they write, with the first message', async () => {
    const said = (time: string, text: string) => wrote(at(time), 'U0LEE', text, lee);
    await room().take(at('10:06'), said('10:05', 'Anybody there?'), said('10:00', 'The export is broken'));
    await room().take(at('10:11'), said('10:10', 'Please look'));
    const asked = { text: 'The export is broken', role: null, state: 'pending', revision: 1 };
    expect(await notices()).toEqual([
      { recipient: 'U0MEI', ...asked },
      { recipient: 'U0PRIYA', ...asked },
    ]);
  });

  test('are told no more where one answered before it was sent', async () => {
    await room().take(at('10:01'), wrote(at('10:00'), 'U0LEE', 'The export is broken', lee));
    await room().take(at('10:20'), answered('10:20', 'U0PRIYA', 'person_is_customer'));
    const told = { text: 'The export is broken', role: 'customer', state: 'withdrawn', revision: 2 };
    expect(await notices()).toEqual([
      { recipient: 'U0MEI', ...told },
      { recipient: 'U0PRIYA', ...told },
    ]);
  });

  test('are not asked about bots, nor in channels that nobody watches', async () => {
    await room().take(
      end,
      wrote(at('10:00'), 'U0', 'New ticket', form),
      wrote(at('10:01'), 'U0LEE', 'Hello', { ...lee, channel: 'C0OTHER' }),
    );
    expect(await notices()).toEqual([]);
  });
});

/** A morning in which people turn out to be somebody else than was told, in the order in which it happened. */
const morning: Letter[] = [
  wrote(at('10:00'), 'U0LEE', 'The export is broken', lee),
  wrote(at('10:02'), 'U0KAI', 'I see that too', kai),
  wrote(at('10:04'), 'U0', 'New ticket: it is slow', form),
  typed(at('10:05'), 'U0PRIYA', 'relay B0FORM'),
  wrote(at('10:10'), 'U0', 'New ticket: it is down', form),
  typed(at('10:12'), 'U0MEI', 'staff <@U0KAI>'),
  wrote(at('10:15'), 'U0KAI', '<@U0LEE> could you look at this?', kai),
  event(at('10:16'), {
    type: 'reaction_added',
    user: 'U0LEE',
    reaction: 'eyes',
    item: { type: 'message', channel, ts: tsOf(at('10:10')) },
  }),
  answered('10:20', 'U0PRIYA', 'person_is_staff'),
  answered('10:21', 'U0MEI', 'person_is_customer'),
  wrote(at('10:30'), 'U0LEE', 'It is mended now', lee),
  byKai('10:50', 'pause'),
  typed(at('11:00'), 'U0PRIYA', 'customer <@U0LEE>'),
  wrote(at('11:10'), 'U0LEE', 'It is broken again', lee),
  wrote(at('11:15'), 'U0TOM', 'Thanks <@U0KAI>, <@U0LEE>', {}),
  typed(at('11:30'), 'U0PRIYA', 'relay B0FORM off'),
  wrote(at('14:00'), 'U0', 'New ticket: it is odd', form),
];

test('in whatever order messages and sayings come, they end in the same tables', async () => {
  const tables = async (letters: readonly Letter[], sizes: readonly number[]) => {
    await setUp();
    for (let from = 0, i = 0; from < letters.length; i += 1) {
      const size = sizes[i % sizes.length] ?? 1;
      await room().take(end, ...letters.slice(from, from + size));
      from += size;
    }
    return {
      messages: await queryRows(open.db, sql`select * from messages order by id`),
      facts: await queryRows(open.db, sql`select * from facts order by id`),
      conversations: await queryRows(open.db, sql`select * from conversations order by id`),
      clocks: await queryRows(open.db, sql`select * from clocks order by id`),
      people: await queryRows(open.db, sql`select id, decided_role, decisions from people order by id`),
    };
  };
  const expected = await tables(morning, [1]);
  const anyOrder = fc.shuffledSubarray(morning, { minLength: morning.length });
  await fc.assert(
    fc.asyncProperty(
      anyOrder,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      async (letters, sizes) => {
        expect(await tables([...letters, ...letters.slice(0, 4)], sizes)).toEqual(expected);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
