import { eq } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import * as schema from './schema.ts';

const { workspaces } = schema;

export type Workspace = typeof workspaces.$inferSelect;

export async function findWorkspace(db: Database | Transaction, id: string): Promise<Workspace | undefined> {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, id));
  return row;
}

export function allWorkspaces(db: Database | Transaction): Promise<Workspace[]> {
  return db.select().from(workspaces).orderBy(workspaces.id);
}

/** Adds the workspace, or brings what Slack and the settings say of it up to date. */
export async function saveWorkspace(
  db: Database | Transaction,
  workspace: Omit<Workspace, 'reportChannelId'>,
): Promise<void> {
  const { name, url, botUserId, timeZone, guestRole } = workspace;
  await db
    .insert(workspaces)
    .values(workspace)
    .onConflictDoUpdate({ target: workspaces.id, set: { name, url, botUserId, timeZone, guestRole } });
}

export async function setReportChannel(
  db: Database | Transaction,
  workspaceId: string,
  channelId: string,
): Promise<void> {
  await db.update(workspaces).set({ reportChannelId: channelId }).where(eq(workspaces.id, workspaceId));
}

/** Removes everything that is kept of a workspace. */
export async function forgetWorkspace(tx: Transaction, id: string): Promise<void> {
  const { workspaces: own, ...rest } = schema;
  for (const table of Object.values(rest)) await tx.delete(table).where(eq(table.workspaceId, id));
  await tx.delete(own).where(eq(own.id, id));
}
