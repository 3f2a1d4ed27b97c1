import { dayNumber, MINUTE_MS } from './day.ts';

const ISO =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d)?)$/i;

/**
 * Reads an ISO 8601 instant, `2026-11-23T09:50:00Z` or `2026-11-23T10:50+01:00`; undefined without an offset, or for a
 * day or time that does not exist. What is finer than a millisecond is cut off.
 */
export function parseInstant(text: string): Date | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [
    ,
    date = '',
    hours,
    minutes,
    seconds = '0',
    fraction = '',
    sign,
    offsetHours = '0',
    offsetMinutes = '0',
  ] = match;
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  const minuteOfDay = Number(hours) * 60 + Number(minutes);
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const ms = Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  return new Date((day * 1440 + minuteOfDay - offset) * MINUTE_MS + ms);
}
