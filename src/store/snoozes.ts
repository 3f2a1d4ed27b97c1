import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';

/** The snooze of a clock's conversation, with the deadline that it may pass. */
export interface Snooze {
  until: Date;
  dueAt: Date;
}

/** Undefined where it is not snoozed, or has ended. */
export async function snoozeOf(
  db: Database | Transaction,
  workspaceId: string,
  clockId: string,
): Promise<Snooze | undefined> {
  const [row] = await queryRows<Snooze>(
    db,
    sql`select c.snoozed_until as until, k.due_at as "dueAt" from clocks k
        join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
        where k.workspace_id = ${workspaceId} and k.id = ${clockId} and k.ended_at is null
          and c.snoozed_until is not null`,
  );
  return row;
}
