import { DAY_MINUTES, WEEKDAYS, type Weekday, weekdayIndex } from '../calendar/day.ts';
import { type Shift, shiftMinutes } from '../calendar/shift.ts';
import { offsetIndexAt, zoneTable } from '../calendar/zone.ts';
import { dayMs } from '../local-time.ts';

/** The day of the week of an instant, by a zone's wall clock. */
export function weekdayOf(at: Date, timeZone: string): Weekday {
  const day = Math.floor(localMs(at, timeZone) / dayMs);
  return WEEKDAYS[weekdayIndex(day)] as Weekday;
}

/** True where a zone's wall clock shows a time within one of the shifts; `["22:00","06:00"]` crosses midnight. */
export function isWithinTimesOfDay(shifts: readonly Shift[], at: Date, timeZone: string): boolean {
  const wallClock = localMs(at, timeZone);
  const minute = (wallClock - Math.floor(wallClock / dayMs) * dayMs) / 60_000;
  return shifts.some((shift) => {
    const span = shiftMinutes(shift);
    if (!span) return false;
    return (
      (minute >= span.from && minute < span.until) ||
      (minute + DAY_MINUTES >= span.from && minute + DAY_MINUTES < span.until)
    );
  });
}

/** The zone's wall clock as milliseconds on a line of its own; the tables of offsets are those of the calendars. */
function localMs(at: Date, timeZone: string): number {
  const ms = at.getTime();
  const zone = zoneTable(timeZone, ms, ms + 1);
  return ms + (zone.offsetsMs[offsetIndexAt(zone, ms)] as number);
}
