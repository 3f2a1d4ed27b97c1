import { isTimeZone } from '../calendar/zone.ts';
import type { DueTerms } from '../due/due-terms.ts';
import { type Fault, faultOf, notAnInstant, readInstant, readObject } from '../json-line.ts';
import { weighPromises } from './read-promises.ts';

const form =
  'Write {"text":"I\'ll send it by Friday","at":"2026-11-24T09:50:00Z","timeZone":"Europe/Berlin"}.';
/** Where it is not said when the words were written, whether they are a promise can still be told. */
const someday = new Date('2026-01-07T12:00:00Z');

interface PromiseLine {
  text: string;
  terms: DueTerms;
  isDated: boolean;
}

/**
 * Answers one line of JSON, the words of staff with when and where they were written, by one line:
 * `{"promise":true,"dueAt":"2026-11-27T16:00:00.000Z","quote":"I'll send it by Friday","why":…}`. `promise` holds for what
 * would be noted at once and for what the author would be asked about; `sure` tells which. A line that cannot be answered
 * is answered by `{"error":…}`, which names the field and the mend.
 */
export function explainPromiseLine(line: string): string {
  const read = readLine(line);
  if ('error' in read) return JSON.stringify(read);
  const { promises, whyNot } = weighPromises(read.text, read.terms);
  const told = promises.find(({ due }) => due !== null) ?? promises[0];
  if (!told) return JSON.stringify({ promise: false, dueAt: null, quote: null, why: whyNot });
  return JSON.stringify({
    promise: true,
    dueAt: read.isDated ? (told.due?.dueAt.toISOString() ?? null) : null,
    quote: told.quote,
    why: told.why,
    sure: told.confidence === 'sure',
  });
}

function readLine(line: string): PromiseLine | Fault {
  const object = readObject(line);
  if (!object) return faultOf('line', 'not a JSON object', form);
  const { text, timeZone = 'UTC', theirTimeZone = null, dateOrder = 'month_first' } = object;
  if (typeof text !== 'string') return faultOf('text', text === undefined ? 'missing' : 'not a text', form);
  const at = object.at === undefined || object.at === null ? someday : readInstant(object.at);
  if (at === undefined) return notAnInstant('at', object.at);
  if (!isZone(timeZone)) return notAZone('timeZone');
  if (theirTimeZone !== null && !isZone(theirTimeZone)) return notAZone('theirTimeZone');
  if (dateOrder !== 'day_first' && dateOrder !== 'month_first')
    return faultOf('dateOrder', 'no order', 'Write "day_first" or "month_first".');
  return {
    text,
    terms: { at, timeZone, theirTimeZone, dateOrder, calendar: null, asapMinutes: null },
    isDated: at !== someday,
  };
}

function isZone(value: unknown): value is string {
  return typeof value === 'string' && isTimeZone(value);
}

function notAZone(field: string): Fault {
  return faultOf(field, 'not a known time zone', 'Write an IANA name such as "Europe/London" or "UTC".');
}
