import { sql } from 'drizzle-orm';
import type { Period } from '../domain/kpis/clock.ts';
import type { InternalClock } from '../domain/kpis/internal-answers.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asInstant } from './parameters.ts';

/**
 * What colleagues were asked and answered in a period, or left unanswered past its time in it. The team is the Slack user group
 * that whoever was asked is in now; of several the first by its handle, so that each ask counts once.
 */
export function internalClocksBetween(
  db: Database | Transaction,
  workspaceId: string,
  { from, to }: Period,
): Promise<InternalClock[]> {
  return queryRows<InternalClock>(
    db,
    sql`select k.metric, k.started_at as "startedAt", k.due_at as "dueAt", k.target_minutes as "targetMinutes", k.outcome,
          k.ended_at as "endedAt", k.fulfilled_at as "fulfilledAt", k.elapsed_minutes as "elapsedMinutes", k.hours,
          k.calendar_id as "calendarId", k.pauses, k.nudged_at as "nudgedAt",
          (select g.handle from user_groups g
           where g.workspace_id = k.workspace_id and k.owner_id = any(g.member_ids)
           order by g.handle, g.id limit 1) as team
        from clocks k
        where k.workspace_id = ${workspaceId} and k.metric = 'internal_reply'
          and (k.ended_at >= ${asInstant(from)} and k.ended_at < ${asInstant(to)}
            or k.due_at >= ${asInstant(from)} and k.due_at < ${asInstant(to)})`,
  );
}
