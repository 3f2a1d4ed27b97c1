import type { Terms } from '../domain/clocks/clock.ts';
import { rotationNamed, teamOf } from '../domain/policy/team.ts';
import type { Desk } from '../domain/presence/desk.ts';
import type { ClockRow } from '../store/clocks.ts';
import type { Behind } from './plan.ts';

/** Who stands behind a clock's owner at `now`, by the newest policy: who leads today is a matter of today. */
export function behindClock(
  { metric, priority, snapshots }: Pick<ClockRow, 'metric' | 'priority' | 'snapshots'>,
  { policies }: Terms,
  desk: Desk,
  _now: Date,
): Behind {
  const newest = policies.reduce((best, each) => (each.version > best.version ? each : best)).document;
  const team = teamOf(newest, snapshots.at(-1)?.rule ?? null, metric, priority);
  const rotation = rotationNamed(newest, team.rotation);
  const members = rotation?.userGroup ? desk.membersOf(rotation.userGroup) : (rotation?.people ?? []);
  return { lead: team.lead, leadChannel: team.leadChannel, rotation: members };
}
