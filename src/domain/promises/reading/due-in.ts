import { parse } from 'chrono-node';
import type { Due, DueTerms } from '../../due/due-terms.ts';

/** A first reading of dates in words, until the due room reads them. */
export function readDue(text: string, { at }: DueTerms): Due | null {
  const [first] = parse(text.slice(0, 1000), at, { forwardDate: true });
  if (!first || first.start.date() < at) return null;
  const dueAt = first.start.date();
  return {
    dueAt,
    date: dueAt.toISOString().slice(0, 10),
    words: first.text,
    index: first.index,
    isTimeSaid: first.start.isCertain('hour'),
    doubt: null,
  };
}
