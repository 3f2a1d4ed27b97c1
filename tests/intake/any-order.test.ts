import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acknowledgingUnder } from '../../src/domain/clocks/acknowledging.ts';
import { clocksOf } from '../../src/domain/clocks/of-conversation.ts';
import { foldConversation } from '../../src/domain/conversations/fold.ts';
import { groupMessages } from '../../src/domain/conversations/group.ts';
import { stateWord } from '../../src/domain/conversations/state.ts';
import { groupedBy } from '../../src/domain/grouped.ts';
import type { Fact, Message } from '../../src/domain/log.ts';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/document.ts';
import { changeCalendar } from '../../src/intake/change-terms.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { type Database, inTransaction, type OpenDatabase, queryRows } from '../../src/store/database.ts';
import { inboxHistories } from '../../src/store/inbox-standings.ts';
import { loadTerms } from '../../src/store/load-terms.ts';
import { addPolicyVersion } from '../../src/store/terms.ts';
import { emptyTables, freshDatabase } from '../support/database.ts';
import { applyAll, beginning, channel, deliver, ourTeam, setUpDesk } from './desk.ts';
import { anyCorrected, anyHappenings, type Delivered, deliveriesOf } from './happenings.ts';

let open: OpenDatabase;
beforeAll(async () => {
  open = await freshDatabase();
});
afterAll(() => open.close());

const end = new Date('2026-12-24T12:00:00Z');

/** Everything that the log folds to, and the log itself. */
async function tables(db: Database): Promise<unknown> {
  await sweep(db, ourTeam, end);
  return {
    messages: await queryRows(db, sql`select * from messages order by inbox_id, id`),
    facts: await queryRows(db, sql`select * from facts order by inbox_id, id`),
    conversations: await queryRows(db, sql`select * from conversations order by id`),
    clocks: await queryRows(db, sql`select * from clocks order by id`),
    inboxes: await queryRows(db, sql`select id, seen_up_to from inboxes order by id`),
  };
}

interface Folded {
  conversations: { id: string; state: string }[];
  clocks: { id: string; dueAt: Date; outcome: string; endedAt: Date | null; fulfilledAt: Date | null }[];
}

/** What the tables say of conversations and clocks. */
async function kept(db: Database): Promise<Folded> {
  return {
    conversations: await queryRows(db, sql`select id, state from conversations order by id`),
    clocks: await queryRows(
      db,
      sql`select id, due_at as "dueAt", outcome, ended_at as "endedAt", fulfilled_at as "fulfilledAt"
          from clocks order by id`,
    ),
  };
}

/** The same, folded from the whole log at once: nothing is left of how it came in, or of which part was folded when. */
async function foldedAtOnce(db: Database): Promise<Folded> {
  const log = sql`select id, at, thread_id as "threadId", author_id as "authorId", author_name as "authorName",
    author_role as "authorRole", text, has_files as "hasFiles", staff_named as "staffNamed" from messages`;
  const messages = await queryRows<Message>(db, log);
  const known = sql`select id, message_id as "messageId", at, actor_id as "actorId", actor_role as "actorRole", details
    from facts`;
  const facts = groupedBy(await queryRows<Fact>(db, known), (fact) => fact.messageId);
  const topLevel = messages.filter((message) => message.threadId === null);
  const replies = groupedBy(
    messages.filter((message) => message.threadId !== null),
    (message) => message.threadId ?? '',
  );
  const terms = await loadTerms(db, ourTeam);
  const history = (await inboxHistories(db, ourTeam, [channel])).get(channel) ?? {
    inboxId: channel,
    standings: [],
  };
  const groups = groupMessages({ topLevel, replies, facts }, beginning).map((group) => {
    const own = group.messages.flatMap((message) => facts.get(message.id) ?? []);
    const state = foldConversation(group.messages, own, group, acknowledgingUnder(history, terms));
    return { id: `${channel}/${group.firstMessageId}`, state };
  });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    conversations: groups.map(({ id, state }) => ({ id, state: stateWord(state) })).sort(byId),
    clocks: groups
      .flatMap(({ state }) => clocksOf(history, state, terms, end))
      .map(({ id, dueAt, outcome, endedAt, fulfilledAt }) => ({ id, dueAt, outcome, endedAt, fulfilledAt }))
      .sort(byId),
  };
}

/** A way of delivering: an order, what comes twice, and after how many each the app is applied, or starts again. */
const anyDelivery = fc.record({
  order: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 22, maxLength: 22 }),
  twice: fc.array(fc.nat({ max: 21 }), { maxLength: 6 }),
  portions: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
});

test.each([
  ['of all kinds', anyHappenings, 60],
  ['with what staff corrects across days', anyCorrected, 60],
])(
  'deliveries %s in any order, twice and with restarts between them end in the same tables',
  async (_, told, numRuns) => {
    await fc.assert(
      fc.asyncProperty(told, anyDelivery, async (happenings, { order, twice, portions }) => {
        const deliveries = deliveriesOf(happenings);
        const expected = await tablesAfter(
          [],
          deliveries.map((one) => [one]),
        );
        expect(await kept(open.db)).toEqual(await foldedAtOnce(open.db));
        const shuffled = deliveries
          .map((one, i) => ({ one, key: order[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const repeated = [...shuffled, ...twice.flatMap((i) => deliveries[i] ?? [])];
        const isEarly = ({ receivedAt }: Delivered) => receivedAt < changedAt;
        const early = inPortions(repeated.filter(isEarly), portions);
        const late = inPortions(
          repeated.filter((one) => !isEarly(one)),
          portions,
        );
        expect(await tablesAfter(early, late)).toEqual(expected);
      }),
      { numRuns, endOnFailure: true },
    );
  },
  180_000,
);

/** Every kind of clock, with shorter targets for what is urgent. */
const policy: PolicyDocument = {
  ...defaultPolicy(60),
  targets: {
    first_reply: { urgent: 20, normal: 60 },
    next_reply: { urgent: 20, normal: 45 },
    periodic_update: 120,
    resolution: { urgent: 240, normal: 600 },
  },
};

/** The support hours change on the second day of the story; running clocks follow them. */
const laterHours = {
  timeZone: 'Europe/London',
  hours: { tue: [['10:00', '18:00']], wed: [['10:00', '18:00']] },
} as const;
const changedAt = new Date('2026-11-10T12:00:00Z');

/** @param before the hours change @param after they have changed: what came before may come late, but not the reverse */
async function tablesAfter(before: readonly Delivered[][], after: readonly Delivered[][]): Promise<unknown> {
  await emptyTables(open.db);
  await setUpDesk(open.db);
  await inTransaction(open.db, (tx) => addPolicyVersion(tx, ourTeam, policy, beginning, null));
  for (const portion of before) await deliver(open.db, portion, end);
  await inTransaction(open.db, (tx) =>
    changeCalendar(tx, ourTeam, 'default', { document: laterHours, source: null }, changedAt, null),
  );
  for (const portion of after) await deliver(open.db, portion, end);
  await applyAll(open.db, end);
  return tables(open.db);
}

function inPortions(told: readonly Delivered[], sizes: readonly number[]): Delivered[][] {
  const portions: Delivered[][] = [];
  for (let from = 0, i = 0; from < told.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    portions.push(told.slice(from, from + size));
    from += size;
  }
  return portions;
}
