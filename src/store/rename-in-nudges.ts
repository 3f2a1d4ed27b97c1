import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

/**
 * After an inbox got another id: its clocks carry the inbox in front of their own ids, and so do whatever names a clock, the
 * keys of cards and calls, and the questions about promises and about quiet conversations.
 */
export async function renameInNudges(
  tx: Transaction,
  workspaceId: string,
  oldId: string,
  newId: string,
): Promise<void> {
  const ofOld = `${oldId}/%`;
  const renamed = sql`clock_id = ${newId} || substr(clock_id, ${oldId.length + 1})`;
  const inKey = (column: 'key' | 'outbox_key') =>
    sql`${sql.identifier(column)} = replace(${sql.identifier(column)}, ${`/${oldId}/`}, ${`/${newId}/`})`;
  await tx.execute(
    sql`update nudges set ${renamed}, ${inKey('outbox_key')}
        where workspace_id = ${workspaceId} and clock_id like ${ofOld}`,
  );
  await tx.execute(
    sql`update passed_over set ${renamed} where workspace_id = ${workspaceId} and clock_id like ${ofOld}`,
  );
  await tx.execute(
    sql`update outbox set ${inKey('key')}
        where workspace_id = ${workspaceId} and key like ${`%/${oldId}/%`} and notice->>'type' in ('nudge', 'call')`,
  );
  await tx.execute(
    sql`update outbox set ${inKey('key')}, revision = revision + 1,
          state = case when state = 'delivered' then 'pending' else state end,
          notice = jsonb_set(notice, '{conversationId}',
            to_jsonb(${newId} || substr(notice->>'conversationId', ${oldId.length + 1})))
        where workspace_id = ${workspaceId} and notice->>'type' in ('closing', 'remind')
          and (key like ${`closing/${oldId}/%`} or key like ${`remind/${oldId}/%`})`,
  );
  await tx.execute(
    sql`update outbox set ${inKey('key')}, revision = revision + 1,
          state = case when state = 'delivered' then 'pending' else state end,
          notice = jsonb_set(notice, '{promiseId}',
            to_jsonb(${newId} || substr(notice->>'promiseId', ${oldId.length + 1})))
        where workspace_id = ${workspaceId} and key like ${`promise/${oldId}/%`} and notice->>'type' = 'promise'`,
  );
}
