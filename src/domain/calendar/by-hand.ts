import { datedHours, stretchesOf } from './local-line.ts';
import { makePieces, takeAway } from './pieces.ts';
import type { Shift } from './shift.ts';
import type { CalendarSpec, DatedHours } from './spec.ts';

/**
 * Closes a date: all of it, as a holiday does, or some of its hours. What was opened on it by hand gives way, for the
 * last word holds.
 */
export function closeByHand(spec: CalendarSpec, date: string, hours?: readonly Shift[]): CalendarSpec {
  if (hours === undefined) {
    const normal = normalAgain(spec, date);
    return { ...normal, holidays: [...(normal.holidays ?? []), date].sort() };
  }
  const closed = { date, hours };
  return { ...spec, openings: without(spec.openings, closed), closures: withMore(spec.closures, closed) };
}

/** Opens a date for some hours, on top of those it has. What was closed of them by hand gives way. */
export function openByHand(spec: CalendarSpec, date: string, hours: readonly Shift[]): CalendarSpec {
  const opened = { date, hours };
  return { ...spec, openings: withMore(spec.openings, opened), closures: without(spec.closures, opened) };
}

/** Takes back what was changed on a date by hand. */
export function normalAgain(spec: CalendarSpec, date: string): CalendarSpec {
  const others = (list: readonly DatedHours[] = []) => list.filter((entry) => entry.date !== date);
  return {
    ...spec,
    holidays: (spec.holidays ?? []).filter((holiday) => holiday !== date),
    exceptions: others(spec.exceptions),
    openings: others(spec.openings),
    closures: others(spec.closures),
  };
}

function withMore(list: readonly DatedHours[] = [], more: DatedHours): DatedHours[] {
  const stretches = [...list, more].flatMap(stretchesOf);
  const length = stretches.reduce((sum, [from, until]) => sum + until - from, 0);
  if (makePieces(stretches).openMs < length) return datedHours(stretches);
  // Nothing overlaps: what was written over midnight may stay written so.
  const own = list.find(({ date }) => date === more.date);
  const joined = { date: more.date, hours: [...(own?.hours ?? []), ...more.hours].toSorted() };
  return [...list.filter((entry) => entry !== own), joined].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function without(list: readonly DatedHours[] = [], taken: DatedHours): readonly DatedHours[] {
  const stretches = list.flatMap(stretchesOf);
  const left = takeAway(stretches, stretchesOf(taken));
  const isUntouched = makePieces(left).openMs === makePieces(stretches).openMs;
  return isUntouched ? list : datedHours(left);
}
