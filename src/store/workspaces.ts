import { eq } from 'drizzle-orm';
import type { ReactionWords } from '../domain/reactions.ts';
import type { Database, Transaction } from './database.ts';
import * as schema from './schema.ts';

const { workspaces } = schema;

export type Workspace = typeof workspaces.$inferSelect;

type Told = 'enterpriseId' | 'internalDomains';
/** What people set in Slack; saving what Slack says leaves it alone. */
type SetByCommand = 'restMinutes' | 'reactions';
export type WorkspaceToSave = Omit<Workspace, 'reportChannelId' | SetByCommand | Told> &
  Partial<Pick<Workspace, Told>>;

export async function findWorkspace(db: Database | Transaction, id: string): Promise<Workspace | undefined> {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, id));
  return row;
}

/** The same, held for this transaction: by many who share it, or by one who changes what they read. */
export async function holdWorkspace(
  tx: Transaction,
  id: string,
  how: 'share' | 'update',
): Promise<Workspace | undefined> {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, id)).for(how);
  return row;
}

export function allWorkspaces(db: Database | Transaction): Promise<Workspace[]> {
  return db.select().from(workspaces).orderBy(workspaces.id);
}

/** Adds the workspace, or brings what Slack and the settings say of it up to date. */
export async function saveWorkspace(db: Database | Transaction, workspace: WorkspaceToSave): Promise<void> {
  const { id: _id, createdAt: _createdAt, ...said } = workspace;
  const set = { enterpriseId: null, internalDomains: [], ...said };
  await db
    .insert(workspaces)
    .values({ ...workspace, ...set })
    .onConflictDoUpdate({ target: workspaces.id, set });
}

export async function setReportChannel(
  db: Database | Transaction,
  workspaceId: string,
  channelId: string,
): Promise<void> {
  await db.update(workspaces).set({ reportChannelId: channelId }).where(eq(workspaces.id, workspaceId));
}

/** Which further emoji staff decides with. */
export async function setReactions(
  db: Database | Transaction,
  workspaceId: string,
  reactions: ReactionWords,
): Promise<void> {
  await db.update(workspaces).set({ reactions }).where(eq(workspaces.id, workspaceId));
}

/** Removes everything that is kept of a workspace. */
export async function forgetWorkspace(tx: Transaction, id: string): Promise<void> {
  const { workspaces: own, ...rest } = schema;
  for (const table of Object.values(rest)) await tx.delete(table).where(eq(table.workspaceId, id));
  await tx.delete(own).where(eq(own.id, id));
}
