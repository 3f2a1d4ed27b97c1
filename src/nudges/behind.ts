import type { Terms } from '../domain/clocks/clock.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { turnOrder } from '../domain/nudges/rotation.ts';
import { rotationNamed, teamOf } from '../domain/policy/team.ts';
import type { Desk } from '../domain/presence/desk.ts';
import type { ClockRow } from '../store/clocks.ts';
import type { Behind } from './plan.ts';

type Kept = Pick<ClockRow, 'metric' | 'priority' | 'snapshots' | 'calendarId'>;

/** Who stands behind a clock's owner at `now`, by the newest policy: who leads today is a matter of today. */
export function behindClock(
  { metric, priority, snapshots, calendarId }: Kept,
  { policies, calendars }: Terms,
  desk: Desk,
  now: Date,
): Omit<Behind, 'isChannelOpen'> {
  const { document } = policies.reduce((best, each) => (each.version > best.version ? each : best));
  const team = teamOf(document, snapshots.at(-1)?.rule ?? null, metric, priority);
  const rotation = rotationNamed(document, team.rotation);
  const { timeZone } = versionAt(versionsOf(calendars, calendarId), now);
  const members = rotation?.userGroup ? desk.membersOf(rotation.userGroup) : [];
  const order = rotation ? turnOrder(rotation, members, now, timeZone) : [];
  return { lead: team.lead, leadChannel: team.leadChannel, rotation: order };
}
