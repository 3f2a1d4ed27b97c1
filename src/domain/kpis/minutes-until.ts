import type { CalendarVersion } from '../clocks/clock.ts';
import { countedMinutes } from '../clocks/run.ts';
import type { MinutesUntil } from './clock.ts';

/** Counts a clock's time on the very version of the calendar that its deadline was computed with. */
export function minutesUntilOn(calendars: readonly CalendarVersion[]): MinutesUntil {
  const byVersion = new Map(calendars.map((calendar) => [`${calendar.version} ${calendar.id}`, calendar]));
  return (clock, at) => {
    const calendar = byVersion.get(`${clock.calendarVersion} ${clock.calendarId}`);
    if (!calendar) {
      throw new Error(
        `No version ${clock.calendarVersion} of calendar ${clock.calendarId}, which a clock counts on`,
      );
    }
    return countedMinutes(calendar, clock.hours, clock.startedAt, at);
  };
}
