import { type Calendar, compileCalendar } from './calendar.ts';
import type { Problem } from './problem.ts';
import { parseCalendar } from './spec.ts';

export type Compiled =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Thousands of lines tend to share a few calendars: each is read and compiled once, known by its content. */
const known = new Map<string, Compiled>();
const MOST_KNOWN = 256;

/** Reads and compiles a calendar that somebody asks about; gives every fault at once. */
export function compiledOnce(value: unknown): Compiled {
  const content = JSON.stringify(value) ?? '';
  const found = known.get(content);
  if (found !== undefined) return found;
  const parsed = parseCalendar(value, 'asked');
  const compiled: Compiled = parsed.ok ? { ok: true, calendar: compileCalendar(parsed.calendar) } : parsed;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(content, compiled);
  return compiled;
}
