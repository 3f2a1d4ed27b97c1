import { sql } from 'drizzle-orm';
import { isTimeZone } from '../domain/calendar/zone.ts';
import { messageLink } from '../domain/links.ts';
import { canBeNudged } from '../domain/people.ts';
import type { PromiseStanding } from '../domain/promises/question.ts';
import { promiseStanding } from '../domain/promises/question.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds } from './parameters.ts';
import { findPeople } from './people.ts';
import { type PromiseRow, promiseColumns } from './promises.ts';

/** A promise with all that a question about it shows. */
export interface AskedPromise {
  promise: PromiseRow;
  inboxName: string;
  customerName: string;
  link: string;
  /** Of whoever gave it: their buttons name times in it. */
  timeZone: string;
  standing: PromiseStanding;
  /** Whether whoever gave it is still to be asked, where no message asks them yet. */
  isToBeAsked: boolean;
}

interface Row extends PromiseRow {
  inboxName: string;
  customerName: string;
  workspaceUrl: string;
  threadId: string | null;
  ownZone: string | null;
  workspaceZone: string;
  isWatched: boolean;
  replacedDueAt: Date | null;
  isBesideAnother: boolean;
}

/** The key under which the question about a promise stands in the outbox. @param promiseId its id in the ledger */
export function promiseKey(promiseId: string): string {
  return `promise/${promiseId}`;
}

/**
 * What is asked about these promises, as the ledger has them at `now`. "Let me check" is said more than once: of several without
 * a date that somebody gave in one conversation only the first is asked about, and none where they gave one with a date too.
 */
export async function askedPromises(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<AskedPromise[]> {
  if (ids.length === 0) return [];
  const rows = await queryRows<Row>(
    db,
    sql`select ${promiseColumns}, i.name as "inboxName", u.name as "customerName", w.url as "workspaceUrl",
          m.thread_id as "threadId", a.time_zone as "ownZone", w.time_zone as "workspaceZone",
          i.state = 'watched' as "isWatched", r.due_at as "replacedDueAt",
          not p.is_date_said and exists (select 1 from promises o
            where o.workspace_id = p.workspace_id and o.conversation_id = p.conversation_id
              and o.promised_by = p.promised_by and o.state = 'open' and o.id <> p.id
              and (o.is_date_said or (o.source = 'words' and (o.made_at, o.id) < (p.made_at, p.id)))
          ) as "isBesideAnother"
        from promises p
        join workspaces w on w.id = p.workspace_id
        join inboxes i on i.workspace_id = p.workspace_id and i.id = p.inbox_id
        join customers u on u.workspace_id = p.workspace_id and u.id = p.customer_id
        left join people a on a.workspace_id = p.workspace_id and a.id = p.promised_by
        left join messages m on m.workspace_id = p.workspace_id and m.inbox_id = p.inbox_id and m.id = p.message_id
        left join promises r on r.workspace_id = p.workspace_id and r.id = p.replaced_by
        where p.workspace_id = ${workspaceId} and p.id = ${asIds(ids)}
        order by p.made_at, p.id`,
  );
  const people = await findPeople(db, workspaceId, [...new Set(rows.map(({ promisedBy }) => promisedBy))]);
  return rows.map((row) => {
    const { inboxName, customerName, workspaceUrl, threadId, ownZone, isBesideAnother } = row;
    const standing = promiseStanding(row, row, now);
    return {
      promise: row,
      inboxName,
      customerName,
      link: messageLink(workspaceUrl, row.inboxId, row.messageId, threadId),
      timeZone: ownZone !== null && isTimeZone(ownZone) ? ownZone : row.workspaceZone,
      standing,
      isToBeAsked: standing.is === 'asked' && !isBesideAnother && canBeNudged(people.get(row.promisedBy)),
    };
  });
}

/** The questions that stand in somebody's direct messages and wait for an answer. */
export async function openQuestionsTo(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  now: Date,
): Promise<AskedPromise[]> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select p.id from promises p
        join outbox o on o.workspace_id = p.workspace_id and o.key = 'promise/' || p.id and o.message_ts is not null
        where p.workspace_id = ${workspaceId} and p.promised_by = ${personId} and p.state = 'open'`,
  );
  const asked = await askedPromises(
    db,
    workspaceId,
    rows.map(({ id }) => id),
    now,
  );
  return asked.filter(({ standing }) => standing.is === 'asked');
}

/** The same of one; undefined where the log folds to none of that id. */
export async function askedPromise(
  db: Database | Transaction,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<AskedPromise | undefined> {
  return (await askedPromises(db, workspaceId, [id], now))[0];
}
