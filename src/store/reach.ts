import { canBeNudged, type Reach } from '../domain/people.ts';
import type { PolicyVersion } from '../domain/policy/versions.ts';
import { standInsNow } from '../domain/policy/versions.ts';
import type { Database, Transaction } from './database.ts';
import { findPeople } from './people.ts';

/** Who of these people, and of those who stand in for somebody, can be nudged. */
export async function loadReach(
  db: Database | Transaction,
  workspaceId: string,
  personIds: readonly (string | null)[],
  policies: readonly PolicyVersion[],
): Promise<Reach> {
  const standIns = standInsNow(policies);
  const ids = [...personIds, ...Object.values(standIns)].filter((id): id is string => id !== null);
  const people = await findPeople(db, workspaceId, [...new Set(ids)]);
  return { canAct: (id) => canBeNudged(people.get(id)), standIns };
}
