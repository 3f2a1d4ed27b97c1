import { compiledOnce } from '../calendar/compiled-once.ts';
import { inWords, quoted } from '../calendar/problem.ts';
import { isTimeZone } from '../calendar/zone.ts';
import { type Fault, faultOf, notAnInstant, readInstant, readObject } from '../json-line.ts';
import type { DueTerms } from './due-terms.ts';
import { readDue } from './read-due.ts';

const form = 'Write {"text":"by Friday EOD","at":"2026-11-23T09:50:00Z","timeZone":"Europe/Berlin"}.';

/**
 * Answers one line of JSON, a text with when and where it was written, by one line: `{"date":"2026-11-27","dueAt":…}`,
 * both null where it names no moment ahead. A line that cannot be answered is answered by `{"error":…}`, which names the
 * field and the mend.
 */
export function explainDueLine(line: string): string {
  const read = readLine(line);
  if ('error' in read) return JSON.stringify(read);
  const due = readDue(read.text, read.terms);
  const doubt = due?.doubt ? { otherAt: due.doubt.otherAt.toISOString() } : {};
  return JSON.stringify({ date: due?.date ?? null, dueAt: due?.dueAt.toISOString() ?? null, ...doubt });
}

function readLine(line: string): { text: string; terms: DueTerms } | Fault {
  const object = readObject(line);
  if (!object) return faultOf('line', 'not a JSON object', form);
  const {
    text,
    timeZone,
    theirTimeZone = null,
    dateOrder = 'month_first',
    calendar,
    asapMinutes = null,
  } = object;
  if (typeof text !== 'string') return faultOf('text', text === undefined ? 'missing' : 'not a text', form);
  const at = readInstant(object.at);
  if (at === undefined) return notAnInstant('at', object.at);
  if (!isZone(timeZone)) return notAZone('timeZone', timeZone);
  if (theirTimeZone !== null && !isZone(theirTimeZone)) return notAZone('theirTimeZone', theirTimeZone);
  if (dateOrder !== 'day_first' && dateOrder !== 'month_first')
    return faultOf('dateOrder', `${quoted(dateOrder)} is no order`, 'Write "day_first" or "month_first".');
  if (asapMinutes !== null && !(typeof asapMinutes === 'number' && asapMinutes >= 0 && asapMinutes <= 1e6))
    return faultOf(
      'asapMinutes',
      `${quoted(asapMinutes)} is not a number of minutes`,
      'Leave it out, or write minutes from 0 up.',
    );
  const compiled = calendar === undefined || calendar === null ? null : compiledOnce(calendar);
  if (compiled && !compiled.ok) {
    return {
      error: compiled.problems
        .map((problem) => inWords({ ...problem, field: `calendar.${problem.field}` }))
        .join(' '),
    };
  }
  return {
    text,
    terms: { at, timeZone, theirTimeZone, dateOrder, asapMinutes, calendar: compiled?.calendar ?? null },
  };
}

function isZone(value: unknown): value is string {
  return typeof value === 'string' && isTimeZone(value);
}

function notAZone(field: string, value: unknown): Fault {
  const problem = value === undefined ? 'missing' : `${quoted(value)} is not a known time zone`;
  return faultOf(field, problem, 'Write an IANA name such as "Europe/London" or "UTC".');
}
