import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minutesUntilOn } from '../../../src/domain/kpis/minutes-until.ts';
import { summarise } from '../../../src/domain/kpis/summarise.ts';
import {
  calendarOfHistories,
  clockOf,
  type History,
  lastMinute,
  minute,
  readings,
} from './random-histories.ts';
import { secondComputation } from './second-computation.ts';

const minutesUntil = minutesUntilOn([calendarOfHistories]);

function figures({ happenings, sweptAt, now }: History, from: number, to: number) {
  const clocks = happenings.map((happening) => clockOf(happening, sweptAt));
  return summarise(clocks, { from: minute(from), to: minute(to) }, minute(now), minutesUntil);
}

it('gives the same figures as a second computation written from the definitions', () => {
  fc.assert(
    fc.property(readings, ({ history, from, to }) => {
      const second = secondComputation(history.happenings, from, to, history.now);
      const { oldestDueAt } = second.openOverdue;
      expect(figures(history, from, to)).toEqual({
        from: minute(from).toISOString(),
        to: minute(to).toISOString(),
        ...second,
        openOverdue: {
          count: second.openOverdue.count,
          oldestDueAt: oldestDueAt === null ? null : minute(oldestDueAt).toISOString(),
        },
      });
    }),
    { numRuns: 500 },
  );
});

it('gives a past period the same figures whenever it is read', () => {
  fc.assert(
    fc.property(readings, ({ history, from, to }) => {
      fc.pre(history.now >= to);
      const known = (at: number | null) => (at !== null && at <= to ? at : null);
      const asItWas = history.happenings
        .filter((h) => h.askedAt <= to)
        .map((h) => ({
          ...h,
          repliedAt: known(h.repliedAt),
          settledAt: known(h.settledAt),
          nudgedAt: known(h.nudgedAt),
        }));
      expect(figures(history, from, to)).toEqual(
        figures({ happenings: asItWas, sweptAt: to, now: to }, from, to),
      );
    }),
    { numRuns: 300 },
  );
});

it('counts every clock once over periods that follow each other', () => {
  fc.assert(
    fc.property(readings, ({ history, from: a, to: b }) => {
      const whole = figures(history, 0, lastMinute * 2);
      const parts = [
        [0, a],
        [a, b],
        [b, lastMinute * 2],
      ].map(([from = 0, to = 0]) => figures(history, from, to));
      const sum = (of: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + of(part), 0);
      expect(sum((p) => p.attainment.of)).toBe(whole.attainment.of);
      expect(sum((p) => p.attainment.met)).toBe(whole.attainment.met);
      expect(sum((p) => p.cancelled)).toBe(whole.cancelled);
    }),
    { numRuns: 200 },
  );
});
