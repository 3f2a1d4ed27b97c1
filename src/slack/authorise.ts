import type { Role } from '../domain/log.ts';
import { isOfAnotherTeam, roleOfAuthor } from '../domain/people.ts';
import { loadUs } from '../intake/people.ts';
import { findPeople, type Person } from '../store/people.ts';
import type { SlackContext } from './context.ts';
import { lookUpPeople } from './look-up.ts';

/**
 * Is whoever clicked or typed staff of this workspace? Asked anew in every listener, on the clicker's own team and
 * account: in a shared channel a customer can press what a colleague can see. Whoever is counted as staff in another
 * company's workspace is none here.
 */
export async function isStaff(
  context: SlackContext,
  userId: string,
  teamId: string | null | undefined,
): Promise<boolean> {
  return (await clickerOf(context, userId, teamId)).role === 'staff';
}

/** Is it one of our admins? */
export async function isAdmin(
  context: SlackContext,
  userId: string,
  teamId: string | null | undefined,
): Promise<boolean> {
  const { role, person } = await clickerOf(context, userId, teamId);
  return role === 'staff' && person?.isAdmin === true;
}

async function clickerOf(
  { db, client, workspaceId, now }: SlackContext,
  userId: string,
  teamId: string | null | undefined,
): Promise<{ role: Role; person: Person | undefined }> {
  const clicker = { userId, teamId: teamId ?? null, botId: null, name: null };
  const us = await loadUs(db, workspaceId);
  const asKnown = async () => {
    const person = (await findPeople(db, workspaceId, [userId])).get(userId);
    const isElsewhere = isOfAnotherTeam(clicker, us) || person?.isOutsider;
    const told = roleOfAuthor(clicker, person?.toldRole, us);
    return { role: isElsewhere ? 'customer' : (person?.decidedRole ?? told), person } as const;
  };
  const known = await asKnown();
  if (known.role !== 'unknown') return known;
  await lookUpPeople(db, client, workspaceId, [userId], now());
  return asKnown();
}
