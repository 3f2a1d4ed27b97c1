import { sql } from 'drizzle-orm';
import type { KeptChannel } from '../domain/disentangle/keep.ts';
import { queryRows, type Transaction } from './database.ts';
import type { Place } from './disturbed.ts';
import { asRows } from './parameters.ts';
import type { logPages } from './schema.ts';

export type LogPageRow = Omit<typeof logPages.$inferSelect, 'workspaceId'>;

/** A page of an inbox's log, from the message that it begins with to the one that the next begins with. */
export interface LogPage {
  inboxId: string;
  /** Null where the log of this inbox was never walked through: then it is one page. */
  fromId: string | null;
  fromAt: Date | null;
  open: KeptChannel | null;
  /** The next page; all of it null where there is none. */
  toId: string | null;
  toAt: Date | null;
  toAuthorId: string | null;
  openThere: KeptChannel | null;
  /** Since when the inbox is watched. */
  watchedSince: Date;
}

/** The page that each of these places stands in, and where the next begins. */
export function pagesOf(tx: Transaction, workspaceId: string, places: readonly Place[]): Promise<LogPage[]> {
  return queryRows<LogPage>(
    tx,
    sql`select t."inboxId", p.from_id as "fromId", p.from_at as "fromAt", p.open, n.from_id as "toId",
          n.from_at as "toAt", n.author_id as "toAuthorId", n.open as "openThere", i.watched_since as "watchedSince"
        from jsonb_to_recordset(${asRows(places)}) as t("inboxId" text, at timestamptz, id text)
        join inboxes i on i.workspace_id = ${workspaceId} and i.id = t."inboxId"
        left join lateral (
          select p.from_id, p.from_at, p.open from log_pages p
          where p.workspace_id = ${workspaceId} and p.inbox_id = t."inboxId"
            and (p.from_at < t.at or (p.from_at = t.at and (t.id is null or p.from_id <= t.id)))
          order by p.from_id desc limit 1) p on true
        left join lateral (
          select n.from_id, n.from_at, n.open, m.author_id from log_pages n
          join messages m on m.workspace_id = n.workspace_id and m.inbox_id = n.inbox_id and m.id = n.from_id
          where n.workspace_id = ${workspaceId} and n.inbox_id = t."inboxId" and n.from_id > p.from_id
          order by n.from_id limit 1) n on true`,
  );
}

export async function savePages(
  tx: Transaction,
  workspaceId: string,
  pages: readonly LogPageRow[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx.execute(
    sql`insert into log_pages (workspace_id, inbox_id, from_id, from_at, open)
        select ${workspaceId}, p.* from jsonb_to_recordset(${asRows(pages)})
          as p("inboxId" text, "fromId" text, "fromAt" timestamptz, open jsonb)
        on conflict (workspace_id, inbox_id, from_id) do update set open = excluded.open`,
  );
}

/** What stood in these pages belongs to the ones before them. */
export async function dropPages(
  tx: Transaction,
  workspaceId: string,
  pages: readonly { inboxId: string; fromId: string }[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx.execute(
    sql`delete from log_pages p using jsonb_to_recordset(${asRows(pages)}) as t("inboxId" text, "fromId" text)
        where p.workspace_id = ${workspaceId} and p.inbox_id = t."inboxId" and p.from_id = t."fromId"`,
  );
}
