import type { CalendarVersion } from '../clocks/clock.ts';
import { countedMinutes, countingOn, versionsOf } from '../clocks/counting.ts';
import { segmentsOf } from '../clocks/pauses.ts';
import type { MinutesUntil } from './clock.ts';

/** Counts a clock's time as its deadline was computed: on each version of its calendar in turn, without its pauses. */
export function minutesUntilOn(calendars: readonly CalendarVersion[]): MinutesUntil {
  return ({ calendarId, hours, pauses, startedAt }, at) =>
    countedMinutes(
      countingOn(versionsOf(calendars, calendarId), hours, segmentsOf(pauses, at)),
      startedAt,
      at,
    );
}
