import { sql } from 'drizzle-orm';
import { queryRows, type Transaction } from './database.ts';
import { asIds, asRows } from './parameters.ts';
import type { promises } from './schema.ts';

export type PromiseRow = Omit<typeof promises.$inferSelect, 'workspaceId'>;

/** Of the table `promises` as `p`: everything that a `PromiseRow` holds. */
export const promiseColumns = sql.raw(`p.id, p.conversation_id as "conversationId", p.inbox_id as "inboxId",
  p.customer_id as "customerId", p.message_id as "messageId", p.promised_by as "promisedBy", p.made_at as "madeAt",
  p.quote, p.due_at as "dueAt", p.is_date_said as "isDateSaid", p.other_due_at as "otherDueAt", p.source,
  p.is_certain as "isCertain", p.why, p.dated, p.state, p.ended_at as "endedAt", p.ended_by as "endedBy",
  p.told_with as "toldWith", p.told_how as "toldHow", p.replaced_by as "replacedBy"`);

/** What is kept of the promises of these conversations. */
export function promisesOfConversations(
  tx: Transaction,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<PromiseRow[]> {
  if (conversationIds.length === 0) return Promise.resolve([]);
  return queryRows<PromiseRow>(
    tx,
    sql`select ${promiseColumns} from promises p
        where p.workspace_id = ${workspaceId} and p.conversation_id = ${asIds(conversationIds)}
        order by p.made_at, p.id`,
  );
}

/** Writes folded promises over what was there. */
export async function savePromises(
  tx: Transaction,
  workspaceId: string,
  rows: readonly PromiseRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`insert into promises (workspace_id, id, conversation_id, inbox_id, customer_id, message_id, promised_by, made_at,
          quote, due_at, is_date_said, other_due_at, source, is_certain, why, dated, state, ended_at, ended_by, told_with,
          told_how, replaced_by)
        select ${workspaceId}, p.* from jsonb_to_recordset(${asRows(rows)}) as p(id text, "conversationId" text,
          "inboxId" text, "customerId" text, "messageId" text, "promisedBy" text, "madeAt" timestamptz, quote text,
          "dueAt" timestamptz, "isDateSaid" boolean, "otherDueAt" timestamptz, source text, "isCertain" boolean, why text,
          dated jsonb, state text, "endedAt" timestamptz, "endedBy" text, "toldWith" text, "toldHow" text,
          "replacedBy" text)
        on conflict (workspace_id, id) do update set
          conversation_id = excluded.conversation_id, inbox_id = excluded.inbox_id, customer_id = excluded.customer_id,
          message_id = excluded.message_id, promised_by = excluded.promised_by, made_at = excluded.made_at,
          quote = excluded.quote, due_at = excluded.due_at, is_date_said = excluded.is_date_said,
          other_due_at = excluded.other_due_at, source = excluded.source, is_certain = excluded.is_certain,
          why = excluded.why, dated = excluded.dated, state = excluded.state, ended_at = excluded.ended_at,
          ended_by = excluded.ended_by, told_with = excluded.told_with, told_how = excluded.told_how,
          replaced_by = excluded.replaced_by`,
  );
}

/** Removes promises that the log no longer folds to. */
export async function deletePromises(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`delete from promises where workspace_id = ${workspaceId} and id = ${asIds(ids)}`);
}
