import { roleOfAuthor } from '../domain/people.ts';
import { findPeople } from '../store/people.ts';
import type { SlackContext } from './context.ts';
import { lookUpPeople } from './look-up.ts';

/**
 * Is whoever clicked or typed staff of this workspace? Asked anew in every listener, on the clicker's own team and
 * account: in a shared channel a customer can press what a colleague can see.
 */
export async function isStaff(
  { db, client, workspaceId, now }: SlackContext,
  userId: string,
  teamId: string | null | undefined,
): Promise<boolean> {
  const clicker = { userId, teamId: teamId ?? null, botId: null, name: null };
  const known = async () => (await findPeople(db, workspaceId, [userId])).get(userId)?.role;
  const role = roleOfAuthor(clicker, await known(), workspaceId);
  if (role !== 'unknown') return role === 'staff';
  await lookUpPeople(db, client, workspaceId, [userId], now());
  return roleOfAuthor(clicker, await known(), workspaceId) === 'staff';
}
