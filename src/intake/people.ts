import { type Account, roleOfAccount } from '../domain/people.ts';
import type { Database, Transaction } from '../store/database.ts';
import { type Person, savePeople } from '../store/people.ts';
import { findWorkspace } from '../store/workspaces.ts';

/** Keeps what Slack says of an account. Its role goes to messages from now on; those written before keep theirs. */
export async function saveAccount(
  db: Database | Transaction,
  workspaceId: string,
  account: Account,
  checkedAt: Date,
): Promise<void> {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace) throw new Error(`No workspace ${workspaceId} to keep an account of`);
  await savePeople(db, [asPerson(workspaceId, account, workspace.guestRole, checkedAt)]);
}

function asPerson(
  workspaceId: string,
  account: Account,
  guests: 'customer' | 'staff',
  checkedAt: Date,
): Person {
  const { id, name, teamId, isGuest, isAdmin, isActive, timeZone } = account;
  const role = roleOfAccount(account, workspaceId, guests);
  return { workspaceId, id, name, teamId, role, isGuest, isAdmin, isActive, timeZone, checkedAt };
}
