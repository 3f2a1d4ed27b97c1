import { and, asc, eq, sql } from 'drizzle-orm';
import { type Database, queryRows, type Transaction } from './database.ts';
import { noteStanding } from './inbox-standings.ts';
import { asIds, asInstant, asRows } from './parameters.ts';
import { renameInNudges } from './rename-in-nudges.ts';
import { customers, inboxes } from './schema.ts';
import { renameInboxInPolicies } from './terms.ts';

export type Inbox = typeof inboxes.$inferSelect;

export interface InboxWithCustomer extends Inbox {
  customerName: string;
  customerOwnerId: string | null;
  customerTier: string | null;
}

const withCustomer = (db: Database | Transaction) =>
  db
    .select({
      inbox: inboxes,
      customerName: customers.name,
      customerOwnerId: customers.ownerId,
      customerTier: customers.tier,
    })
    .from(inboxes)
    .innerJoin(
      customers,
      and(eq(customers.workspaceId, inboxes.workspaceId), eq(customers.id, inboxes.customerId)),
    );

export async function findInboxes(
  db: Database | Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, InboxWithCustomer>> {
  if (ids.length === 0) return new Map();
  return byId(await withCustomer(db).where(isAmong(workspaceId, ids)));
}

const isAmong = (workspaceId: string, ids: readonly string[]) =>
  and(eq(inboxes.workspaceId, workspaceId), sql`${inboxes.id} = ${asIds(ids)}`);

function byId(rows: Awaited<ReturnType<typeof withCustomer>>): Map<string, InboxWithCustomer> {
  return new Map(rows.map(({ inbox, ...customer }) => [inbox.id, { ...inbox, ...customer }]));
}

/** Every inbox, watched or not, in the order of their names. */
export async function everyInbox(
  db: Database | Transaction,
  workspaceId: string,
): Promise<InboxWithCustomer[]> {
  const rows = await withCustomer(db)
    .where(eq(inboxes.workspaceId, workspaceId))
    .orderBy(asc(inboxes.name), asc(inboxes.id));
  return rows.map(({ inbox, ...customer }) => ({ ...inbox, ...customer }));
}

/** The inboxes whose messages count, in the order of their names. */
export async function watchedInboxes(
  db: Database | Transaction,
  workspaceId: string,
): Promise<InboxWithCustomer[]> {
  const rows = await withCustomer(db)
    .where(and(eq(inboxes.workspaceId, workspaceId), eq(inboxes.state, 'watched')))
    .orderBy(asc(inboxes.name), asc(inboxes.id));
  return rows.map(({ inbox, ...customer }) => ({ ...inbox, ...customer }));
}

/** Holds these inboxes for this transaction, in one order for all, so that each is folded by one process at a time. */
export async function lockInboxes(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, InboxWithCustomer>> {
  if (ids.length === 0) return new Map();
  return byId(
    await withCustomer(tx)
      .where(isAmong(workspaceId, ids))
      .orderBy(asc(inboxes.id))
      .for('update', { of: inboxes }),
  );
}

/**
 * Watches a channel: the inbox and its customer are made, or taken up again with what they had.
 * @param inbox.customerId whose it becomes where it is new; null makes a customer of its own
 */
export async function watchInbox(
  tx: Transaction,
  inbox: Pick<Inbox, 'workspaceId' | 'id' | 'name' | 'isShared' | 'ownerId'> & {
    customerName: string;
    customerId?: string | null;
  },
  now: Date,
): Promise<void> {
  const { customerName, customerId: given, ...own } = inbox;
  const isKnown = (await findInboxes(tx, own.workspaceId, [own.id])).has(own.id);
  const customerId = given ?? `channel/${inbox.id}`;
  if (!given && !isKnown) {
    await tx
      .insert(customers)
      .values({ workspaceId: own.workspaceId, id: customerId, name: customerName, createdAt: now })
      .onConflictDoNothing();
  }
  await tx
    .insert(inboxes)
    .values({ ...own, kind: 'channel', state: 'watched', customerId, watchedSince: now })
    .onConflictDoUpdate({
      target: [inboxes.workspaceId, inboxes.id],
      set: { state: 'watched', name: own.name, isShared: own.isShared, ownerId: own.ownerId },
    });
  await noteStanding(tx, own.workspaceId, own.id, now);
  await wakeClocks(tx, own.workspaceId, own.id, now);
}

/** The next sweep looks at all that waits there: what nobody was nudged about, and nudges that stand for nothing now. */
async function wakeClocks(tx: Transaction, workspaceId: string, inboxId: string, now: Date): Promise<void> {
  await tx.execute(
    sql`update clocks set next_action_at = ${asInstant(now)}
        where workspace_id = ${workspaceId} and inbox_id = ${inboxId} and ended_at is null`,
  );
}

/** Watches an inbox no longer, or again. */
export async function changeInboxState(
  tx: Transaction,
  workspaceId: string,
  id: string,
  state: Inbox['state'],
  now: Date,
): Promise<void> {
  await tx
    .update(inboxes)
    .set({ state })
    .where(and(eq(inboxes.workspaceId, workspaceId), eq(inboxes.id, id)));
  await wakeClocks(tx, workspaceId, id, now);
}

export async function changeInbox(
  tx: Transaction,
  workspaceId: string,
  id: string,
  set: Partial<Pick<Inbox, 'name' | 'isShared'>>,
  at: Date,
): Promise<void> {
  await tx
    .update(inboxes)
    .set(set)
    .where(and(eq(inboxes.workspaceId, workspaceId), eq(inboxes.id, id)));
  await noteStanding(tx, workspaceId, id, at);
}

/** Sets the tier of the customer who writes in an inbox, from `at` on; null takes it away. */
export async function setCustomerTier(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  tier: string | null,
  at: Date,
): Promise<void> {
  await tx.execute(
    sql`update customers u set tier = ${tier} from inboxes i
        where i.workspace_id = ${workspaceId} and i.id = ${inboxId}
          and u.workspace_id = i.workspace_id and u.id = i.customer_id`,
  );
  const ofCustomer = await queryRows<{ id: string }>(
    tx,
    sql`select o.id from inboxes i
        join inboxes o on o.workspace_id = i.workspace_id and o.customer_id = i.customer_id
        where i.workspace_id = ${workspaceId} and i.id = ${inboxId}`,
  );
  for (const { id } of ofCustomer) await noteStanding(tx, workspaceId, id, at);
}

/** The app is in none of the workspace's channels any more. */
export async function leaveInboxes(tx: Transaction, workspaceId: string): Promise<void> {
  await tx
    .update(inboxes)
    .set({ state: 'left' })
    .where(and(eq(inboxes.workspaceId, workspaceId), eq(inboxes.state, 'watched')));
}

/** Notes the newest message seen in each inbox; never moves back. */
export async function markSeen(
  tx: Transaction,
  workspaceId: string,
  seen: readonly { inboxId: string; upTo: string }[],
): Promise<void> {
  if (seen.length === 0) return;
  await tx.execute(
    sql`update inboxes i set seen_up_to = s."upTo"
        from jsonb_to_recordset(${asRows(seen)}) as s("inboxId" text, "upTo" text)
        where i.workspace_id = ${workspaceId} and i.id = s."inboxId"
          and (i.seen_up_to is null or i.seen_up_to < s."upTo")`,
  );
}

/** A channel that Slack gave a new id (when it becomes shared, for one) keeps its whole log under the new one. */
export async function replaceInboxId(
  tx: Transaction,
  workspaceId: string,
  oldId: string,
  newId: string,
): Promise<void> {
  const taken = await queryRows(
    tx,
    sql`select 1 as one from inboxes where workspace_id = ${workspaceId} and id = ${newId}`,
  );
  if (taken.length > 0) return;
  await renameInboxInPolicies(tx, workspaceId, oldId, newId);
  // Conversations and clocks carry the inbox in front of their own ids.
  const renamed = (column: string) =>
    sql`${sql.identifier(column)} = ${newId} || substr(${sql.identifier(column)}, ${oldId.length + 1})`;
  const inOld = sql`workspace_id = ${workspaceId} and inbox_id = ${oldId}`;
  await tx.execute(
    sql`update inboxes set id = ${newId} where workspace_id = ${workspaceId} and id = ${oldId}`,
  );
  await tx.execute(
    sql`update workspaces set report_channel_id = ${newId}
        where id = ${workspaceId} and report_channel_id = ${oldId}`,
  );
  await tx.execute(sql`update inbox_standings set inbox_id = ${newId} where ${inOld}`);
  await tx.execute(sql`update facts set inbox_id = ${newId} where ${inOld}`);
  await tx.execute(sql`update log_pages set inbox_id = ${newId} where ${inOld}`);
  await tx.execute(
    sql`update messages set inbox_id = ${newId}, ${renamed('conversation_id')} where ${inOld}`,
  );
  await tx.execute(sql`update conversations set inbox_id = ${newId}, ${renamed('id')} where ${inOld}`);
  await tx.execute(
    sql`update promises set inbox_id = ${newId}, ${renamed('id')}, ${renamed('conversation_id')}, ${renamed('replaced_by')}
        where ${inOld}`,
  );
  await renameInNudges(tx, workspaceId, oldId, newId);
  await tx.execute(
    sql`update clocks set inbox_id = ${newId}, ${renamed('id')}, ${renamed('conversation_id')} where ${inOld}`,
  );
}
