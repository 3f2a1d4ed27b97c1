import { createRequire } from 'node:module';
import type { default as Holidays, HolidaysTypes } from 'date-holidays';

export type Holiday = HolidaysTypes.Holiday;
type HolidaysClass = typeof Holidays;

let loaded: HolidaysClass | undefined;

/** The holidays of the world are megabytes: they are loaded only where somebody asks for a country's. */
export function holidaysOfTheWorld(): HolidaysClass {
  loaded ??= createRequire(import.meta.url)('date-holidays') as HolidaysClass;
  return loaded;
}
