import { readCountry } from '../calendars/country-name.ts';
import type { ConfigFault } from './fault.ts';

/**
 * Reads countries and dates as people write them in one line: `GB-ENG, 2026-12-24`. Whether the dates exist is for the
 * calendar to say.
 */
export function readHolidays(text: string): { dates: string[]; countries: string[]; faults: ConfigFault[] } {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const dates = words.filter((word) => /^\d/.test(word));
  const read = words.filter((word) => !/^\d/.test(word)).map((word) => readCountry(word));
  return {
    dates,
    countries: [...new Set(read.flatMap((one) => (one.ok ? [one.country.name] : [])))],
    faults: read.flatMap((one) => {
      if (one.ok) return [];
      const { problem, mend } = one.problem;
      return [{ variable: 'HOLIDAYS', problem, mend }];
    }),
  };
}
