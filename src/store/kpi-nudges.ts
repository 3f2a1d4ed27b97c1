import { sql } from 'drizzle-orm';
import type { Period } from '../domain/kpis/clock.ts';
import type { NewMessage, ToldNudge } from '../domain/kpis/nudge-figures.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';

type Row = Omit<ToldNudge, 'actedAt'> & { actedAt: readonly string[] };

/**
 * All that was ever told of each clock that a person was told about in a period. What staff did about it are its
 * conversation's decisions by a button, a command or in words, and the last of each kind that the log folds to, be it by
 * a reaction. Where a clock is gone because what is written later showed its ask to be another's first or further one, the
 * clock of that ask stands for it. Where staff said last of an ask that it needs no reply, or of a promise that it was none, or
 * nobody waits there any more as the log is read now, it was needless.
 */
export async function toldNudgesAbout(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<ToldNudge[]> {
  const rows = await queryRows<Row>(
    db,
    sql`with nudged as (
          select distinct clock_id, regexp_replace(clock_id, '/(first|next)_reply$', '') as ask from nudges
          where workspace_id = ${workspaceId} and person_id is not null
            and told_at >= ${asInstant(from)} and told_at < ${asInstant(to)}),
        standing as (
          select d.clock_id, coalesce(k.id, d.clock_id) as stands_as, k.due_at, k.ended_at, coalesce(k.cancel_reason in ('no_reply_needed', 'not_promised'), k.id is null)
              or coalesce(verdict.kind = 'no_reply_needed', false) as is_needless, acts.at as acted_at
          from nudged d
          left join lateral (
            select found.* from (
              select own.*, 0 as rank from clocks own where own.workspace_id = ${workspaceId} and own.id = d.clock_id
              union all
              select other.*, 1 from clocks other where other.workspace_id = ${workspaceId}
                and other.id in (d.ask || '/first_reply', d.ask || '/next_reply')
              union all
              select joined.*, 2 from messages m join clocks joined on joined.workspace_id = m.workspace_id
                  and joined.conversation_id = m.conversation_id and joined.metric in ('first_reply', 'next_reply')
                  and joined.started_at <= m.at and (joined.ended_at is null or joined.ended_at >= m.at)
                where m.workspace_id = ${workspaceId} and m.inbox_id = regexp_replace(d.ask, '/[^/]*$', '')
                  and m.id = regexp_replace(d.ask, '^.*/', '')
            ) found order by found.rank, found.started_at limit 1
          ) k on true
          left join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
          left join lateral (
            select f.details->>'kind' as kind from facts f
            where f.workspace_id = k.workspace_id and f.inbox_id = k.inbox_id and f.message_id = k.ask_id
              and f.actor_role = 'staff' and f.details->>'kind' in ('asked', 'no_reply_needed')
              and k.metric <> 'follow_up'
            order by f.at desc, f.id desc limit 1
          ) verdict on true
          cross join lateral (
            select coalesce(jsonb_agg(a.at), '[]'::jsonb) as at from (
              select f.at from messages m
                join facts f on f.workspace_id = m.workspace_id and f.inbox_id = m.inbox_id and f.message_id = m.id
              where m.workspace_id = k.workspace_id and m.conversation_id = k.conversation_id
                and f.actor_role = 'staff'
                and f.details->>'kind' in ('taken', 'snoozed', 'handed_over', 'paused', 'closed')
              union
              select u.at from unnest(array[c.acknowledged_at, c.snoozed_at, c.handed_over_at, c.paused_since,
                c.closed_at]) as u(at) where u.at is not null
            ) a
          ) acts)
        select s.stands_as as "clockId", n.person_id as "personId", n.told_at as "toldAt", s.due_at as "dueAt",
          s.ended_at as "endedAt", s.is_needless as "isNeedless", s.acted_at as "actedAt"
        from standing s
        join nudges n on n.workspace_id = ${workspaceId} and n.clock_id = s.clock_id and n.told_at is not null
        order by n.told_at, n.clock_id, n.step`,
  );
  return rows.map((row) => ({ ...row, actedAt: row.actedAt.map((at) => new Date(at)) }));
}

/** The lists that were posted as new messages, by when that was decided. Those that became untrue before were not. */
export function newMessagesBetween(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<NewMessage[]> {
  return queryRows<NewMessage>(
    db,
    sql`select recipient as "personId", created_at as at from outbox
        where workspace_id = ${workspaceId} and key like 'list/%' and message_ts is not null
          and created_at >= ${asInstant(from)} and created_at < ${asInstant(to)}
        order by created_at, key`,
  );
}
