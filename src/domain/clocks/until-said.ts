import type { CalendarVersion, Clock } from './clock.ts';
import { type Counting, countedBetween, countedMinutes, countingOn } from './counting.ts';

/** What is changed after a clock has ended, be it before its date, touches it no more. */
export function knownBy(
  versions: readonly CalendarVersion[],
  endedAt: Date | null,
): readonly CalendarVersion[] {
  if (endedAt === null) return versions;
  const known = versions.filter(({ effectiveAt }) => effectiveAt <= endedAt);
  return known.length > 0 ? known : versions.slice(0, 1);
}

/**
 * How the time of a clock is counted that is due when somebody said so: in support hours, where there are any until then,
 * else all around the clock ("tonight").
 */
export function countingUntil(
  versions: readonly CalendarVersion[],
  hours: Clock['hours'],
  from: Date,
  to: Date,
): { hours: Clock['hours']; counting: Counting } {
  const counting = countingOn(versions, hours, []);
  if (hours === 'calendar' || countedBetween(counting, from, to) >= 1) return { hours, counting };
  return { hours: 'calendar', counting: countingOn(versions, 'calendar', []) };
}

/** Its target in counted minutes, a minute at the least. */
export function targetUntil(counting: Counting, from: Date, to: Date): number {
  return Math.max(1, countedMinutes(counting, from, to));
}
