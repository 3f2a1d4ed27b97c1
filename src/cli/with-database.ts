import type { Settings } from '../config.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { Workspace } from '../store/workspaces.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import { Refused, refusalInWords } from './refused.ts';

/** What a command works with: a workspace in its database, now. */
export interface Place {
  db: Database;
  workspace: Workspace;
  workspaceId: string;
  now: Date;
}

/** Opens the database for a command, and prints what it gives back or why it refused. */
export async function withDatabase(
  settings: Settings,
  workspaceId: string | undefined,
  work: (at: Place) => Promise<string>,
): Promise<void> {
  const { db, close } = await openDatabase(settings);
  try {
    const workspace = await chooseWorkspace(db, workspaceId);
    process.stdout.write(await work({ db, workspace, workspaceId: workspace.id, now: new Date() }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(refusalInWords(error));
    process.exitCode = 1;
  } finally {
    await close();
  }
}
