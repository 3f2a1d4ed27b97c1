import { sql } from 'drizzle-orm';
import type { InboxHistory, Standing } from '../domain/clocks/clock.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant } from './parameters.ts';

/** How these inboxes stood at each time, by inbox id; standings come earliest first. */
export async function inboxHistories(
  db: Database | Transaction,
  workspaceId: string,
  inboxIds: Iterable<string>,
): Promise<Map<string, InboxHistory>> {
  const rows = await queryRows<Standing>(
    db,
    sql`select s.inbox_id as "inboxId", i.kind as "inboxKind", s.effective_at as "effectiveAt",
          s.is_shared as "isShared", s.customer_id as "customerId", s.tier
        from inbox_standings s
        join inboxes i on i.workspace_id = s.workspace_id and i.id = s.inbox_id
        where s.workspace_id = ${workspaceId} and s.inbox_id = ${asIds(inboxIds)}
        order by s.inbox_id, s.effective_at`,
  );
  const histories = new Map<string, { inboxId: string; standings: Standing[] }>();
  for (const standing of rows) {
    const known = histories.get(standing.inboxId);
    if (known) known.standings.push(standing);
    else histories.set(standing.inboxId, { inboxId: standing.inboxId, standings: [standing] });
  }
  return histories;
}

/** Notes how an inbox and its customer stand from `at` on, where that is not what was noted last. */
export async function noteStanding(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  at: Date,
): Promise<void> {
  await tx.execute(
    sql`insert into inbox_standings (workspace_id, inbox_id, effective_at, is_shared, customer_id, tier)
        select i.workspace_id, i.id, ${asInstant(at)}, i.is_shared, i.customer_id, u.tier
        from inboxes i
        join customers u on u.workspace_id = i.workspace_id and u.id = i.customer_id
        left join lateral (
          select s.is_shared, s.customer_id, s.tier from inbox_standings s
          where s.workspace_id = i.workspace_id and s.inbox_id = i.id
          order by s.effective_at desc limit 1
        ) before on true
        where i.workspace_id = ${workspaceId} and i.id = ${inboxId}
          and (before.customer_id is null
            or (before.is_shared, before.customer_id, before.tier)
              is distinct from (i.is_shared, i.customer_id, u.tier))
        on conflict (workspace_id, inbox_id, effective_at) do update set
          is_shared = excluded.is_shared, customer_id = excluded.customer_id, tier = excluded.tier`,
  );
}
