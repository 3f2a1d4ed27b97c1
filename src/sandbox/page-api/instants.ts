import { TZDate } from '@date-fns/tz';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The instant the page asks to move to: so many minutes on, the next `monday 09:00` in the workspace's zone, or an ISO
 * instant. Undefined when it is none of these.
 */
export function instantFor(
  given: { minutes: number } | { to: string },
  now: Date,
  timeZone: string,
): Date | undefined {
  if ('minutes' in given) return new Date(now.getTime() + given.minutes * 60_000);
  const match = /^([a-z]+) (\d{1,2}):(\d{2})$/i.exec(given.to.trim());
  const weekday = weekdays.indexOf(match?.[1]?.toLowerCase() ?? '');
  if (match && weekday >= 0) return nextWeekday(now, timeZone, weekday, Number(match[2]), Number(match[3]));
  const instant = new Date(given.to);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The first such weekday and time that is still ahead. */
export function nextWeekday(
  now: Date,
  timeZone: string,
  weekday: number,
  hour: number,
  minute: number,
): Date {
  const local = new TZDate(now, timeZone);
  for (let days = 0; days <= 7; days += 1) {
    const day = new TZDate(
      local.getFullYear(),
      local.getMonth(),
      local.getDate() + days,
      hour,
      minute,
      0,
      timeZone,
    );
    if (day.getDay() === weekday && day.getTime() > now.getTime()) return new Date(day.getTime());
  }
  return now;
}
