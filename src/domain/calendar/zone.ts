import { lastAtMost } from './sorted.ts';

/**
 * The offsets of a time zone over a stretch of time. `offsetsMs[i]` is in force from `startsAtMs[i]` until the next
 * start; the first start is `fromMs` itself, or the beginning of time.
 */
export interface ZoneTable {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly startsAtMs: Float64Array;
  readonly offsetsMs: Float64Array;
}

const SECOND = 1000;
const DAY = 86_400_000;
const YEAR = 366 * DAY;

/** The first and the last instant a `Date` can hold. */
export const FIRST_INSTANT_MS = -8.64e15;
export const LAST_INSTANT_MS = 8.64e15;

/** No zone changed its offset before 1845: up to here every place kept its own mean time. */
const FIRST_CHANGES_MS = Date.UTC(1800, 0, 1);
/** Calendars answer up to the end of the year 9999. */
const END_OF_ANSWERS_MS = Date.UTC(10_000, 0, 1);

/**
 * How far apart two looks at the offset may lie without a change and its reversal slipping between them. The
 * shortest such pair on record is four days (Freetown, 1939); from 2100 on only yearly rules are left.
 */
const LOOK_EVERY = 3 * DAY;
const YEARLY_RULES_FROM_MS = Date.UTC(2100, 0, 1);
const LOOK_EVERY_UNDER_YEARLY_RULES = 20 * DAY;

/** Whether `name` is a zone this runtime knows. Bare offsets such as `+05:30` are not names of zones. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    known.add(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Names found good; asking the runtime anew costs more than reading the rest of a calendar. */
const known = new Set<string>();

const tables = new Map<string, ZoneTable>();

/** The offsets of `timeZone` at least from `fromMs` until `untilMs`; found once and kept for every calendar. */
export function zoneTable(timeZone: string, fromMs: number, untilMs: number): ZoneTable {
  const known = tables.get(timeZone) ?? firstTable(timeZone, fromMs, untilMs);
  const table = growDown(timeZone, growUp(timeZone, known, untilMs), fromMs);
  tables.set(timeZone, table);
  return table;
}

/** Whether a table ends where answers end, so that growing it again would add nothing. */
export function endsLast(table: ZoneTable): boolean {
  return table.untilMs >= END_OF_ANSWERS_MS;
}

/** Index of the offset in force at an instant the table covers. */
export function offsetIndexAt(table: ZoneTable, atMs: number): number {
  return Math.max(0, lastAtMost(table.startsAtMs, atMs));
}

function firstTable(timeZone: string, fromMs: number, untilMs: number): ZoneTable {
  if (isUtc(timeZone)) return tableOf(FIRST_INSTANT_MS, LAST_INSTANT_MS + 1, [FIRST_INSTANT_MS], [0]);
  const startMs = lowerEdge(fromMs);
  const startOffset = offsetReader(timeZone)(Math.max(startMs, FIRST_CHANGES_MS));
  const changes = changesBetween(
    timeZone,
    Math.max(startMs, FIRST_CHANGES_MS),
    startOffset,
    upperEdge(untilMs),
  );
  return tableOf(startMs, upperEdge(untilMs), [startMs, ...changes.at], [startOffset, ...changes.offsets]);
}

function growUp(timeZone: string, table: ZoneTable, untilMs: number): ZoneTable {
  if (untilMs <= table.untilMs || endsLast(table)) return table;
  const end = upperEdge(untilMs);
  const changes = changesBetween(timeZone, table.untilMs, table.offsetsMs.at(-1) ?? 0, end);
  return tableOf(
    table.fromMs,
    end,
    [...table.startsAtMs, ...changes.at],
    [...table.offsetsMs, ...changes.offsets],
  );
}

function growDown(timeZone: string, table: ZoneTable, fromMs: number): ZoneTable {
  if (fromMs >= table.fromMs) return table;
  const start = lowerEdge(fromMs);
  const startOffset = offsetReader(timeZone)(Math.max(start, FIRST_CHANGES_MS));
  const changes = changesBetween(timeZone, Math.max(start, FIRST_CHANGES_MS), startOffset, table.fromMs);
  // The table's first start was only where looking began, not a change: the walk up to it carries the same offset.
  return tableOf(
    start,
    table.untilMs,
    [start, ...changes.at, ...table.startsAtMs.subarray(1)],
    [startOffset, ...changes.offsets, ...table.offsetsMs.subarray(1)],
  );
}

function tableOf(fromMs: number, untilMs: number, startsAtMs: number[], offsetsMs: number[]): ZoneTable {
  return {
    fromMs,
    untilMs,
    startsAtMs: Float64Array.from(startsAtMs),
    offsetsMs: Float64Array.from(offsetsMs),
  };
}

/** Tables grow by whole spans of years, so that questions next to each other do not each make a new one. */
function lowerEdge(ms: number): number {
  const edge = Math.floor(ms / SECOND) * SECOND - 2 * YEAR;
  return edge <= FIRST_CHANGES_MS ? FIRST_INSTANT_MS : edge;
}

function upperEdge(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms / SECOND) * SECOND + 2 * YEAR, FIRST_CHANGES_MS), END_OF_ANSWERS_MS);
}

/** Every change after `fromMs` up to and with `untilMs`, to the second, given the offset in force at `fromMs`. */
function changesBetween(timeZone: string, fromMs: number, offsetAtFrom: number, untilMs: number) {
  const offsetAt = offsetReader(timeZone);
  const at: number[] = [];
  const offsets: number[] = [];
  let lookedAt = fromMs;
  let offset = offsetAtFrom;
  while (lookedAt < untilMs) {
    const step = lookedAt < YEARLY_RULES_FROM_MS ? LOOK_EVERY : LOOK_EVERY_UNDER_YEARLY_RULES;
    const next = Math.min(lookedAt + step, untilMs);
    const offsetAtNext = offsetAt(next);
    // More than one change may lie between two looks; each pass takes the first that the halving meets.
    while (offset !== offsetAtNext) {
      lookedAt = changeBetween(offsetAt, lookedAt, offset, next);
      offset = offsetAt(lookedAt);
      at.push(lookedAt);
      offsets.push(offset);
    }
    lookedAt = next;
  }
  return { at, offsets };
}

/** The second from which `offset`, in force at `fromMs`, is in force no more; it is not in force at `untilMs`. */
function changeBetween(
  offsetAt: (ms: number) => number,
  fromMs: number,
  offset: number,
  untilMs: number,
): number {
  let before = fromMs / SECOND;
  let after = untilMs / SECOND;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * SECOND) === offset) before = middle;
    else after = middle;
  }
  return after * SECOND;
}

function isUtc(timeZone: string): boolean {
  return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone === 'UTC';
}

/**
 * Reads the offset at an instant in milliseconds, positive east of Greenwich. Old offsets carry seconds
 * (`GMT-00:44:30` in Monrovia until 1972), and the sign must hold for those within an hour of Greenwich too.
 */
function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(ms));
    if (match === null) throw new Error(`the runtime gave no offset for ${timeZone}`);
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND;
    return sign === '-' ? -size : size;
  };
}
