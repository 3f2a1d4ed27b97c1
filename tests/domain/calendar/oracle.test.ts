import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { dueAfter, dueBefore, openMinutesBetween } from '../../../src/domain/calendar/questions.ts';
import { parseCalendar } from '../../../src/domain/calendar/spec.ts';
import {
  isOpenAt,
  nextCloseAt,
  nextOpenAt,
  openSegments,
  openSegmentsBackwards,
} from '../../../src/domain/calendar/walk.ts';
import { anySchedule } from './schedules.ts';
import { readWallClock, type Walk, type Walked, walk } from './walker.ts';

const MINUTE = 60_000;
const DAYS = 12;

/** A zone and an instant in the midst of the days that are walked: a change of the clock, unless said otherwise. */
const places: [timeZone: string, around: string][] = [
  ['UTC', '2026-12-31T00:00:00Z'],
  ['Europe/London', '2026-03-29T01:00:00Z'],
  ['Europe/London', '2026-10-25T01:00:00Z'],
  ['Europe/London', '1968-10-27T00:00:00Z'],
  ['Europe/Dublin', '2026-10-25T01:00:00Z'],
  ['Europe/Berlin', '1945-05-24T00:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['America/New_York', '2099-11-01T06:00:00Z'],
  ['America/St_Johns', '2011-03-13T03:31:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  ['America/Havana', '2026-03-08T05:00:00Z'],
  ['America/Havana', '2026-11-01T05:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00:00Z'],
  ['Asia/Kolkata', '2026-06-01T00:00:00Z'],
  ['Asia/Kathmandu', '1985-12-31T18:30:00Z'],
  ['Asia/Tehran', '2021-03-21T20:30:00Z'],
  ['Asia/Tehran', '2021-09-21T19:30:00Z'],
  ['Asia/Beirut', '2026-03-28T22:00:00Z'],
  ['Asia/Beirut', '2026-10-24T21:00:00Z'],
  ['Africa/Cairo', '2026-04-23T22:00:00Z'],
  ['Africa/Cairo', '2026-10-29T21:00:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  ['Africa/Casablanca', '2026-03-22T02:00:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00:00Z'],
  ['Antarctica/Troll', '2026-10-25T01:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['Pacific/Chatham', '2026-04-04T14:00:00Z'],
  ['Pacific/Chatham', '2026-09-26T14:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Pacific/Kwajalein', '1993-08-20T12:00:00Z'],
  ['Pacific/Kiritimati', '1994-12-31T10:40:00Z'],
];

describe('a calendar agrees with a walk over every minute', () => {
  test.each(places)('in %s around %s', (timeZone, around) => {
    const start = new Date(Date.parse(around) - (DAYS / 2) * 1440 * MINUTE).toISOString();
    const days = readWallClock(timeZone, start, DAYS);
    const schedule = anySchedule(timeZone, around.slice(0, 10));
    fc.assert(
      fc.property(schedule, anyQuestions(days), anyFirst(start), (spec, questions, firstAsked) => {
        expect(parseCalendar(spec).ok).toBe(true);
        const calendar = compileCalendar(spec);
        isOpenAt(calendar, firstAsked);
        const walked = walk(days, spec);
        agreesOnSegments(calendar, days, walked);
        for (const question of questions) agreesOn(question, calendar, days, walked);
      }),
      { numRuns: 12 },
    );
  });
});

/** What is asked first decides where the index begins, before, within or after the days walked. It must not matter. */
function anyFirst(start: string): fc.Arbitrary<Date> {
  const within = fc
    .integer({ min: -1, max: DAYS + 1 })
    .map((day) => new Date(Date.parse(start) + day * 1440 * MINUTE));
  return fc.oneof(
    fc.constantFrom(new Date('1890-01-01T00:00:00Z'), new Date('2130-01-01T00:00:00Z')),
    within,
  );
}

interface Question {
  first: number;
  last: number;
  /** A share of the open time in between, or undefined for a share that ends with a stretch. */
  share: number | undefined;
}

/** Two instants in order, as milliseconds from the start of the walk; half of them on the minute. */
function anyQuestions({ dateOf }: Walk): fc.Arbitrary<Question[]> {
  const minute = fc.integer({ min: 0, max: dateOf.length - 1 });
  const rest = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: MINUTE - 1 }));
  const place = fc.tuple(minute, rest).map(([minutes, ms]) => minutes * MINUTE + ms);
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const question = fc.record({ a: place, b: place, share }).map(({ a, b, share }) => ({
    first: Math.min(a, b),
    last: Math.max(a, b),
    share,
  }));
  return fc.array(question, { minLength: 12, maxLength: 12 });
}

function agreesOn({ first, last, share }: Question, calendar: Calendar, days: Walk, walked: Walked): void {
  const [from, to] = [new Date(days.startMs + first), new Date(days.startMs + last)];
  const openMs = openUpTo(walked, last) - openUpTo(walked, first);
  expect(openMinutesBetween(calendar, from, to)).toBe(openMs / MINUTE);
  expect(isOpenAt(calendar, from)).toBe(walked.open[Math.floor(first / MINUTE)] === 1);

  const opensAt = firstPlace(first, last, (at) => openUpTo(walked, at + 1) > openUpTo(walked, first));
  if (opensAt < last) {
    expect(nextOpenAt(calendar, from)?.getTime()).toBe(days.startMs + opensAt);
    const closes = firstMinute(Math.floor(opensAt / MINUTE), walked.open, 0);
    if (closes < walked.open.length) {
      expect(nextCloseAt(calendar, from)?.getTime()).toBe(days.startMs + closes * MINUTE);
    }
  }

  // Up to the last closing before `to`, or to any share of the open time.
  const waited = share === undefined ? wholeStretches(walked, first, last) : Math.round(openMs * share);
  if (waited <= 0) return;
  const due = firstPlace(first, last, (at) => openUpTo(walked, at) - openUpTo(walked, first) >= waited);
  expect(dueAfter(calendar, from, waited / MINUTE).getTime()).toBe(days.startMs + due);
  const start = firstPlace(first, last, (at) => openUpTo(walked, last) - openUpTo(walked, at + 1) < waited);
  expect(dueBefore(calendar, to, waited / MINUTE).getTime()).toBe(days.startMs + start);
}

function agreesOnSegments(calendar: Calendar, { startMs }: Walk, { open }: Walked): void {
  const runs: [number, number][] = [];
  for (let at = firstMinute(0, open, 1); at < open.length; ) {
    const end = firstMinute(at, open, 0);
    runs.push([startMs + at * MINUTE, startMs + end * MINUTE]);
    at = firstMinute(end, open, 1);
  }
  const [from, to] = [new Date(startMs), new Date(startMs + open.length * MINUTE)];
  const forwards = [...openSegments(calendar, from, to)].map((s) => [s.startAt.getTime(), s.endAt.getTime()]);
  const backwards = [...openSegmentsBackwards(calendar, from, to)].map((s) => [
    s.startAt.getTime(),
    s.endAt.getTime(),
  ]);
  expect(forwards).toEqual(runs);
  expect(backwards.reverse()).toEqual(runs);
}

function openUpTo({ open, before }: Walked, at: number): number {
  const minute = Math.floor(at / MINUTE);
  return (before[minute] ?? 0) * MINUTE + (open[minute] === 1 ? at - minute * MINUTE : 0);
}

function wholeStretches({ open, before }: Walked, first: number, last: number): number {
  let minute = Math.floor(last / MINUTE);
  while (minute > 0 && open[minute] === 1) minute--;
  return minute * MINUTE <= first ? 0 : (before[minute] ?? 0) * MINUTE - openUpTo({ open, before }, first);
}

function firstMinute(from: number, open: Uint8Array, value: number): number {
  const found = open.indexOf(value, from);
  return found < 0 ? open.length : found;
}

/** The first millisecond from `low` on for which a question that turns true only once is true, else `high`. */
function firstPlace(low: number, high: number, isTrue: (at: number) => boolean): number {
  let [no, yes] = [low - 1, high];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isTrue(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
