import type { Calendar } from '../calendar/calendar.ts';
import type { DueTerms } from '../due/due-terms.ts';
import { type PromiseRead, readPromises } from './read-promises.ts';

/** So many readings are remembered for a calendar: each new message folds the whole of its conversation anew. */
const mostKnown = 10_000;
const known = new WeakMap<Calendar, Map<string, readonly PromiseRead[]>>();

/** What a message promises, read once for all the times that its conversation is folded: the same terms give the same. */
export function readOnce(text: string, terms: DueTerms & { calendar: Calendar }): readonly PromiseRead[] {
  const { at, timeZone, theirTimeZone, calendar, dateOrder, asapMinutes } = terms;
  const readings = known.get(calendar) ?? new Map<string, readonly PromiseRead[]>();
  known.set(calendar, readings);
  const key = [at.getTime(), timeZone, theirTimeZone, dateOrder, asapMinutes, text].join('\n');
  const found = readings.get(key);
  if (found) return found;
  const read = readPromises(text, terms);
  if (readings.size >= mostKnown) readings.clear();
  readings.set(key, read);
  return read;
}
