import { sql } from 'drizzle-orm';
import { clocksOf } from '../../src/domain/clocks/of-conversation.ts';
import { underTerms } from '../../src/domain/clocks/under.ts';
import { foldConversation } from '../../src/domain/conversations/fold.ts';
import { groupMessages } from '../../src/domain/conversations/group.ts';
import { stateWord } from '../../src/domain/conversations/state.ts';
import { groupedBy } from '../../src/domain/grouped.ts';
import type { Fact, Message } from '../../src/domain/log.ts';
import { sweep } from '../../src/nudges/sweep.ts';
import { type Database, queryRows } from '../../src/store/database.ts';
import { inboxHistories } from '../../src/store/inbox-standings.ts';
import { loadTerms } from '../../src/store/load-terms.ts';
import { beginning, channel, ourTeam } from './desk.ts';

/** Everything that the log folds to, and the log itself. */
export async function tables(db: Database, end: Date) {
  await sweep(db, ourTeam, end);
  return {
    messages: await queryRows(db, sql`select * from messages order by inbox_id, id`),
    facts: await queryRows(db, sql`select * from facts order by inbox_id, id`),
    conversations: await queryRows(db, sql`select * from conversations order by id`),
    clocks: await queryRows(db, sql`select * from clocks order by id`),
    promises: await queryRows(db, sql`select * from promises order by id`),
    inboxes: await queryRows(db, sql`select id, seen_up_to from inboxes order by id`),
  };
}

interface Folded {
  /** Where each message belongs. */
  messages: { id: string; conversationId: string | null }[];
  conversations: { id: string; state: string }[];
  clocks: { id: string; dueAt: Date; outcome: string; endedAt: Date | null; fulfilledAt: Date | null }[];
  promises: {
    id: string;
    quote: string;
    dueAt: Date;
    isCertain: boolean;
    state: string;
    endedAt: Date | null;
    endedBy: string | null;
  }[];
}

/** What the tables say of conversations, clocks and promises. */
export async function kept(db: Database): Promise<Folded> {
  return {
    messages: await queryRows(
      db,
      sql`select id, conversation_id as "conversationId" from messages order by id`,
    ),
    conversations: await queryRows(db, sql`select id, state from conversations order by id`),
    clocks: await queryRows(
      db,
      sql`select id, due_at as "dueAt", outcome, ended_at as "endedAt", fulfilled_at as "fulfilledAt"
          from clocks order by id`,
    ),
    promises: await queryRows(
      db,
      sql`select id, quote, due_at as "dueAt", is_certain as "isCertain", state, ended_at as "endedAt",
          ended_by as "endedBy" from promises order by id`,
    ),
  };
}

/** The same, folded from the whole log at once: nothing is left of how it came in, or of which part was folded when. */
export async function foldedAtOnce(db: Database, end: Date, watchedSince = beginning): Promise<Folded> {
  const log = sql`select id, at, thread_id as "threadId", author_id as "authorId", author_name as "authorName",
    author_role as "authorRole", text, has_files as "hasFiles", staff_named as "staffNamed",
    author_zone as "authorZone" from messages`;
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
  const groups = groupMessages({ topLevel, replies, facts }, watchedSince).map((group) => {
    const own = group.messages.flatMap((message) => facts.get(message.id) ?? []);
    const state = foldConversation(group.messages, own, group, underTerms(history, terms, end));
    return { id: `${channel}/${group.firstMessageId}`, state, own: group.messages };
  });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const belongsTo = new Map(groups.flatMap(({ id, own }) => own.map((message) => [message.id, id] as const)));
  return {
    messages: messages.map(({ id }) => ({ id, conversationId: belongsTo.get(id) ?? null })).sort(byId),
    conversations: groups.map(({ id, state }) => ({ id, state: stateWord(state) })).sort(byId),
    clocks: groups
      .flatMap(({ state }) => clocksOf(history, state, terms, end))
      .map(({ id, dueAt, outcome, endedAt, fulfilledAt }) => ({ id, dueAt, outcome, endedAt, fulfilledAt }))
      .sort(byId),
    promises: groups
      .flatMap(({ state }) => state.promises)
      .map(({ id, quote, dueAt, isCertain, ending }) => ({
        id: `${channel}/${id}`,
        quote,
        dueAt,
        isCertain,
        state: ending?.how ?? 'open',
        endedAt: ending?.at ?? null,
        endedBy: ending?.by ?? null,
      }))
      .sort(byId),
  };
}
