import { DAY_MS } from './day.ts';
import { type Hours, indexHours, neverCloses, openUpTo, placeOf, stretchAround, WEEK_MS } from './hours.ts';
import { lastBelow } from './sorted.ts';
import type { CalendarSpec } from './spec.ts';
import { endsLast, FIRST_INSTANT_MS, offsetIndexAt, type ZoneTable, zoneTable } from './zone.ts';

const YEAR_MS = 366 * DAY_MS;

/**
 * A compiled calendar. An instant is open when its wall-clock time, by the zone's offset at that very instant, lies
 * in a shift. So a skipped hour holds no open time, and a repeated hour holds its open time twice.
 *
 * `index` is a cache that grows towards the years asked about; the answers never depend on what was asked before.
 */
export interface Calendar {
  readonly spec: CalendarSpec;
  readonly hours: Hours;
  readonly neverCloses: boolean;
  index: OpenIndex | undefined;
}

/**
 * Open time as a function of the instant. Between two changes of the zone it is open time on the local line plus a
 * constant; `added[i]` is that constant from `zone.startsAtMs[i]` on, `openAtStart[i]` the open time at that instant.
 */
interface OpenIndex {
  readonly anchorMs: number;
  readonly zone: ZoneTable;
  readonly added: Float64Array;
  readonly openAtStart: Float64Array;
  readonly openAtEnd: number;
}

/** Thrown when a question runs past the last open minute of a calendar, or past the years it answers for. */
export class OpenTimeEndsError extends RangeError {
  override readonly name = 'OpenTimeEndsError';
}

/** Compiles a calendar that has passed `parseCalendar`; cheap, the zone's changes are looked up when asked for. */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const hours = indexHours(spec);
  return { spec, hours, neverCloses: neverCloses(hours), index: undefined };
}

/** Open milliseconds up to an instant, counted from a start that is fixed for this calendar. */
export function openMsUpTo(calendar: Calendar, atMs: number): number {
  const index = indexOver(calendar, atMs);
  const i = offsetIndexAt(index.zone, atMs);
  const localMs = atMs + (index.zone.offsetsMs[i] as number);
  return openUpTo(calendar.hours, localMs) + (index.added[i] as number);
}

/** The earliest instant up to which that many open milliseconds have passed. */
export function instantOf(calendar: Calendar, openMs: number): number {
  const index = indexReaching(calendar, openMs);
  const i = Math.max(0, lastBelow(index.openAtStart, openMs));
  return placeOf(calendar.hours, openMs - (index.added[i] as number)) - (index.zone.offsetsMs[i] as number);
}

/** The stretch around an open instant known to be open; it may go on beyond either end. Undefined when closed. */
export function openAround(calendar: Calendar, atMs: number): { startMs: number; endMs: number } | undefined {
  const { zone } = indexOver(calendar, atMs);
  const i = offsetIndexAt(zone, atMs);
  const offset = zone.offsetsMs[i] as number;
  const local = stretchAround(calendar.hours, atMs + offset);
  return (
    local && {
      startMs: Math.max(local.start - offset, zone.startsAtMs[i] as number),
      endMs: Math.min(local.end - offset, zone.startsAtMs[i + 1] ?? zone.untilMs),
    }
  );
}

function indexOver(calendar: Calendar, atMs: number): OpenIndex {
  const { index } = calendar;
  if (index !== undefined && atMs >= index.zone.fromMs && atMs < index.zone.untilMs) return index;
  return extend(calendar, atMs, atMs + 1);
}

/** The index grown until that much open time begins and ends within it. */
function indexReaching(calendar: Calendar, openMs: number): OpenIndex {
  let index = calendar.index ?? extend(calendar, 0, 1);
  for (;;) {
    const { fromMs, untilMs } = index.zone;
    const missing = openMs - index.openAtEnd;
    if (missing > 0) index = extend(calendar, fromMs, untilMs + reach(calendar, missing, index, 'after'));
    else {
      const tooMany = (index.openAtStart[0] as number) - openMs + 1;
      if (tooMany <= 0) return index;
      index = extend(calendar, fromMs - reach(calendar, tooMany, index, 'before'), untilMs);
    }
  }
}

/** How much further to look for open time; throws where there is none to find. */
function reach(
  { hours, spec }: Calendar,
  missing: number,
  { zone }: OpenIndex,
  side: 'after' | 'before',
): number {
  const farthest = side === 'after' ? endsLast(zone) : zone.fromMs <= FIRST_INSTANT_MS;
  const yearsLeft = Math.ceil((missing / hours.week.openMs) * WEEK_MS) + YEAR_MS;
  if (hours.week.openMs > 0 && !farthest) return yearsLeft;
  const lastWindow = (hours.windowEnds.at(-1) ?? Number.NEGATIVE_INFINITY) + 2 * DAY_MS;
  const firstWindow = (hours.windowStarts[0] ?? Number.POSITIVE_INFINITY) - 2 * DAY_MS;
  if (!farthest && side === 'after' && zone.untilMs < lastWindow) return lastWindow - zone.untilMs;
  if (!farthest && side === 'before' && zone.fromMs > firstWindow) return zone.fromMs - firstWindow;
  if (hours.week.openMs > 0) {
    throw new OpenTimeEndsError(
      'so much open time reaches outside the years a calendar answers for, up to 9999',
    );
  }
  throw new OpenTimeEndsError(
    `this calendar (${spec.timeZone}) has no weekly hours and less one-off open time ${side} that instant than asked for`,
  );
}

/** Covers the years from one instant until another, and those covered before; counts keep their fixed start. */
function extend(calendar: Calendar, fromMs: number, untilMs: number): OpenIndex {
  const known = calendar.index;
  const zone = zoneTable(
    calendar.spec.timeZone,
    Math.min(fromMs, known?.zone.fromMs ?? fromMs),
    Math.max(untilMs, known?.zone.untilMs ?? untilMs),
  );
  if (fromMs >= zone.untilMs)
    throw new OpenTimeEndsError('a calendar answers for instants up to the year 9999');
  const anchorMs = known?.anchorMs ?? fromMs;
  const added = constantsAround(calendar.hours, zone, offsetIndexAt(zone, anchorMs));
  const openAt = (ms: number, i: number) =>
    openUpTo(calendar.hours, ms + (zone.offsetsMs[i] as number)) + (added[i] as number);
  const openAtStart = zone.startsAtMs.map(openAt);
  const openAtEnd = openAt(zone.untilMs, added.length - 1);
  calendar.index = { anchorMs, zone, added, openAtStart, openAtEnd };
  return calendar.index;
}

/**
 * At each change the local line jumps. Open time does not: what the jump leaps over, or goes through again, is made
 * good by the constant. The constant is 0 where the anchor lies.
 */
function constantsAround(hours: Hours, { startsAtMs, offsetsMs }: ZoneTable, anchor: number): Float64Array {
  const jumpAt = (i: number) => {
    const change = startsAtMs[i] as number;
    const [before, after] = [offsetsMs[i - 1] as number, offsetsMs[i] as number];
    return openUpTo(hours, change + before) - openUpTo(hours, change + after);
  };
  const added = new Float64Array(startsAtMs.length);
  for (let i = anchor + 1; i < added.length; i++) added[i] = (added[i - 1] as number) + jumpAt(i);
  for (let i = anchor - 1; i >= 0; i--) added[i] = (added[i + 1] as number) - jumpAt(i + 1);
  return added;
}
