import { type Account, isOurs, roleOfAccount, type Us } from '../domain/people.ts';
import type { Database, Transaction } from '../store/database.ts';
import { peopleToldBySettings, savePeople, setToldRole } from '../store/people.ts';
import { findWorkspace, type Workspace } from '../store/workspaces.ts';

/** What people are told from others by, in a workspace. @throws where it is not known */
export async function loadUs(db: Database | Transaction, workspaceId: string): Promise<Us> {
  const workspace = await findWorkspace(db, workspaceId);
  if (!workspace) throw new Error(`There is no workspace ${workspaceId}`);
  return usOf(workspace);
}

/** The same, of a workspace that was read. */
export function usOf({ id, enterpriseId, guestRole, internalDomains }: Workspace): Us {
  return { teamId: id, enterpriseId, guests: guestRole, internalDomains };
}

/**
 * Keeps what Slack says of an account. Its role goes to messages from now on; those written before keep theirs.
 * @returns whether it tells who they are
 */
export async function saveAccount(
  db: Database | Transaction,
  workspaceId: string,
  account: Account,
  checkedAt: Date,
): Promise<{ isKnown: boolean }> {
  const us = await loadUs(db, workspaceId);
  const { isStranger: _stranger, enterpriseTeamIds: _teams, isBot: _bot, ...kept } = account;
  const role = roleOfAccount(account, us);
  // An admin of a customer's workspace is none of ours, also where they are counted as staff.
  const isAdmin = account.isAdmin && isOurs(account, us);
  await savePeople(db, [{ ...kept, workspaceId, role, isAdmin, checkedAt }]);
  return { isKnown: role !== 'unknown' };
}

/** After the settings have changed: guests, and whoever is told by their address, count by them from now on. */
export async function followSettings(tx: Transaction, workspace: Workspace): Promise<void> {
  for (const { id, toldRole, ...account } of await peopleToldBySettings(tx, workspace.id)) {
    const affiliation = { ...account, enterpriseTeamIds: [], isBot: false, isStranger: false };
    const role = roleOfAccount(affiliation, usOf(workspace));
    if (role !== toldRole) await setToldRole(tx, workspace.id, id, role);
  }
}
