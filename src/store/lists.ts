import { sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant, asRows } from './parameters.ts';

/** A person's list, claimed: what stands of it. */
export interface ClaimedList {
  personId: string;
  seq: number;
  /** When its newest message was decided; null where none was, or none was sent because it had become untrue. */
  postedAt: Date | null;
  /** That message was not sent yet. */
  isUnsent: boolean;
}

/** The key of a list's message in the outbox. */
export function listKey(personId: string, seq: number): string {
  return `list/${personId}/${seq}`;
}

/**
 * Has these people's lists looked at, at `at` or as soon as they were to be anyway.
 *
 * Transactions lock in one order: clocks, then lists, then nudges. So this comes before nudges are written.
 */
export async function wakeLists(
  tx: Transaction,
  workspaceId: string,
  personIds: Iterable<string>,
  at: Date,
): Promise<void> {
  const people = [...new Set(personIds)].sort().map((personId) => ({ personId }));
  if (people.length === 0) return;
  await tx.execute(
    sql`insert into lists (workspace_id, person_id, wake_at)
        select ${workspaceId}, p."personId", ${asInstant(at)}::timestamptz
        from jsonb_to_recordset(${asRows(people)}) as p("personId" text)
        on conflict (workspace_id, person_id) do update
          set wake_at = least(coalesce(lists.wake_at, excluded.wake_at), excluded.wake_at)`,
  );
}

/** Claims the lists to be looked at, for this transaction. Rows held by another replica are left to it. */
export function claimDueLists(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<ClaimedList[]> {
  return queryRows<ClaimedList>(
    tx,
    sql`select l.person_id as "personId", l.seq,
          case when o.state in ('withdrawn', 'failed') then null else l.posted_at end as "postedAt",
          coalesce(o.state in ('pending', 'sending') and o.message_ts is null, false) as "isUnsent"
        from lists l
        left join outbox o on o.workspace_id = l.workspace_id and o.key = 'list/' || l.person_id || '/' || l.seq
        where l.workspace_id = ${workspaceId} and l.wake_at <= ${asInstant(now)}
        order by l.wake_at limit ${limit}
        for update of l skip locked`,
  );
}

/** Whose lists are to be looked at; nothing is held. */
export async function peopleWithDueLists(tx: Transaction, workspaceId: string, now: Date): Promise<string[]> {
  const rows = await queryRows<{ personId: string }>(
    tx,
    sql`select person_id as "personId" from lists
        where workspace_id = ${workspaceId} and wake_at <= ${asInstant(now)} order by 1`,
  );
  return rows.map(({ personId }) => personId);
}

/** Writes what was decided about lists that are held. */
export async function saveLists(
  tx: Transaction,
  workspaceId: string,
  rows: readonly { personId: string; seq: number; postedAt: Date | null; wakeAt: Date | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`update lists l set seq = r.seq, posted_at = r."postedAt", wake_at = r."wakeAt"
        from jsonb_to_recordset(${asRows(rows)})
          as r("personId" text, seq int, "postedAt" timestamptz, "wakeAt" timestamptz)
        where l.workspace_id = ${workspaceId} and l.person_id = r."personId"`,
  );
}

/** When the message was decided in which a person's list stands now; null where there was none. */
export async function listPostedAt(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
): Promise<Date | null> {
  const [row] = await queryRows<{ postedAt: Date | null }>(
    db,
    sql`select posted_at as "postedAt" from lists where workspace_id = ${workspaceId} and person_id = ${personId}`,
  );
  return row?.postedAt ?? null;
}

/** The next instant at which a list is to be looked at. */
export async function nextListAt(db: Database): Promise<Date | undefined> {
  const [row] = await queryRows<{ at: Date | null }>(
    db,
    sql`select min(wake_at) as at from lists where wake_at is not null`,
  );
  return row?.at ?? undefined;
}
