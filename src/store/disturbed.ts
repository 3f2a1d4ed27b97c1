import { type SQL, sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { asIds, asRows } from './parameters.ts';

/** A place in the order of an inbox's log; without an id it is that of a fact, after the messages of its instant. */
export interface Place {
  inboxId: string;
  at: Date;
  id: string | null;
}

/** What has changed in the log: messages that are new or of which the author counts as another, and facts that are new. */
export interface Changed {
  messages: readonly { inboxId: string; id: string }[];
  facts: readonly { inboxId: string; id: string }[];
  /** Inboxes that are to have been walked through in any case: those that never were are walked through from their outset. */
  inboxIds?: readonly string[];
}

/** Facts that can matter to where messages belong (see `domain/conversations/walk.ts`). */
export const mattersToPlacing = sql`f.details->>'kind' in ('edited', 'deleted', 'reacted', 'unreacted', 'closed',
  'no_reply_needed', 'asked', 'no_answer', 'answers', 'belongs', 'merged')`;

/**
 * Everywhere in the log where what has changed can have changed a step of the walk:
 * - where a message outside threads stands, where anything has happened to it, where the thread on it begins, and where
 *   what staff said belongs with it stands;
 * - where something has happened to it; what takes back or replaces what was said before counts as if the message had changed;
 * - of a reply, where its thread begins now and began before, and where its first message stands. Replies after the first
 *   change nothing outside their thread.
 */
export function placesDisturbed(
  tx: Transaction,
  workspaceId: string,
  { messages, facts, inboxIds = [] }: Changed,
): Promise<Place[]> {
  if (messages.length === 0 && facts.length === 0 && inboxIds.length === 0) return Promise.resolve([]);
  const inLog = sql`m.workspace_id = ${workspaceId}`;
  const ofInbox = (of: SQL) => sql`f.workspace_id = ${workspaceId} and f.inbox_id = ${of}.inbox_id`;
  // `offset 0` keeps each lookup apart: the planner cannot tell how few there are, and would read the whole log otherwise.
  return queryRows<Place>(
    tx,
    sql`with told as materialized (
          select m.* from jsonb_to_recordset(${asRows(messages)}) as t("inboxId" text, id text) cross join lateral (
            select m.inbox_id, m.id, m.at, m.thread_id from messages m
            where ${inLog} and m.inbox_id = t."inboxId" and m.id = t.id offset 0) m),
        happened as materialized (
          select m.inbox_id, m.id, m.at, greatest(f.at, m.at) as happened_at, f.kind
          from jsonb_to_recordset(${asRows(facts)}) as t("inboxId" text, id text) cross join lateral (
            select f.inbox_id, f.message_id, f.at, f.details->>'kind' as kind from facts f
            where f.workspace_id = ${workspaceId} and f.inbox_id = t."inboxId" and f.id = t.id
              and ${mattersToPlacing} offset 0) f
          cross join lateral (
            select m.inbox_id, m.id, m.at from messages m
            where ${inLog} and m.inbox_id = f.inbox_id and m.id = f.message_id and m.thread_id is null offset 0) m),
        anew as materialized (
          select inbox_id, id, at from told where thread_id is null
          union select inbox_id, id, at from happened where kind in ('asked', 'no_answer', 'answers', 'unreacted', 'belongs', 'merged')),
        firsts as materialized (
          select t.inbox_id, min(t.id) as id from told t
          where t.thread_id is not null group by t.inbox_id, t.thread_id),
        begun as materialized (
          select t.* from told t join firsts n using (inbox_id, id) cross join lateral (
            select m.id from messages m where ${inLog} and m.inbox_id = t.inbox_id and m.thread_id = t.thread_id
              and m.thread_id is not null order by m.id limit 1) e
          where e.id = t.id)
        select inbox_id as "inboxId", at, id from anew
        union select inbox_id, happened_at, null from happened
        union select a.inbox_id, greatest(f.at, a.at), null from anew a cross join lateral (
            select f.at from facts f where ${ofInbox(sql`a`)} and f.message_id = a.id and ${mattersToPlacing} offset 0) f
        union select a.inbox_id, m.at, m.id from anew a cross join lateral (
            select m.at, m.id from messages m where ${inLog} and m.inbox_id = a.inbox_id and m.thread_id = a.id
              and m.thread_id is not null order by m.id limit 1) m
        union select a.inbox_id, m.at, m.id from anew a cross join lateral (
            select f.inbox_id, f.message_id from facts f where ${ofInbox(sql`a`)}
              and f.details->>'with' = a.id and f.details->>'kind' in ('belongs', 'merged') offset 0) f
          cross join lateral (
            select m.at, m.id from messages m
            where ${inLog} and m.inbox_id = f.inbox_id and m.id = f.message_id and m.thread_id is null offset 0) m
        union select i.id, 'epoch'::timestamptz, '' from inboxes i
          where i.workspace_id = ${workspaceId} and i.id = ${asIds(inboxIds)} and not exists (
            select 1 from log_pages p where p.workspace_id = ${workspaceId} and p.inbox_id = i.id)
        union select inbox_id, at, id from begun
        union select b.inbox_id, m.at, m.id from begun b cross join lateral (
            select m.at, m.id from messages m where ${inLog} and m.inbox_id = b.inbox_id and m.id = b.thread_id offset 0) m
        union select b.inbox_id, m.at, m.id from begun b cross join lateral (
            select m.at, m.id from messages m where ${inLog} and m.inbox_id = b.inbox_id and m.thread_id = b.thread_id
              and m.thread_id is not null and m.id > b.id order by m.id limit 1) m`,
  );
}
