import { DAY_MS, dayNumber, MINUTE_MS, WEEKDAYS, weekdayIndex } from './day.ts';
import { makePieces, openBefore, type Pieces, pieceAt, placeWithOpenBefore, takeAway } from './pieces.ts';
import { type Shift, shiftMinutes } from './shift.ts';
import { lastAtMost, lastBelow } from './sorted.ts';
import type { CalendarSpec, DatedHours } from './spec.ts';

/**
 * Open hours on a local time line that knows no zone: milliseconds of wall clock since 1970-01-01 00:00.
 *
 * Nearly all of it repeats by the week, so one week is indexed. Around each day that differs (a holiday,
 * an exception, an opening, a closure) lies a window of two days (the day, and the next into which its hours may run)
 * whose hours are listed one by one. Open time
 * up to any place is then the week's share plus what the windows before it added or took away.
 */
export interface Hours {
  readonly week: Pieces;
  readonly special: Pieces;
  readonly windowStarts: Float64Array;
  readonly windowEnds: Float64Array;
  /** Open time at each window's start and end. */
  readonly openAtStart: Float64Array;
  readonly openAtEnd: Float64Array;
  /** What to add to the special pieces' own count inside a window, and to the week's count after it. */
  readonly addInside: Float64Array;
  readonly addAfter: Float64Array;
}

export const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05, a Monday. */
const MONDAY = 4 * DAY_MS;

type Stretch = readonly [number, number];

/** Indexes the hours of a calendar that has passed `parseCalendar`. */
export function indexHours(spec: CalendarSpec): Hours {
  const weekly = WEEKDAYS.map((weekday) => (spec.hours[weekday] ?? []).map(stretchOf));
  const differing = specialDays(spec, (day) => weekly[weekdayIndex(day)] ?? []);
  const closures = (spec.closures ?? []).flatMap(stretchesOn);
  const week = makePieces(weekly.flatMap((stretches, day) => wrapWeek(moved(stretches, day * DAY_MS))));
  const windows = windowsAround([...differing.keys()]);
  const shiftsOf = (day: number) => differing.get(day) ?? weekly[weekdayIndex(day)] ?? [];
  const listed = windows.flatMap(([start, end]) => listWindow(start, end, shiftsOf));
  const special = makePieces(takeAway(listed, closures));
  return { week, special, ...countWindows(week, special, windows) };
}

/** Open time before a place on the local line, counted from a Monday in 1970: negative before it. */
export function openUpTo(hours: Hours, localMs: number): number {
  const k = lastAtMost(hours.windowStarts, localMs);
  if (k < 0) return weekOpenUpTo(hours.week, localMs);
  if (localMs < (hours.windowEnds[k] as number)) {
    return openBefore(hours.special, localMs) + (hours.addInside[k] as number);
  }
  return weekOpenUpTo(hours.week, localMs) + (hours.addAfter[k] as number);
}

/** The earliest place with that much open before it; infinite where no such place is. */
export function placeOf(hours: Hours, open: number): number {
  const k = lastBelow(hours.openAtStart, open);
  if (k >= 0 && open <= (hours.openAtEnd[k] as number)) {
    return placeWithOpenBefore(hours.special, open - (hours.addInside[k] as number));
  }
  const weekly = k < 0 ? open : open - (hours.addAfter[k] as number);
  const perWeek = hours.week.openMs;
  if (perWeek === 0) return k < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // The earliest place: what falls exactly on a week's end is found at the last closing of that week.
  const weeks = Math.floor((weekly - 1) / perWeek);
  return MONDAY + weeks * WEEK_MS + placeWithOpenBefore(hours.week, weekly - weeks * perWeek);
}

/** The stretch around an open place within which the hours are known to be open; it may go on beyond either end. */
export function stretchAround(hours: Hours, localMs: number): { start: number; end: number } | undefined {
  const k = lastAtMost(hours.windowStarts, localMs);
  const [from, until] = [hours.windowStarts[k] ?? -Infinity, hours.windowEnds[k] ?? -Infinity];
  if (localMs < until) return clip(pieceAt(hours.special, localMs), from, until);
  const next = hours.windowStarts[k + 1] ?? Number.POSITIVE_INFINITY;
  if (hours.week.openMs === WEEK_MS) return { start: until, end: next };
  const monday = MONDAY + weekOf(localMs) * WEEK_MS;
  const piece = pieceAt(hours.week, localMs - monday);
  return clip(piece && { start: piece.start + monday, end: piece.end + monday }, until, next);
}

