import { rotationNamed, teamOf } from '../domain/policy/team.ts';
import type { ClockRow } from '../store/clocks.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import type { SlackContext } from './context.ts';

/** The name of the rotation that takes turns for a clock, as the policy has it today; null where there is none. */
export async function rotationFor(
  { db, workspaceId }: SlackContext,
  { snapshots, metric, priority }: Pick<ClockRow, 'snapshots' | 'metric' | 'priority'>,
): Promise<string | null> {
  const { document } = await newestPolicy(db, workspaceId);
  const { rotation } = teamOf(document, snapshots.at(-1)?.rule ?? null, metric, priority);
  return rotationNamed(document, rotation) ? rotation : null;
}
