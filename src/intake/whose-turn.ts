import { rotationNamed } from '../domain/policy/team.ts';
import { inForceAt } from '../domain/policy/versions.ts';
import type { Transaction } from '../store/database.ts';
import { loadDesk } from '../store/desk.ts';
import { loadTerms } from '../store/load-terms.ts';
import { inTurn } from './in-turn.ts';

/**
 * Who has the turn in a rotation at an instant: the first of the order who is not away. Null where there is no such
 * rotation, or nobody in it who can act.
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
  const members = rotation.people ?? [];
  const desk = await loadDesk(tx, workspaceId, { personIds: members, terms }, at);
  const order = inTurn(rotation, desk, terms, document.calendarId, at);
  const acting = order.map((id) => desk.coverOf(id) ?? id).filter((id) => desk.canAct(id));
  return acting.find((id) => desk.presence(id).is !== 'away') ?? acting[0] ?? null;
}
