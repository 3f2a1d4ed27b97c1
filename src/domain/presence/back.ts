import type { Calendar } from '../calendar/calendar.ts';
import type { Segment } from '../calendar/segments.ts';
import { nextOpenAt } from '../calendar/walk.ts';

/**
 * The first instant from `from` on at which somebody is at work and wants notifications: `from` itself where they do
 * then. Null where their hours never begin again.
 */
export function backAt(hours: Calendar, quiet: readonly Segment[], from: Date): Date | null {
  let at = from;
  // Each stretch is left behind once, so that this ends.
  for (let left = quiet.length; left >= 0; left--) {
    const open = nextOpenAt(hours, at);
    if (open === undefined) return null;
    const stretch = quiet.find(({ startAt, endAt }) => startAt <= open && open < endAt);
    if (!stretch) return open;
    at = stretch.endAt;
  }
  return nextOpenAt(hours, at) ?? null;
}
