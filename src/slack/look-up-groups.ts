import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Database } from '../store/database.ts';
import { findPeople } from '../store/people.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { saveUserGroup, staleGroups } from '../store/user-groups.ts';
import { lookUpPeople } from './look-up.ts';

const freshForMs = 60 * 60_000;

/** What Slack would not say: rotations over groups go without them, and the doctor says so. */
export interface GroupsLookedUp {
  groups: number;
  withoutGroups: boolean;
}

/**
 * Asks Slack once an hour who is in the user groups that rotations go round, and about members whom the app has not met.
 * In between events tell of changes. A group that is no more keeps its last members.
 */
export async function refreshUserGroupsDue(
  db: Database,
  client: WebClient,
  workspaceId: string,
  now: Date,
): Promise<GroupsLookedUp> {
  const { document } = await newestPolicy(db, workspaceId);
  const wanted = Object.values(document.rotations ?? {}).flatMap(({ userGroup }) => userGroup ?? []);
  const before = new Date(now.getTime() - freshForMs);
  const ids = await staleGroups(db, workspaceId, [...new Set(wanted)], before);
  for (const id of ids) {
    const memberIds = await membersOf(client, id);
    if (memberIds === 'missing_scope') return { groups: 0, withoutGroups: true };
    if (memberIds === 'unknown') continue;
    await saveUserGroup(db, { workspaceId, id, handle: id, memberIds, checkedAt: now });
    const known = await findPeople(db, workspaceId, memberIds);
    const unmet = memberIds.filter((member) => !known.has(member));
    if (unmet.length > 0) await lookUpPeople(db, client, workspaceId, unmet, now);
  }
  return { groups: ids.length, withoutGroups: false };
}

async function membersOf(client: WebClient, id: string): Promise<string[] | 'missing_scope' | 'unknown'> {
  try {
    return (await client.usergroups.users.list({ usergroup: id })).users ?? [];
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    if (error.data.error === 'missing_scope') return 'missing_scope';
    if (error.data.error === 'no_such_subteam' || error.data.error === 'subteam_not_found') return 'unknown';
    throw error;
  }
}
