import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { dueAfter, dueBefore, openMinutesBetween } from '../../../src/domain/calendar/questions.ts';
import { minutesIn, subtractSegments } from '../../../src/domain/calendar/segments.ts';
import {
  isOpenAt,
  nextOpenAt,
  openSegments,
  openSegmentsBackwards,
} from '../../../src/domain/calendar/walk.ts';
import { anySchedule } from './schedules.ts';

const zones = [
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];

const calendar = fc
  .constantFrom(...zones)
  .chain((zone) => anySchedule(zone, '2026-03-29'))
  .map(compileCalendar);
/** Around the exceptions, or anywhere in two centuries. */
const instant = fc.oneof(
  fc.date({
    min: new Date('2026-03-10T00:00:00Z'),
    max: new Date('2026-04-15T00:00:00Z'),
    noInvalidDate: true,
  }),
  fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  }),
);
/** Whole milliseconds, written as minutes. */
const minutes = fc.integer({ min: 1, max: 400 * 24 * 60 * 60_000 }).map((ms) => ms / 60_000);
const near = fc.date({
  min: new Date('2026-03-20T00:00:00Z'),
  max: new Date('2026-04-05T00:00:00Z'),
  noInvalidDate: true,
});
const pauses = fc.array(
  fc.tuple(near, near).map(([a, b]) => (a < b ? { startAt: a, endAt: b } : { startAt: b, endAt: a })),
  { maxLength: 5 },
);

const ms = (value: number) => Math.round(value * 60_000);

test('adjoining spans add up, in whatever order', () => {
  fc.assert(
    fc.property(calendar, instant, instant, instant, (cal, a, b, c) => {
      const parts = ms(openMinutesBetween(cal, a, b)) + ms(openMinutesBetween(cal, b, c));
      expect(parts).toBe(ms(openMinutesBetween(cal, a, c)));
    }),
  );
});

test('what is due contains exactly the promised minutes, and ends in open time', () => {
  fc.assert(
    fc.property(calendar, instant, minutes, (cal, from, promised) => {
      const dueAt = dueAfter(cal, from, promised);
      expect(ms(openMinutesBetween(cal, from, dueAt))).toBe(ms(promised));
      expect(isOpenAt(cal, new Date(dueAt.getTime() - 1))).toBe(true);
    }),
  );
});

test('what is due before contains exactly the promised minutes, and begins in open time', () => {
  fc.assert(
    fc.property(calendar, instant, minutes, (cal, to, promised) => {
      const startAt = dueBefore(cal, to, promised);
      expect(ms(openMinutesBetween(cal, startAt, to))).toBe(ms(promised));
      expect(isOpenAt(cal, startAt)).toBe(true);
    }),
  );
});

test('forward and back are inverse from any open instant', () => {
  fc.assert(
    fc.property(calendar, instant, minutes, (cal, from, promised) => {
      const opensAt = nextOpenAt(cal, from) ?? from;
      expect(dueBefore(cal, dueAfter(cal, opensAt, promised), promised)).toEqual(opensAt);
    }),
  );
});

test('an allowance in two parts is due when the whole is', () => {
  fc.assert(
    fc.property(calendar, instant, minutes, minutes, (cal, from, first, second) => {
      const parts = dueAfter(cal, dueAfter(cal, from, first), second);
      expect(parts).toEqual(dueAfter(cal, from, (ms(first) + ms(second)) / 60_000));
    }),
  );
});

test('open segments hold the open minutes, and walk the same both ways', () => {
  fc.assert(
    fc.property(calendar, near, near, (cal, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const segments = [...openSegments(cal, from, to)];
      expect(minutesIn(segments)).toBe(openMinutesBetween(cal, from, to));
      expect([...openSegmentsBackwards(cal, from, to)].reverse()).toEqual(segments);
    }),
  );
});

test('pauses are subtracted: from the open minutes, from what is due, forwards and backwards', () => {
  fc.assert(
    fc.property(calendar, near, near, pauses, (cal, a, b, taken) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const left = minutesIn(subtractSegments([...openSegments(cal, from, to)], taken));
      expect(openMinutesBetween(cal, from, to, taken)).toBe(left);
      if (left === 0) return;
      const dueAt = dueAfter(cal, from, left, taken);
      expect(dueAt <= to).toBe(true);
      expect(openMinutesBetween(cal, from, dueAt, taken)).toBe(left);
      const startAt = dueBefore(cal, to, left, taken);
      expect(startAt >= from).toBe(true);
      expect(openMinutesBetween(cal, startAt, to, taken)).toBe(left);
    }),
  );
});
