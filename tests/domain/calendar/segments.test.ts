import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  intersectSegments,
  mergeSegments,
  minutesIn,
  type Segment,
  subtractSegments,
} from '../../../src/domain/calendar/segments.ts';

const segment = (start: number, end: number): Segment => ({ startAt: new Date(start), endAt: new Date(end) });
const numbers = (segments: Segment[]) => segments.map((s) => [s.startAt.getTime(), s.endAt.getTime()]);

test('segments that touch or overlap are joined, and empty or turned ones vanish', () => {
  const merged = mergeSegments([
    segment(5, 8),
    segment(1, 3),
    segment(3, 4),
    segment(6, 7),
    segment(9, 9),
    segment(20, 10),
  ]);
  expect(numbers(merged)).toEqual([
    [1, 4],
    [5, 8],
  ]);
});

test('segments that only touch share nothing', () => {
  expect(intersectSegments([segment(1, 3)], [segment(3, 5)])).toEqual([]);
});

test('a pause in the middle leaves both ends', () => {
  expect(numbers(subtractSegments([segment(1, 9)], [segment(3, 5)]))).toEqual([
    [1, 3],
    [5, 9],
  ]);
});

test('minutes in overlapping segments count once', () => {
  expect(minutesIn([segment(0, 120_000), segment(60_000, 180_000)])).toBe(3);
});

describe('agrees with sets of milliseconds', () => {
  const list = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([a, b]) => segment(a, b)),
    { maxLength: 6 },
  );
  const members = (segments: Segment[]) =>
    Array.from({ length: 41 }, (_, ms) =>
      segments.some((s) => s.startAt.getTime() <= ms && ms < s.endAt.getTime()),
    );
  const apart = (segments: Segment[]) =>
    segments.every((s, i) => i === 0 || (segments[i - 1] as Segment).endAt < s.startAt);

  test('intersection and subtraction', () => {
    fc.assert(
      fc.property(list, list, (these, those) => {
        const [a, b] = [members(these), members(those)];
        expect(members(intersectSegments(these, those))).toEqual(a.map((inA, i) => inA && b[i]));
        expect(members(subtractSegments(these, those))).toEqual(a.map((inA, i) => inA && !b[i]));
        expect(apart(intersectSegments(these, those)) && apart(subtractSegments(these, those))).toBe(true);
      }),
    );
  });
});
