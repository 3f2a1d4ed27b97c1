import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { inTheirPlace } from '../domain/nudges/in-their-place.ts';
import { turnOrder } from '../domain/nudges/rotation.ts';
import { rotationNamed } from '../domain/policy/team.ts';
import { inForceAt } from '../domain/policy/versions.ts';
import type { Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { loadTerms } from '../store/load-terms.ts';

/**
 * Who has the turn in a rotation at an instant, whoever covers them, or who follows: the first who is at work, else the
 * first who is not away. Null where there is no such rotation, or nobody in it who can take it.
 */
export async function whoHasTheTurn(
  tx: Transaction,
  workspaceId: string,
  name: string,
  at: Date,
): Promise<string | null> {
  const terms = await loadTerms(tx, workspaceId);
  const { document } = inForceAt(terms.policies, at);
  const rotation = rotationNamed(document, name);
  if (!rotation) return null;
  const desk = await loadDesk(tx, workspaceId, { personIds: rotation.people ?? [], terms }, at);
  const { timeZone } = versionAt(versionsOf(terms.calendars, document.calendarId), at);
  const members = rotation.userGroup === undefined ? [] : desk.membersOf(rotation.userGroup);
  const line = inTheirPlace(turnOrder(rotation, members, at, timeZone), desk);
  const first = (is: 'here' | 'off') => line.find((id) => desk.presence(id).is === is);
  return first('here') ?? first('off') ?? null;
}
