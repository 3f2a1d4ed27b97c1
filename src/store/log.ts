import { sql } from 'drizzle-orm';
import type { Fact, Message, Role } from '../domain/log.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asRows } from './parameters.ts';

/** What joins the log says by what Slack told; what is read from it, only what counts. */
interface Told {
  toldRole?: Role;
}

export interface LoggedMessage extends Message, Told {
  inboxId: string;
  conversationId: string | null;
  /** Where it was placed, where that is another conversation than its own (see the table). */
  placedIn?: string | null;
  botId?: string | null;
}

export interface LoggedFact extends Fact, Told {
  inboxId: string;
}

/** A message's columns, of a table `m`. */
export const messageColumns = sql`m.inbox_id as "inboxId", m.id, m.at, m.thread_id as "threadId",
  m.author_id as "authorId", m.author_name as "authorName", m.author_role as "authorRole", m.text,
  m.has_files as "hasFiles", m.staff_named as "staffNamed", m.author_zone as "authorZone", m.conversation_id as "conversationId",
  m.placed_in as "placedIn"`;

/** A fact's columns, of a table `f`. */
export const factColumns = sql`f.inbox_id as "inboxId", f.id, f.message_id as "messageId", f.at,
  f.actor_id as "actorId", f.actor_role as "actorRole", f.details`;

/** What is known to have happened to these messages. */
export async function factsAbout(
  tx: Transaction,
  workspaceId: string,
  messages: readonly { inboxId: string; id: string }[],
): Promise<LoggedFact[]> {
  return queryRows<LoggedFact>(
    tx,
    sql`select ${factColumns}
        from jsonb_to_recordset(${asRows(messages.map(({ inboxId, id }) => ({ inboxId, id })))})
          as m("inboxId" text, id text)
        join facts f on f.workspace_id = ${workspaceId} and f.inbox_id = m."inboxId" and f.message_id = m.id`,
  );
}

/** Adds to the log; what is there already stays as it is. @returns which of them are new */
export async function insertMessages(
  tx: Transaction,
  workspaceId: string,
  messages: readonly LoggedMessage[],
): Promise<{ inboxId: string; id: string }[]> {
  if (messages.length === 0) return [];
  return queryRows(
    tx,
    sql`insert into messages (workspace_id, inbox_id, id, at, thread_id, author_id, author_name, bot_id, author_role, told_role,
          text, has_files, staff_named, author_zone, conversation_id)
        select ${workspaceId}, "inboxId", id, at, "threadId", "authorId", "authorName", "botId", "authorRole",
          coalesce("toldRole", "authorRole"), text, "hasFiles", coalesce("staffNamed", '{}'), "authorZone", "conversationId"
        from jsonb_to_recordset(${asRows(messages)}) as m("inboxId" text, id text, at timestamptz, "threadId" text,
          "authorId" text, "authorName" text, "botId" text, "authorRole" text, "toldRole" text, text text,
          "hasFiles" boolean, "staffNamed" text[], "authorZone" text, "conversationId" text)
        on conflict do nothing
        returning inbox_id as "inboxId", id`,
  );
}

/** Adds to the log; what is there already stays as it is. @returns which of them are new */
export async function insertFacts(
  tx: Transaction,
  workspaceId: string,
  facts: readonly LoggedFact[],
): Promise<{ inboxId: string; id: string }[]> {
  if (facts.length === 0) return [];
  return queryRows(
    tx,
    sql`insert into facts (workspace_id, inbox_id, id, message_id, at, actor_id, actor_role, told_role, details)
        select ${workspaceId}, "inboxId", id, "messageId", at, "actorId", "actorRole",
          coalesce("toldRole", "actorRole"), details
        from jsonb_to_recordset(${asRows(facts)}) as f("inboxId" text, id text, "messageId" text, at timestamptz,
          "actorId" text, "actorRole" text, "toldRole" text, details jsonb)
        on conflict do nothing
        returning inbox_id as "inboxId", id`,
  );
}

/** Where a message belongs. */
export interface Assigned {
  inboxId: string;
  id: string;
  conversationId: string | null;
  placedIn: string | null;
}

/** Notes anew which conversation messages belong to; the rest of a message never changes. */
export async function assignConversations(
  tx: Transaction,
  workspaceId: string,
  messages: readonly Assigned[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.execute(
    sql`update messages m set conversation_id = t."conversationId", placed_in = t."placedIn"
        from jsonb_to_recordset(${asRows(messages)})
          as t("inboxId" text, id text, "conversationId" text, "placedIn" text)
        where m.workspace_id = ${workspaceId} and m.inbox_id = t."inboxId" and m.id = t.id`,
  );
}

/** One message of the log. */
export async function findMessage(
  db: Database | Transaction,
  workspaceId: string,
  inboxId: string,
  id: string,
): Promise<LoggedMessage | undefined> {
  const [row] = await queryRows<LoggedMessage>(
    db,
    sql`select ${messageColumns} from messages m
        where m.workspace_id = ${workspaceId} and m.inbox_id = ${inboxId} and m.id = ${id}`,
  );
  return row;
}
