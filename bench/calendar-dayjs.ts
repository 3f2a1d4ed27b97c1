import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import type { CalendarSpec } from '../src/domain/calendar/spec.ts';
import type { Contender } from './calendar-contender.ts';

const NAMES = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
} as const;

/**
 * dayjs-business-time, in the zone of this process, where it is quickest: it walks day by day, and knows neither other
 * zones nor shifts over midnight. The process is put into the calendar's zone while it is asked.
 */
export function dayjsBusinessTime({ timeZone, hours, holidays = [] }: CalendarSpec): Contender {
  process.env.TZ = timeZone;
  dayjs.extend(businessTime);
  const days = Object.entries(NAMES).map(([short, long]) => {
    const shifts = hours[short as keyof typeof NAMES] ?? [];
    const segments = shifts.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
    return [long, segments.length === 0 ? null : segments];
  });
  dayjs.setBusinessTime(Object.fromEntries(days));
  dayjs.setHolidays([...holidays]);
  return {
    name: 'dayjs-business-time',
    due: (from, minutes) => dayjs(from).addBusinessMinutes(minutes).toDate(),
    openMinutes: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)),
  };
}
