import { dayNumber } from '../calendar/day.ts';
import { dayMs, wallClockAt } from '../local-time.ts';
import type { Rotation } from '../policy/document.ts';

/**
 * Who has the turn at an instant, and who follows if they cannot: everybody once, in their order from the one whose turn
 * it is. Turns change at midnight of the zone, whatever its clocks do in the night; a week begins on the weekday of
 * `startsOn`. Before that date the turns go round backwards.
 * @param groupMembers the members of the rotation's user group, in any order; not asked where it names people
 * @param timeZone that of the policy's calendar
 */
export function turnOrder(
  rotation: Pick<Rotation, 'people' | 'turn' | 'startsOn'>,
  groupMembers: readonly string[],
  at: Date,
  timeZone: string,
): string[] {
  const members = rotation.people ?? [...groupMembers].sort();
  if (members.length === 0) return [];
  const first = remainder(turnsSince(rotation, at, timeZone), members.length);
  return [...members.slice(first), ...members.slice(0, first)];
}

/** Whole turns since the first one began; below 0 before it. */
function turnsSince(
  { turn, startsOn }: Pick<Rotation, 'turn' | 'startsOn'>,
  at: Date,
  timeZone: string,
): number {
  const firstDay = dayNumber(startsOn);
  if (firstDay === undefined) throw new TypeError(`A rotation that starts on ${startsOn}`);
  const today = Math.floor(wallClockAt(at, timeZone) / dayMs);
  return Math.floor((today - firstDay) / (turn === 'week' ? 7 : 1));
}

function remainder(n: number, of: number): number {
  return ((n % of) + of) % of;
}
