import { sql } from 'drizzle-orm';
import type { FactDetails, Role } from '../domain/log.ts';
import { queryRows, type Transaction } from './database.ts';
import { asInstant, asRows } from './parameters.ts';

/** A message whose author, or somebody whom it names, turned out to be somebody else than was told. */
export interface AuthoredMessage {
  inboxId: string;
  id: string;
  at: Date;
  threadId: string | null;
  authorId: string;
  botId: string | null;
  toldRole: Role;
  authorRole: Role;
  text: string;
  staffNamed: string[];
}

export interface AuthoredFact {
  inboxId: string;
  id: string;
  messageId: string;
  kind: FactDetails['kind'];
  at: Date;
  actorId: string;
  toldRole: Role;
  actorRole: Role;
}

/**
 * The messages that something said of a person or a bot at `since` may concern: theirs since then and those of their time
 * as an unknown, and what names them.
 * @param isUnknown whether Slack tells nothing of them, so that it concerns what named them before too
 */
export function messagesConcerning(
  tx: Transaction,
  workspaceId: string,
  { personId, since, isUnknown }: { personId: string; since: Date; isUnknown: boolean },
): Promise<AuthoredMessage[]> {
  return queryRows<AuthoredMessage>(
    tx,
    sql`select inbox_id as "inboxId", id, at, thread_id as "threadId", author_id as "authorId", bot_id as "botId",
          told_role as "toldRole", author_role as "authorRole", text, staff_named as "staffNamed"
        from messages
        where workspace_id = ${workspaceId}
          and (((author_id = ${personId} or bot_id = ${personId}) and (at >= ${asInstant(since)} or told_role = 'unknown'))
            or (author_role = 'staff' and text like ${`%<@${personId}%`}
              and (at >= ${asInstant(since)} or ${isUnknown}::boolean)))
        order by inbox_id, id`,
  );
}

/** The same of what they did to messages. */
export function factsConcerning(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  since: Date,
): Promise<AuthoredFact[]> {
  return queryRows<AuthoredFact>(
    tx,
    sql`select inbox_id as "inboxId", id, message_id as "messageId", details->>'kind' as kind, at, actor_id as "actorId",
          told_role as "toldRole", actor_role as "actorRole"
        from facts
        where workspace_id = ${workspaceId} and actor_id = ${personId}
          and (at >= ${asInstant(since)} or told_role = 'unknown')
        order by inbox_id, id`,
  );
}

/** Notes anew as what authors count; what Slack told stays. */
export async function setAuthorRoles(
  tx: Transaction,
  workspaceId: string,
  messages: readonly Pick<AuthoredMessage, 'inboxId' | 'id' | 'authorRole' | 'staffNamed'>[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.execute(
    sql`update messages m set author_role = t."authorRole", staff_named = t."staffNamed"
        from jsonb_to_recordset(${asRows(messages)})
          as t("inboxId" text, id text, "authorRole" text, "staffNamed" text[])
        where m.workspace_id = ${workspaceId} and m.inbox_id = t."inboxId" and m.id = t.id`,
  );
}

/** Notes anew as what those count who did something to messages. */
export async function setActorRoles(
  tx: Transaction,
  workspaceId: string,
  facts: readonly Pick<AuthoredFact, 'inboxId' | 'id' | 'actorRole'>[],
): Promise<void> {
  if (facts.length === 0) return;
  await tx.execute(
    sql`update facts f set actor_role = t."actorRole"
        from jsonb_to_recordset(${asRows(facts)}) as t("inboxId" text, id text, "actorRole" text)
        where f.workspace_id = ${workspaceId} and f.inbox_id = t."inboxId" and f.id = t.id`,
  );
}
