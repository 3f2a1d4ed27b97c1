import type { Shift } from './shift.ts';
import type { CalendarSpec } from './spec.ts';

/** A day that a set names. Without `hours` it closes the whole of its date, with them only those wall-clock hours. */
export interface SetDay {
  readonly date: string;
  readonly name: string;
  readonly hours?: readonly Shift[];
  /** Whether it closes as imported, before anybody chose otherwise: a public holiday does, an optional one does not. */
  readonly isProposed: boolean;
}

/** The holidays of a country or a part of it, over whole years; extended by itself when they run out. */
export interface CountrySet {
  readonly kind: 'country';
  /** `DE-BY`, `GB-ENG`: the country, its state, its region. */
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly days: readonly SetDay[];
}

/** The days of an iCal file or address, as they were when it was read. */
export interface IcalSet {
  readonly kind: 'ical';
  readonly name: string;
  /** The file's name, or the host of the address; the address itself may be a secret, and is not kept. */
  readonly from: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly days: readonly SetDay[];
}

export type HolidaySet = CountrySet | IcalSet;

/** Somebody's word on what was imported: one date, or a name in all years. Of several that meet, the last holds. */
export type Choice =
  | { readonly date: string; readonly isSelected: boolean }
  | { readonly name: string; readonly isSelected: boolean };

/** What the environment said of a calendar: its hours and single days, and the names of its country sets. */
export interface EnvironmentCalendar {
  readonly byHand: CalendarSpec;
  readonly countries: readonly string[];
}

/** Where a calendar's days come from: what people wrote, what was imported, and which of that they left out. */
export interface CalendarSource {
  readonly byHand: CalendarSpec;
  readonly sets: readonly HolidaySet[];
  readonly choices: readonly Choice[];
  /** In a version that the environment made: what it said, so that only a change of it makes another. */
  readonly environment?: EnvironmentCalendar;
}

/** The source of a version; one that has none is all by hand. */
export function sourceOf({
  document,
  source,
}: {
  document: CalendarSpec;
  source: CalendarSource | null;
}): CalendarSource {
  return source ?? { byHand: document, sets: [], choices: [] };
}

/** What is kept of a source beside the calendar it amounts to: nothing where that says it all. */
export function keptSource(source: CalendarSource): CalendarSource | null {
  const { byHand, sets, choices, environment } = source;
  const isAllByHand = sets.length === 0 && choices.length === 0;
  return isAllByHand && (environment === undefined || environment.byHand === byHand) ? null : source;
}

/** Whether a day that a set names closes. */
export function isSelected(choices: readonly Choice[], day: SetDay): boolean {
  const last = choices.findLast((choice) =>
    'date' in choice ? choice.date === day.date : isSameName(choice.name, day.name),
  );
  return last?.isSelected ?? day.isProposed;
}

/** Names are compared as people type them: `good friday` is `Good Friday`. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
