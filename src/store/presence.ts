import { isDeepStrictEqual } from 'node:util';
import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Whereabouts } from '../domain/presence.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant } from './parameters.ts';
import { findPeople, type Person } from './people.ts';
import { lists, people } from './schema.ts';

/** What Slack says of whether somebody is there; what it does not say is left out, and stays as it is known. */
export interface ToldPresence {
  id: string;
  status?: Pick<Whereabouts, 'statusEmoji' | 'statusText' | 'statusUntil'>;
  dnd?: Pick<Whereabouts, 'dndFrom' | 'dndUntil' | 'dndPausedUntil'>;
}

/**
 * Keeps what Slack says of people whom the app knows; what it said earlier than what is known is left. Whoever is found
 * otherwise than before has their list looked at: what waits for them may be told now, or go to somebody else.
 */
export async function savePresence(
  db: Database | Transaction,
  workspaceId: string,
  told: readonly ToldPresence[],
  checkedAt: Date,
): Promise<void> {
  const before = await findPeople(
    db,
    workspaceId,
    told.map(({ id }) => id),
  );
  const changed = told.filter(({ id, status, dnd }) => isOtherwise(before.get(id), { ...status, ...dnd }));
  for (const { id, status, dnd } of told) {
    await db
      .update(people)
      .set({ ...status, ...dnd, presenceCheckedAt: checkedAt })
      .where(
        and(
          eq(people.workspaceId, workspaceId),
          eq(people.id, id),
          or(isNull(people.presenceCheckedAt), lte(people.presenceCheckedAt, checkedAt)),
        ),
      );
  }
  for (const { id } of changed.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await db
      .update(lists)
      .set({ wakeAt: checkedAt })
      .where(and(eq(lists.workspaceId, workspaceId), eq(lists.personId, id), gt(lists.wakeAt, checkedAt)));
  }
}

function isOtherwise(before: Person | undefined, told: Partial<Person>): boolean {
  return (
    before !== undefined &&
    Object.entries(told).some(([key, value]) => !isDeepStrictEqual(before[key as keyof Person], value))
  );
}

/** Notes that Slack refuses to deliver direct messages to somebody, by its own word for it. */
export async function markUnreachable(
  db: Database | Transaction,
  workspaceId: string,
  id: string,
  why: string,
  at: Date,
): Promise<void> {
  await db
    .update(people)
    .set({ unreachableSince: at, unreachableWhy: why })
    .where(and(eq(people.workspaceId, workspaceId), eq(people.id, id)));
}

/** A direct message reached them. */
export async function markReachable(
  db: Database | Transaction,
  workspaceId: string,
  id: string,
): Promise<void> {
  await db
    .update(people)
    .set({ unreachableSince: null, unreachableWhy: null })
    .where(and(eq(people.workspaceId, workspaceId), eq(people.id, id), isNotNull(people.unreachableSince)));
}

/**
 * The staff who own what is open or have open nudges, and, while anything is open, who may stand behind them: those
 * `named`, members of user groups, backups and admins. Of them those of whom Slack was not asked since `before`, the
 * longest ago first.
 */
export async function presenceDue(
  db: Database | Transaction,
  workspaceId: string,
  { named, before, limit }: { named: readonly string[]; before: Date; limit: number },
): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`with open as (
          select distinct c.assignee_id, c.last_staff_id, u.owner_id as customer_owner_id, i.owner_id as inbox_owner_id
          from clocks k
          join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
          join inboxes i on i.workspace_id = k.workspace_id and i.id = k.inbox_id
          left join customers u on u.workspace_id = k.workspace_id and u.id = k.customer_id
          where k.workspace_id = ${workspaceId} and k.ended_at is null),
        wanted(id) as (
          select unnest(array[assignee_id, last_staff_id, customer_owner_id, inbox_owner_id]) from open
          union
          select person_id from nudges where workspace_id = ${workspaceId} and state = 'open'
          union
          select unnest(member_ids) from user_groups where workspace_id = ${workspaceId} and exists (select from open)
          union
          select backup_id from person_settings where workspace_id = ${workspaceId} and exists (select from open))
        select p.id from people p
        where p.workspace_id = ${workspaceId}
          and (p.id in (select id from wanted where id is not null)
            or ((p.is_admin or p.id = ${asIds(named)}) and exists (select from open)))
          and coalesce(p.decided_role, p.role) = 'staff' and p.is_active
          and (p.presence_checked_at is null or p.presence_checked_at < ${asInstant(before)})
        order by p.presence_checked_at nulls first, p.id
        limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Of these people, those of whom Slack was not asked since `before`. */
export async function notAskedSince(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
  before: Date,
): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select id from people where workspace_id = ${workspaceId} and id = ${asIds(ids)}
        and (presence_checked_at is null or presence_checked_at < ${asInstant(before)}) order by id`,
  );
  return rows.map(({ id }) => id);
}
