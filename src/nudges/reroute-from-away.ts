import type { Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { peopleWithDueLists } from '../store/lists.ts';
import { loadTerms } from '../store/load-terms.ts';
import { openNudgesOf } from '../store/nudges.ts';
import { rerouteNudges } from '../store/reroute.ts';

/**
 * What somebody was to be told of, and is away by now, goes to whoever is next in line: decided for Monday morning, and on
 * Monday they are ill.
 * @returns how many nudges
 */
export async function rerouteFromAway(tx: Transaction, workspaceId: string, now: Date): Promise<number> {
  const due = await peopleWithDueLists(tx, workspaceId, now);
  if (due.length === 0) return 0;
  const nudges = await openNudgesOf(tx, workspaceId, due);
  const untold = nudges.filter(({ toldAt, isUrgent }) => toldAt === null && !isUrgent);
  const personIds = [...new Set(untold.flatMap(({ personId }) => personId ?? []))].sort();
  if (personIds.length === 0) return 0;
  const desk = await loadDesk(tx, workspaceId, { personIds, terms: await loadTerms(tx, workspaceId) }, now);
  let rerouted = 0;
  for (const id of personIds.filter((person) => desk.presence(person).is === 'away')) {
    rerouted += await rerouteNudges(tx, workspaceId, id, { which: 'untold', why: 'away' }, now);
  }
  return rerouted;
}
