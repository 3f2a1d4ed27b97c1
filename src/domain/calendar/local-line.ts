import type { DatedHours } from './dated-hours.ts';
import { DAY_MINUTES, DAY_MS, dayNumber } from './day.ts';
import { makePieces } from './pieces.ts';
import { type Shift, shiftMinutes } from './shift.ts';

/** Minutes of wall clock from one place to another, since 1970-01-01 00:00, whatever the zone. */
export type Stretch = readonly [from: number, until: number];

/** Stretches of minutes on the local line, cut at midnight and listed by date. */
export function datedHours(stretches: readonly Stretch[]): DatedHours[] {
  const days = new Map<number, Shift[]>();
  const { starts, ends } = makePieces(stretches);
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    for (let day = Math.floor(start / DAY_MINUTES); day * DAY_MINUTES < end; day++) {
      const from = Math.max(start - day * DAY_MINUTES, 0);
      const until = Math.min(end - day * DAY_MINUTES, DAY_MINUTES);
      days.set(day, [...(days.get(day) ?? []), [clock(from), clock(until)]]);
    }
  }
  return [...days].map(([day, hours]) => ({
    date: new Date(day * DAY_MS).toISOString().slice(0, 10),
    hours,
  }));
}

/** Hours of a date as stretches of minutes on the local line. */
export function stretchesOf({ date, hours }: DatedHours): Stretch[] {
  return hours.map((shift) => {
    const minutes = shiftMinutes(shift);
    if (minutes === undefined) throw new TypeError(`not a shift: ${shift.join(' to ')}`);
    return [midnight(date) + minutes.from, midnight(date) + minutes.until];
  });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The start of a date in minutes on the local line. */
export function midnight(date: string): number {
  const day = dayNumber(date);
  if (day === undefined) throw new TypeError(`not a date: ${date}`);
  return day * DAY_MINUTES;
}
