import type { Calendar } from '../calendar/calendar.ts';
import { alwaysOpen, dueAfter, dueBefore, openMinutesBetween } from '../calendar/questions.ts';
import type { Segment } from '../calendar/segments.ts';
import { inForce } from '../in-force.ts';
import type { CountedHours } from '../policy/document.ts';
import type { CalendarVersion } from './clock.ts';

/** From an instant on until the next piece begins, time is counted on that calendar. */
export interface Piece {
  fromMs: number;
  calendar: Calendar;
}

/** How a clock's time is counted: on which calendar from when on, and what is taken out of it. */
export interface Counting {
  /** Earliest first; the first reaches back for ever, the last on for ever. */
  pieces: readonly Piece[];
  pauses: readonly Segment[];
}

const around: readonly Piece[] = [{ fromMs: Number.NEGATIVE_INFINITY, calendar: alwaysOpen }];

/** Counts on the versions of a calendar, each from its own instant on; in calendar hours every minute counts. */
export function countingOn(
  versions: readonly CalendarVersion[],
  hours: CountedHours,
  pauses: readonly Segment[],
): Counting {
  return { pieces: hours === 'calendar' ? around : piecesOf(versions), pauses };
}

const knownPieces = new WeakMap<readonly CalendarVersion[], readonly Piece[]>();

function piecesOf(versions: readonly CalendarVersion[]): readonly Piece[] {
  const known = knownPieces.get(versions);
  if (known) return known;
  const pieces = versions.map(asPiece);
  knownPieces.set(versions, pieces);
  return pieces;
}

function asPiece({ effectiveAt, calendar }: CalendarVersion, i: number): Piece {
  return { fromMs: i === 0 ? Number.NEGATIVE_INFINITY : effectiveAt.getTime(), calendar };
}

const knownVersions = new WeakMap<readonly CalendarVersion[], Map<string, CalendarVersion[]>>();

/**
 * The versions of one calendar, earliest first, each in force from its instant until that of the next. A version that a
 * newer one replaced before it took effect never was in force.
 * @throws Error where there is none of that id
 */
export function versionsOf(calendars: readonly CalendarVersion[], id: string): readonly CalendarVersion[] {
  const known = knownVersions.get(calendars)?.get(id);
  if (known) return known;
  const found = findVersions(calendars, id);
  const others = knownVersions.get(calendars) ?? new Map<string, CalendarVersion[]>();
  knownVersions.set(calendars, others.set(id, found));
  return found;
}

function findVersions(calendars: readonly CalendarVersion[], id: string): CalendarVersion[] {
  const newestFirst = calendars.filter((c) => c.id === id).sort((a, b) => b.version - a.version);
  const inForce: CalendarVersion[] = [];
  for (const version of newestFirst) {
    const next = inForce.at(-1);
    if (!next || version.effectiveAt < next.effectiveAt) inForce.push(version);
  }
  if (inForce.length === 0) throw new Error(`A workspace without a calendar ${id}`);
  return inForce.reverse();
}

/** The version in force at an instant; before the first one's, the first. */
export function versionAt(versions: readonly CalendarVersion[], at: Date): CalendarVersion {
  return inForce(versions, at) as CalendarVersion;
}

/**
 * The earliest instant by which `minutes` have been counted since `from`. Where the calendar changes on the way, each
 * version counts what lies in its own time: half an hour on Friday under the old hours, the rest on Monday under the
 * new ones.
 * @throws OpenTimeEndsError where the last calendar has no such open time left
 */
export function countedAfter({ pieces, pauses }: Counting, from: Date, minutes: number): Date {
  let left = minutes;
  let at = from;
  for (const [i, { calendar }] of pieces.entries()) {
    const untilMs = pieces[i + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    if (untilMs <= at.getTime()) continue;
    if (untilMs === Number.POSITIVE_INFINITY) return dueAfter(calendar, at, left, pauses);
    const until = new Date(untilMs);
    const counted = openMinutesBetween(calendar, at, until, pauses);
    if (left <= counted) return dueAfter(calendar, at, left, pauses);
    left -= counted;
    at = until;
  }
  throw new Error('The last piece of a counting has no end');
}

/** Each calendar of a stretch of time with the part of it that it counts, earliest first. */
export function* spansIn(
  pieces: readonly Piece[],
  from: Date,
  to: Date,
): Generator<Segment & { calendar: Calendar }> {
  for (const [i, { fromMs, calendar }] of pieces.entries()) {
    const startMs = Math.max(fromMs, from.getTime());
    const endMs = Math.min(pieces[i + 1]?.fromMs ?? Number.POSITIVE_INFINITY, to.getTime());
    if (startMs < endMs) yield { calendar, startAt: new Date(startMs), endAt: new Date(endMs) };
  }
}

/** Counted minutes from one instant to a later one, exact to the millisecond. */
export function countedBetween({ pieces, pauses }: Counting, from: Date, to: Date): number {
  let minutes = 0;
  for (const { calendar, startAt, endAt } of spansIn(pieces, from, to)) {
    minutes += openMinutesBetween(calendar, startAt, endAt, pauses);
  }
  return minutes;
}

/** The same in whole minutes: a started minute does not count. */
export function countedMinutes(counting: Counting, from: Date, to: Date): number {
  return Math.floor(countedBetween(counting, from, to));
}

/**
 * The latest instant from which `minutes` are counted until `to`: the mirror of `countedAfter`. A step 15 min before a
 * deadline at 09:15, where support hours begin at 09:00, falls at 09:00 of that day and not at closing time before it.
 * @throws OpenTimeEndsError where the first calendar has no such open time
 */
export function countedBefore({ pieces, pauses }: Counting, to: Date, minutes: number): Date {
  let left = minutes;
  let at = to;
  for (const { calendar, fromMs } of pieces.toReversed()) {
    if (fromMs >= at.getTime()) continue;
    if (fromMs === Number.NEGATIVE_INFINITY) return dueBefore(calendar, at, left, pauses);
    const from = new Date(fromMs);
    const counted = openMinutesBetween(calendar, from, at, pauses);
    if (left <= counted) return dueBefore(calendar, at, left, pauses);
    left -= counted;
    at = from;
  }
  throw new Error('The first piece of a counting has no start');
}
