import { sql } from 'drizzle-orm';
import type { Handling, Surroundings } from '../domain/nudges/notice.ts';
import type { Owners } from '../domain/people.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds } from './parameters.ts';

/** Everything around a clock that a nudge tells of, and that decides whom it goes to. */
export interface Around {
  clockId: string;
  where: Surroundings;
  handling: Handling;
  owners: Owners;
  isWatched: boolean;
  watchedSince: Date;
}

/**
 * A clock with an owner of its own, as a promise has, is theirs, unless the conversation was handed over since. What a colleague
 * was asked stays theirs.
 */
export const keeper = sql.raw(`case when k.metric = 'internal_reply' then k.owner_id
            when k.owner_id is not null and (c.handed_over_at is null or c.handed_over_at < k.started_at)
            then k.owner_id else c.assignee_id end`);

type Row = Surroundings & Handling & Owners & Pick<Around, 'clockId' | 'isWatched' | 'watchedSince'>;

/** What stands around these clocks, by clock id. */
export async function aroundClocks(
  tx: Database | Transaction,
  workspaceId: string,
  clockIds: readonly string[],
): Promise<Map<string, Around>> {
  if (clockIds.length === 0) return new Map();
  const rows = await queryRows<Row>(
    tx,
    sql`select k.id as "clockId", k.inbox_id as "inboxId", i.name as "inboxName", u.name as "customerName",
          w.url as "workspaceUrl", coalesce(a.document->>'timeZone', w.time_zone) as "timeZone",
          m.thread_id as "askThreadId", ${keeper} as "assigneeId", c.acknowledged_at as "acknowledgedAt",
          c.acknowledged_by as "acknowledgedBy", c.snoozed_at as "snoozedAt",
          c.snoozed_until as "snoozedUntil", c.snoozed_by as "snoozedBy", c.handed_over_by as "handedOverBy", c.handed_over_note as "handedOverNote",
          c.handed_over_at as "handedOverAt", c.paused_since as "pausedSince", c.paused_by as "pausedBy", c.last_staff_id as "lastStaffId", u.owner_id as "customerOwnerId",
          i.owner_id as "inboxOwnerId", i.state = 'watched' as "isWatched",
          i.watched_since as "watchedSince"
        from clocks k
        join workspaces w on w.id = k.workspace_id
        join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
        join inboxes i on i.workspace_id = k.workspace_id and i.id = k.inbox_id
        join customers u on u.workspace_id = k.workspace_id and u.id = k.customer_id
        left join calendars a on a.workspace_id = k.workspace_id and a.id = k.calendar_id
          and a.version = k.calendar_version
        left join messages m on m.workspace_id = k.workspace_id and m.inbox_id = k.inbox_id and m.id = k.ask_id
        where k.workspace_id = ${workspaceId} and k.id = ${asIds(clockIds)}`,
  );
  return new Map(rows.map((row) => [row.clockId, asAround(row)]));
}

function asAround(row: Row): Around {
  const { clockId, lastStaffId, customerOwnerId, inboxOwnerId, isWatched, watchedSince } = row;
  const { inboxId, inboxName, customerName, workspaceUrl, timeZone, askThreadId } = row;
  const { assigneeId, acknowledgedAt, acknowledgedBy, snoozedAt, snoozedUntil, snoozedBy } = row;
  const { handedOverBy, handedOverAt, handedOverNote, pausedSince, pausedBy } = row;
  return {
    clockId,
    where: { inboxId, inboxName, customerName, workspaceUrl, timeZone, askThreadId },
    handling: {
      assigneeId,
      acknowledgedAt,
      acknowledgedBy,
      snoozedAt,
      snoozedUntil,
      snoozedBy,
      handedOverBy,
      handedOverAt,
      handedOverNote,
      pausedSince,
      pausedBy,
    },
    owners: { assigneeId, lastStaffId, customerOwnerId, inboxOwnerId },
    isWatched,
    watchedSince,
  };
}
