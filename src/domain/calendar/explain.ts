import { isNestedTooDeep } from '../json-depth.ts';
import { faultOf, notAnInstant, readInstant, readObject } from '../json-line.ts';
import type { Calendar } from './calendar.ts';
import { compiledOnce } from './compiled-once.ts';
import { inWords, type Problem, quoted } from './problem.ts';
import { dueAfter, openMinutesBetween } from './questions.ts';

type Answer = { dueAt: string } | { openMinutes: number } | { error: string };
type Read = { calendar: Calendar } | { error: string };

/**
 * Answers one line of JSON by one line of JSON: `{"calendar":…,"from":instant,"minutes":n}` by `{"dueAt":instant}`,
 * the same with `"to"` in place of `"minutes"` by `{"openMinutes":n}`, and a line that cannot be answered by
 * `{"error":…}`, which names the field and the mend.
 */
export function explainCalendarLine(line: string): string {
  return JSON.stringify(answerTo(line));
}

function answerTo(line: string): Answer {
  if (isNestedTooDeep(line)) return faultOf('line', 'nested more than 64 deep', LINE_FORM);
  const question = readObject(line);
  if (question === undefined) return faultOf('line', 'not a JSON object', LINE_FORM);
  const { minutes, to } = question;
  if ((minutes === undefined) === (to === undefined)) {
    return faultOf('minutes', 'give either "minutes" or "to"', LINE_FORM);
  }
  const read = readCalendar(question.calendar);
  if ('error' in read) return read;
  const from = readInstant(question.from);
  if (from === undefined) return notAnInstant('from', question.from);
  if (to === undefined) return dueAnswer(read.calendar, from, minutes);
  const until = readInstant(to);
  if (until === undefined) return notAnInstant('to', to);
  return inRange('from', () => ({ openMinutes: openMinutesBetween(read.calendar, from, until) }));
}

const LINE_FORM =
  'Write {"calendar":…,"from":"2026-11-23T09:00:00Z","minutes":60}, or "to" in place of "minutes".';

function dueAnswer(calendar: Calendar, from: Date, minutes: unknown): Answer {
  if (typeof minutes !== 'number' || !Number.isFinite(minutes) || minutes < 0) {
    return faultOf('minutes', `${quoted(minutes)} is not a number of minutes`, 'Write a number from 0 up.');
  }
  return inRange('minutes', () => ({ dueAt: dueAfter(calendar, from, minutes).toISOString() }));
}

/** Open time that has run out is an answer to the one who asks, not a crash. */
function inRange(field: string, answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return faultOf(field, error.message, 'Ask for fewer minutes, or give the calendar weekly hours.');
  }
}

function readCalendar(value: unknown): Read {
  const compiled = compiledOnce(value);
  return compiled.ok ? compiled : { error: compiled.problems.map(inCalendar).map(inWords).join(' ') };
}

function inCalendar(problem: Problem): Problem {
  return problem.field === 'calendar' ? problem : { ...problem, field: `calendar.${problem.field}` };
}
