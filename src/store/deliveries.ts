import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';

export interface RecordedDelivery {
  id: string;
  kind: 'event' | 'action' | 'view' | 'command' | 'shortcut' | 'history';
  body: string;
  attempts: number;
  receivedAt: Date;
}

/** Records deliveries of any workspaces in one statement. @returns those that were not there yet */
export function recordDeliveries(
  db: Database | Transaction,
  deliveries: readonly { workspaceId: string; id: string; kind: string; body: string; receivedAt: Date }[],
): Promise<{ workspaceId: string; id: string }[]> {
  return queryRows(
    db,
    sql`insert into deliveries (workspace_id, id, kind, body, received_at, next_attempt_at)
        select "workspaceId", id, kind, body, "receivedAt", "receivedAt"
        from jsonb_to_recordset(${asRows(deliveries)})
          as d("workspaceId" text, id text, kind text, body text, "receivedAt" timestamptz)
        on conflict do nothing
        returning workspace_id as "workspaceId", id`,
  );
}

/** The oldest deliveries that are recorded and not applied, and may be tried at `now`. */
export function deliveriesToApply(
  db: Database | Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<RecordedDelivery[]> {
  return queryRows<RecordedDelivery>(
    db,
    sql`select id, kind, body, attempts, received_at as "receivedAt" from deliveries
        where workspace_id = ${workspaceId} and state = 'recorded' and next_attempt_at <= ${asInstant(now)}
        order by sequence limit ${limit}`,
  );
}

/** Takes those of `ids` that are still to be applied and that no other process holds. */
export async function claimDeliveries(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await queryRows<{ id: string }>(
    tx,
    sql`select id from deliveries
        where workspace_id = ${workspaceId} and state = 'recorded'
          and id = ${asIds(ids)}
        order by sequence
        for update skip locked`,
  );
  return new Set(rows.map((row) => row.id));
}

export async function markApplied(
  tx: Transaction,
  workspaceId: string,
  ids: Iterable<string>,
  now: Date,
): Promise<void> {
  await tx.execute(
    sql`update deliveries set state = 'applied', applied_at = ${asInstant(now)}, error = null
        where workspace_id = ${workspaceId}
          and id = ${asIds(ids)}`,
  );
}

/** Forgets what was applied before `before`: by then Slack sends it no more. What was given up is kept. */
export async function forgetApplied(db: Database, workspaceId: string, before: Date): Promise<void> {
  await db.execute(
    sql`delete from deliveries
        where workspace_id = ${workspaceId} and state = 'applied' and applied_at < ${asInstant(before)}`,
  );
}

/** Notes a failed attempt; after `next` it is tried again, and with `next` null it is given up (and kept). */
export async function markAttemptFailed(
  db: Database,
  workspaceId: string,
  id: string,
  error: string,
  next: Date | null,
): Promise<void> {
  await db.execute(
    sql`update deliveries
        set attempts = attempts + 1, error = ${error}, state = ${next ? 'recorded' : 'failed'},
            next_attempt_at = coalesce(${asInstant(next)}, next_attempt_at)
        where workspace_id = ${workspaceId} and id = ${id} and state = 'recorded'`,
  );
}
