import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import { noteStanding } from './inbox-standings.ts';
import { customers, inboxes } from './schema.ts';

export type Customer = typeof customers.$inferSelect;

/** Every customer, in the order of their names. */
export function allCustomers(db: Database | Transaction, workspaceId: string): Promise<Customer[]> {
  return db
    .select()
    .from(customers)
    .where(eq(customers.workspaceId, workspaceId))
    .orderBy(asc(customers.name), asc(customers.id));
}

/** The customer of an inbox, from `at` on; what was asked before stays with the one of then. */
export async function giveInboxTo(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  customerId: string,
  at: Date,
): Promise<void> {
  await tx
    .update(inboxes)
    .set({ customerId })
    .where(and(eq(inboxes.workspaceId, workspaceId), eq(inboxes.id, inboxId)));
  await noteStanding(tx, workspaceId, inboxId, at);
}

/** By what a customer's people are recognised. */
export type Mark = 'slackTeamIds' | 'emailDomains';

/** Notes a Slack team or an e-mail domain as this customer's, once. */
export async function addMark(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
  mark: Mark,
  value: string,
): Promise<void> {
  const kept = customers[mark];
  await tx
    .update(customers)
    .set({ [mark]: sql`array_append(array_remove(${kept}, ${value}), ${value})` })
    .where(isCustomer(workspaceId, customerId));
}

/** A Slack team or an e-mail domain is this customer's no more. */
export async function removeMark(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
  mark: Mark,
  value: string,
): Promise<void> {
  await tx
    .update(customers)
    .set({ [mark]: sql`array_remove(${customers[mark]}, ${value})` })
    .where(isCustomer(workspaceId, customerId));
}

const isCustomer = (workspaceId: string, id: string) =>
  and(eq(customers.workspaceId, workspaceId), eq(customers.id, id));
