import { DAY_MS, MINUTE_MS } from '../domain/calendar/day.ts';
import { type ZoneTable, zoneTable } from '../domain/calendar/zone.ts';

/** A stretch of one date by the wall clock, in minutes; an end of 1440 is the end of the day. */
export interface DayStretch {
  readonly date: string;
  readonly from: number;
  readonly until: number;
}

/**
 * The instant at which a zone's wall clock shows a time, given as if it were UTC. Of a repeated hour it is the first
 * one, and what is written in a skipped hour is counted on from before it (RFC 5545, 3.3.5).
 */
export function instantOfWallClock(timeZone: string, wallMs: number): number {
  const table = zoneTable(timeZone, wallMs - 2 * DAY_MS, wallMs + 2 * DAY_MS);
  let before = 0;
  for (const { startMs, endMs, offsetMs } of spansOf(table, wallMs - 2 * DAY_MS, wallMs + 2 * DAY_MS)) {
    const instant = wallMs - offsetMs;
    if (instant < startMs) return wallMs - before;
    if (instant < endMs) return instant;
    before = offsetMs;
  }
  throw new Error(`no instant for a wall clock in ${timeZone}`);
}

/** What a zone's wall clock shows between two instants, date by date, widened to whole minutes. */
export function wallClockBetween(timeZone: string, fromMs: number, untilMs: number): DayStretch[] {
  const table = zoneTable(timeZone, fromMs, untilMs);
  return spansOf(table, fromMs, untilMs).flatMap(({ startMs, endMs, offsetMs }) => {
    const from = Math.floor((Math.max(startMs, fromMs) + offsetMs) / MINUTE_MS);
    const until = Math.ceil((Math.min(endMs, untilMs) + offsetMs) / MINUTE_MS);
    return daysWithin(from, until);
  });
}

/** The stretches of one offset each that meet the time between two instants. */
function spansOf({ startsAtMs, offsetsMs, untilMs }: ZoneTable, fromMs: number, toMs: number) {
  return Array.from(startsAtMs, (startMs, i) => ({
    startMs,
    endMs: startsAtMs[i + 1] ?? untilMs,
    offsetMs: offsetsMs[i] as number,
  })).filter(({ startMs, endMs }) => startMs < toMs && endMs > fromMs);
}

const DAY = DAY_MS / MINUTE_MS;

function daysWithin(from: number, until: number): DayStretch[] {
  const stretches: DayStretch[] = [];
  for (let midnight = Math.floor(from / DAY) * DAY; midnight < until; midnight += DAY) {
    stretches.push({
      date: new Date(midnight * MINUTE_MS).toISOString().slice(0, 10),
      from: Math.max(from - midnight, 0),
      until: Math.min(until - midnight, DAY),
    });
  }
  return stretches;
}
