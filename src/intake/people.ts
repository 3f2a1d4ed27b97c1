import { type Account, type GuestRole, roleOfAccount } from '../domain/people.ts';
import type { Person } from '../store/people.ts';

/** An account as it is kept. Its role goes to messages from now on; those written before keep theirs. */
export function asPerson(
  workspaceId: string,
  account: Account,
  checkedAt: Date,
  guests: GuestRole = 'customer',
): Person {
  const { id, name, teamId, isAdmin, isActive, timeZone } = account;
  const role = roleOfAccount(account, workspaceId, guests);
  return { workspaceId, id, name, teamId, role, isAdmin, isActive, timeZone, checkedAt };
}
