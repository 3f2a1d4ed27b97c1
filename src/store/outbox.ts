import { sql } from 'drizzle-orm';
import type { Notice } from '../domain/notices.ts';
import { type Database, queryRows, type Transaction } from './database.ts';
import { asIds, asInstant, asRows } from './parameters.ts';

/** A message to be posted, or brought up to date, by whoever claimed it. */
export interface ClaimedNotice {
  key: string;
  recipient: string;
  notice: Notice;
  revision: number;
  attempts: number;
  channelId: string | null;
  messageTs: string | null;
  /** A digest of what it showed last; null where that is not known. */
  shown: string | null;
  createdAt: Date;
  /** An earlier attempt may have reached Slack without our noting it: look before posting. */
  isRetry: boolean;
}

export interface NoticeToPut {
  key: string;
  /** A person or a channel, by Slack's id. */
  recipient: string;
  notice: Notice;
  /** When to say it, where that is later than now. */
  sendAt?: Date;
}

/** Puts new messages into the outbox. A key that is there already stays as it is. */
export async function putNotices(
  tx: Transaction,
  workspaceId: string,
  notices: readonly NoticeToPut[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  await tx.execute(
    sql`insert into outbox (workspace_id, key, recipient, notice, state, created_at, next_attempt_at)
        select ${workspaceId}, key, recipient, notice, 'pending', ${asInstant(now)},
          greatest("sendAt", ${asInstant(now)}::timestamptz)
        from jsonb_to_recordset(${asRows(notices)})
          as n(key text, recipient text, notice jsonb, "sendAt" timestamptz)
        on conflict do nothing`,
  );
}

/** Puts one new message into the outbox; see `putNotices`. */
export function putNotice(
  tx: Transaction,
  { workspaceId, now, ...notice }: NoticeToPut & { workspaceId: string; now: Date },
): Promise<void> {
  return putNotices(tx, workspaceId, [notice], now);
}

/**
 * Changes what messages should say. One that was posted is updated in place. One that was not posted yet is posted as
 * it now is, or, where `withdraw` is set because it has become untrue, is not posted at all; but after an attempt of
 * unknown outcome it may stand in Slack already, and is looked for first. One that was withdrawn and is true again is
 * posted.
 */
export async function reviseNotices(
  tx: Transaction,
  workspaceId: string,
  revisions: readonly { key: string; notice: Notice; withdraw: boolean }[],
  now: Date,
): Promise<void> {
  if (revisions.length === 0) return;
  await tx.execute(
    sql`update outbox o set notice = r.notice, revision = o.revision + 1,
          state = case when o.state = 'sending' then 'sending'
                       when o.message_ts is not null then 'pending'
                       when r.withdraw and (o.state <> 'pending' or o.attempts = 0) then 'withdrawn'
                       when o.state = 'withdrawn' then 'pending'
                       else o.state end,
          next_attempt_at = case when o.state in ('delivered', 'withdrawn') then ${asInstant(now)} else o.next_attempt_at end
        from jsonb_to_recordset(${asRows(revisions)}) as r(key text, notice jsonb, withdraw boolean)
        where o.workspace_id = ${workspaceId} and o.key = r.key and o.notice is distinct from r.notice`,
  );
}

/**
 * Has messages made anew whose contents are read from the tables when they are sent: an update in place, or, before
 * they were posted, what they say by then. One that was withdrawn stays so.
 */
export async function refreshNotices(
  tx: Transaction,
  workspaceId: string,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  if (keys.length === 0) return;
  await tx.execute(
    sql`update outbox set revision = revision + 1,
          state = case when state = 'delivered' then 'pending' else state end,
          next_attempt_at = case when state = 'delivered' then ${asInstant(now)} else next_attempt_at end
        where workspace_id = ${workspaceId} and key = ${asIds(keys)} and state in ('pending', 'sending', 'delivered')`,
  );
}

/**
 * Claims what is to be sent at `now`, oldest first. What another sender claimed and did not finish within `leaseMs`
 * (it crashed, or lost its connection) is claimed again, and marked as a retry.
 */
export async function claimNotices(
  tx: Transaction,
  workspaceId: string,
  now: Date,
  { leaseMs, limit }: { leaseMs: number; limit: number },
): Promise<ClaimedNotice[]> {
  const abandoned = new Date(now.getTime() - leaseMs);
  const rows = await queryRows<ClaimedNotice>(
    tx,
    sql`with due as (
          select key, state, attempts from outbox
          where workspace_id = ${workspaceId} and next_attempt_at <= ${asInstant(now)}
            and (state = 'pending' or (state = 'sending' and claimed_at <= ${asInstant(abandoned)}))
          order by next_attempt_at, created_at, key limit ${limit}
          for update skip locked)
        update outbox o set state = 'sending', claimed_at = ${asInstant(now)}, attempts = o.attempts + 1
        from due where o.workspace_id = ${workspaceId} and o.key = due.key
        returning o.key, o.recipient, o.notice, o.revision, o.attempts, o.channel_id as "channelId",
          o.message_ts as "messageTs", o.shown, o.created_at as "createdAt",
          (due.state = 'sending' or due.attempts > 0) as "isRetry"`,
  );
  const byAge = (a: ClaimedNotice, b: ClaimedNotice) => a.createdAt.getTime() - b.createdAt.getTime();
  return rows.sort(byAge);
}

/** Where a message stands, and what it shows. */
export interface Delivered {
  key: string;
  revision: number;
  channelId: string;
  messageTs: string;
  shown: string | null;
}

/** Notes where a message stands now. If it was revised while it was being sent, it is due again at once. */
export async function markDelivered(
  db: Database | Transaction,
  workspaceId: string,
  { key, revision, channelId, messageTs, shown }: Delivered,
  now: Date,
): Promise<void> {
  await db.execute(
    sql`update outbox set channel_id = ${channelId}, message_ts = ${messageTs}, shown = ${shown},
          delivered_at = ${asInstant(now)}, claimed_at = null, attempts = 0, error = null,
          state = case when revision > ${revision}::int then 'pending' else 'delivered' end,
          next_attempt_at = ${asInstant(now)}
        where workspace_id = ${workspaceId} and key = ${key} and state = 'sending'`,
  );
}

/** Where the message of a key stands; undefined where it does not. */
export async function standingOfNotice(
  db: Database | Transaction,
  workspaceId: string,
  key: string,
): Promise<{ channelId: string; messageTs: string } | undefined> {
  const [row] = await queryRows<{ channelId: string; messageTs: string }>(
    db,
    sql`select channel_id as "channelId", message_ts as "messageTs" from outbox
        where workspace_id = ${workspaceId} and key = ${key} and message_ts is not null`,
  );
  return row;
}

/** Notes that a message that was never posted has become untrue, and is not said any more. */
export async function markWithdrawn(
  db: Database,
  workspaceId: string,
  { key, revision }: { key: string; revision: number },
): Promise<void> {
  await db.execute(
    sql`update outbox set claimed_at = null, error = null,
          state = case when revision > ${revision}::int then 'pending' else 'withdrawn' end
        where workspace_id = ${workspaceId} and key = ${key} and state = 'sending'`,
  );
}

/** Notes that sending did not work: tried again at `next`, or given up where `next` is null. */
export async function markUndelivered(
  db: Database,
  workspaceId: string,
  key: string,
  error: string,
  next: Date | null,
): Promise<void> {
  await db.execute(
    sql`update outbox set claimed_at = null, error = ${error}, state = ${next ? 'pending' : 'failed'},
          next_attempt_at = coalesce(${asInstant(next)}, next_attempt_at)
        where workspace_id = ${workspaceId} and key = ${key} and state = 'sending'`,
  );
}

/** The next instant at which something is to be sent. */
export async function nextNoticeAt(db: Database): Promise<Date | undefined> {
  const [row] = await queryRows<{ at: Date | null }>(
    db,
    sql`select min(next_attempt_at) as at from outbox where state = 'pending'`,
  );
  return row?.at ?? undefined;
}
