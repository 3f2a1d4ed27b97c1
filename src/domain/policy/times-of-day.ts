import { DAY_MINUTES, WEEKDAYS, type Weekday, weekdayIndex } from '../calendar/day.ts';
import { type Shift, shiftMinutes } from '../calendar/shift.ts';
import { dayMs, wallClockAt } from '../local-time.ts';

/** The day of the week of an instant, by a zone's wall clock. */
export function weekdayOf(at: Date, timeZone: string): Weekday {
  const day = Math.floor(wallClockAt(at, timeZone) / dayMs);
  return WEEKDAYS[weekdayIndex(day)] as Weekday;
}

/** True where a zone's wall clock shows a time within one of the shifts; `["22:00","06:00"]` crosses midnight. */
export function isWithinTimesOfDay(shifts: readonly Shift[], at: Date, timeZone: string): boolean {
  const wallClock = wallClockAt(at, timeZone);
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
