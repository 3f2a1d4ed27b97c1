import { minuteOfDay } from '../calendar/day.ts';
import { type Shift, shiftMinutes } from '../calendar/shift.ts';
import { fault, type Reading, shown } from './parse-entry.ts';

/** A stretch of the day such as `["18:00","08:00"]`, which crosses midnight. */
export function readTimes(value: unknown, field: string, reading: Reading): Shift | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    const mend = 'Write a pair such as ["18:00","08:00"].';
    return fault(reading, field, `${shown(value)} is not a pair of times`, mend);
  }
  const [start, end]: unknown[] = value;
  if (!isTime(start) || start === '24:00') {
    const mend = 'Write HH:MM from 00:00 to 23:59.';
    fault(reading, `${field}[0]`, `${shown(start)} is not a time of day to start at`, mend);
  }
  if (!isTime(end)) {
    fault(reading, `${field}[1]`, `${shown(end)} is not a time of day`, 'Write HH:MM from 00:00 to 24:00.');
  }
  if (!isTime(start) || !isTime(end) || !shiftMinutes([start, end])) return undefined;
  if (start === end) {
    const mend = 'Leave timesOfDay out where every hour is meant.';
    return fault(reading, field, `from ${start} to ${end} is either nothing or the whole day`, mend);
  }
  return [start, end];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && minuteOfDay(value) !== undefined;
}