/** Open every minute of every day. */
export function neverCloses(hours: Hours): boolean {
  const inWindows = hours.windowStarts.reduce(
    (sum, start, k) => sum + (hours.windowEnds[k] as number) - start,
    0,
  );
  return hours.week.openMs === WEEK_MS && hours.special.openMs === inWindows;
}

function clip(piece: { start: number; end: number } | undefined, from: number, until: number) {
  return piece && { start: Math.max(piece.start, from), end: Math.min(piece.end, until) };
}

function weekOf(localMs: number): number {
  return Math.floor((localMs - MONDAY) / WEEK_MS);
}

function weekOpenUpTo(week: Pieces, localMs: number): number {
  const weeks = weekOf(localMs);
  return weeks * week.openMs + openBefore(week, localMs - MONDAY - weeks * WEEK_MS);
}

/** The last shift of Sunday may run into Monday: cut it there and put the rest at the week's start. */
function wrapWeek(stretches: Stretch[]): Stretch[] {
  return stretches.flatMap(([start, end]): Stretch[] =>
    end <= WEEK_MS
      ? [[start, end]]
      : [
          [start, WEEK_MS],
          [0, end - WEEK_MS],
        ],
  );
}

/** The shifts that start on each day that differs, before closures. */
function specialDays(spec: CalendarSpec, weekly: (day: number) => Stretch[]): Map<number, Stretch[]> {
  const days = new Map<number, Stretch[]>();
  for (const date of spec.holidays ?? []) days.set(dayOf(date), []);
  // After the holidays: an exception on a holiday's date says the hours of that date.
  for (const { date, hours } of spec.exceptions ?? []) days.set(dayOf(date), hours.map(stretchOf));
  // After the exceptions: an opening adds to what the day has by then.
  const shiftsSoFar = (day: number) => days.get(day) ?? weekly(day);
  for (const { date, hours } of spec.openings ?? []) {
    days.set(dayOf(date), [...shiftsSoFar(dayOf(date)), ...hours.map(stretchOf)]);
  }
  for (const { date } of spec.closures ?? []) days.set(dayOf(date), shiftsSoFar(dayOf(date)));
  return days;
}

/** Two days from each special day on, joined where they touch. */
function windowsAround(days: number[]): Stretch[] {
  const { starts, ends } = makePieces(days.map((day): Stretch => [day * DAY_MS, (day + 2) * DAY_MS]));
  return Array.from(starts, (start, k): Stretch => [start, ends[k] as number]);
}

/** Every shift within a window, the tail of the night shift before it included. */
function listWindow(start: number, end: number, shiftsOf: (day: number) => Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = start / DAY_MS - 1; day < end / DAY_MS; day++) {
    for (const [from, until] of moved(shiftsOf(day), day * DAY_MS)) {
      stretches.push([Math.max(from, start), Math.min(until, end)]);
    }
  }
  return stretches;
}

function stretchesOn({ date, hours }: DatedHours): Stretch[] {
  return moved(hours.map(stretchOf), dayOf(date) * DAY_MS);
}

function countWindows(week: Pieces, special: Pieces, windows: Stretch[]) {
  let added = 0;
  const rows = windows.map(([start, end]) => {
    const openAtStart = weekOpenUpTo(week, start) + added;
    const addInside = openAtStart - openBefore(special, start);
    const openAtEnd = openBefore(special, end) + addInside;
    added = openAtEnd - weekOpenUpTo(week, end);
    return { start, end, openAtStart, openAtEnd, addInside, addAfter: added };
  });
  const column = (name: keyof (typeof rows)[number]) => Float64Array.from(rows, (row) => row[name]);
  return {
    windowStarts: column('start'),
    windowEnds: column('end'),
    openAtStart: column('openAtStart'),
    openAtEnd: column('openAtEnd'),
    addInside: column('addInside'),
    addAfter: column('addAfter'),
  };
}

function moved(stretches: Stretch[], by: number): Stretch[] {
  return stretches.map(([start, end]) => [start + by, end + by]);
}

function stretchOf(shift: Shift): Stretch {
  const minutes = shiftMinutes(shift);
  if (minutes === undefined) throw new TypeError(`not a shift: ${shift.join(' to ')}`);
  return [minutes.from * MINUTE_MS, minutes.until * MINUTE_MS];
}

function dayOf(date: string): number {
  const day = dayNumber(date);
  if (day === undefined) throw new TypeError(`not a date: ${date}`);
  return day;
}
