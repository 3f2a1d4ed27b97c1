import type { CalendarSpec } from '../src/domain/calendar/spec.ts';
import type { Contender } from './calendar-contender.ts';

const MINUTE = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The plain way: look at the wall clock of every minute. For day shifts and holidays only, which is what it measures. */
export function minuteWalker({ timeZone, hours, holidays = [] }: CalendarSpec): Contender {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const closed = new Set(holidays);
  const isOpen = (ms: number) => {
    const [date = '', time = ''] = format.format(ms).split(' ');
    if (closed.has(date)) return false;
    const shifts = hours[WEEKDAYS[new Date(date).getUTCDay()] ?? 'mon'] ?? [];
    return shifts.some(([start, end]) => start <= time && time < end);
  };
  return {
    name: 'minute walker',
    due: (from, minutes) => {
      let ms = from.getTime();
      for (let left = minutes; left > 0; ms += MINUTE) if (isOpen(ms)) left--;
      return new Date(ms);
    },
    openMinutes: (from, to) => {
      let open = 0;
      for (let ms = from.getTime(); ms < to.getTime(); ms += MINUTE) if (isOpen(ms)) open++;
      return open;
    },
  };
}
