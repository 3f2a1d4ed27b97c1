import { isTimeZone } from '../domain/calendar/zone.ts';
import type { Database, Transaction } from './database.ts';
import { findPeople } from './people.ts';
import { findWorkspace } from './workspaces.ts';

/** By whose clock somebody reads times: their own zone, or where Slack tells none the workspace's. */
export async function zoneOf(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
): Promise<string> {
  const own = (await findPeople(db, workspaceId, [personId])).get(personId)?.timeZone ?? '';
  return isTimeZone(own) ? own : ((await findWorkspace(db, workspaceId))?.timeZone ?? 'UTC');
}
