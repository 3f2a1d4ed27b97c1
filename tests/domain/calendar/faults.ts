import { parseCalendar } from '../../../src/domain/calendar/spec.ts';

/** Fields and problems of what is refused. */
export function faults(input: unknown, occasion?: 'entered' | 'asked'): string[] {
  const parsed = parseCalendar(input, occasion);
  return parsed.ok ? [] : parsed.problems.map(({ field, problem }) => `${field}: ${problem}`);
}

/** The same for a week of hours. */
export const faultsInHours = (hours: unknown) => faults({ timeZone: 'UTC', hours });
