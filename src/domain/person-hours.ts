import { type Calendar, compileCalendar } from './calendar/calendar.ts';
import type { CalendarSpec } from './calendar/spec.ts';
import { isTimeZone } from './calendar/zone.ts';
import type { WeeklyHours } from './presence.ts';

const known = new WeakMap<CalendarSpec, Map<string, Calendar>>();

/**
 * When somebody works, compiled: their own weekly hours, else the support hours, in either case on their own wall clock
 * and not on the holidays of the support calendar. Compiled once for each zone and week.
 * @param timeZone their zone as Slack tells it; null or unknown for that of the support calendar
 */
export function workingHours(
  own: WeeklyHours | null,
  timeZone: string | null,
  support: CalendarSpec,
): Calendar {
  const zone = timeZone !== null && isTimeZone(timeZone) ? timeZone : support.timeZone;
  const compiled = known.get(support) ?? new Map<string, Calendar>();
  known.set(support, compiled);
  const key = `${zone} ${own ? JSON.stringify(own) : ''}`;
  const found = compiled.get(key) ?? compileCalendar(specOf(own, zone, support));
  compiled.set(key, found);
  return found;
}

/** What is opened by hand for support is not added to hours that somebody set for themselves; what is closed is closed. */
function specOf(own: WeeklyHours | null, timeZone: string, support: CalendarSpec): CalendarSpec {
  if (own === null) return { ...support, timeZone };
  const closed = (support.exceptions ?? []).filter(({ hours }) => hours.length === 0);
  return {
    timeZone,
    hours: own,
    holidays: [...new Set([...(support.holidays ?? []), ...closed.map(({ date }) => date)])].sort(),
    ...(support.closures && { closures: support.closures }),
  };
}
