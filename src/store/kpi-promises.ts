import { sql } from 'drizzle-orm';
import type { Period } from '../domain/kpis/clock.ts';
import type { KpiPromise } from '../domain/kpis/promise-figures.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';

type Row = Omit<KpiPromise, 'clock'> & NonNullable<KpiPromise['clock']> & { clockId: string | null };

/**
 * The promises that the figures of a period need: given in it, due in it, or ended in it. Each arm reads one index:
 * `promises_made`, `clocks_by_due`, `clocks_ended`.
 */
export async function kpiPromisesBetween(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<KpiPromise[]> {
  const ofPeriod = (column: 'made_at' | 'due_at' | 'ended_at') =>
    sql`workspace_id = ${workspaceId} and ${sql.identifier(column)} >= ${asInstant(from)}
          and ${sql.identifier(column)} < ${asInstant(to)}`;
  const promiseId = sql`left(id, -length('/follow_up'))`;
  const rows = await queryRows<Row>(
    db,
    sql`select p.promised_by as "promisedBy", p.customer_id as "customerId", p.made_at as "madeAt",
          p.is_certain as "isCertain", p.state, k.id as "clockId", k.outcome, k.due_at as "dueAt", k.ended_at as "endedAt",
          k.fulfilled_at as "fulfilledAt", k.cancel_reason as "cancelReason"
        from (
          select id from promises where ${ofPeriod('made_at')}
          union select ${promiseId} from clocks where ${ofPeriod('due_at')} and metric = 'follow_up'
          union select ${promiseId} from clocks where ${ofPeriod('ended_at')} and metric = 'follow_up'
        ) o
        join promises p on p.workspace_id = ${workspaceId} and p.id = o.id
        left join clocks k on k.workspace_id = p.workspace_id and k.id = p.id || '/follow_up'`,
  );
  return rows.map(({ clockId, outcome, dueAt, endedAt, fulfilledAt, cancelReason, ...promise }) => ({
    ...promise,
    clock: clockId === null ? null : { outcome, dueAt, endedAt, fulfilledAt, cancelReason },
  }));
}
