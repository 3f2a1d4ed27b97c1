import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf, nudgeFigures, type ToldNudge } from '../../../src/domain/kpis/nudge-figures.ts';
import {
  exampleWeek,
  globexThursday,
  globexTuesday,
  hooliFriday,
  northwindWednesday,
} from './example-week.ts';
import { minute } from './random-histories.ts';
import { secondNudges, type Told } from './second-nudges.ts';

const nudge: ToldNudge = {
  clockId: 'C1/1/first_reply',
  personId: 'U1',
  toldAt: new Date('2026-11-18T09:30:00Z'),
  dueAt: new Date('2026-11-18T12:00:00Z'),
  endedAt: null,
  isNeedless: false,
  actedAt: [],
};
const told = (of: Partial<ToldNudge>): ToldNudge => ({ ...nudge, ...of });
const at = (instant: string) => new Date(`2026-11-18T${instant}Z`);
const thursday = new Date('2026-11-19T09:00:00Z');
const effect = (of: Partial<ToldNudge>, others: ToldNudge[] = [], now = thursday) =>
  effectOf(told(of), [told(of), ...others], now);

describe('a nudge was useful', () => {
  it('where the reply came by the deadline, and not a moment later', () => {
    expect(effect({ endedAt: at('12:00:00') })).toBe('useful');
    expect(effect({ endedAt: at('12:00:00.001') })).toBe('none');
  });

  it('where the reply came within an hour, though the deadline was nearer or over', () => {
    expect(effect({ dueAt: at('10:00:00'), endedAt: at('10:30:00') })).toBe('useful');
    expect(effect({ dueAt: at('09:00:00'), endedAt: at('10:30:00') })).toBe('useful');
    expect(effect({ dueAt: at('09:00:00'), endedAt: at('10:30:00.001') })).toBe('none');
  });

  it('where something came of it before the next step was told, be it to somebody else or in a channel', () => {
    const next = told({ personId: 'U2', toldAt: at('09:50:00') });
    expect(effect({ endedAt: at('09:50:00') }, [next])).toBe('useful');
    expect(effect({ endedAt: at('09:51:00') }, [next])).toBe('none');
    expect(effect({ endedAt: at('09:51:00') }, [told({ personId: null, toldAt: at('09:50:00') })])).toBe(
      'none',
    );
  });

  it('where the steps of one instant are not taken for the next of each other', () => {
    expect(effect({ endedAt: at('10:00:00') }, [told({ personId: 'U2' })])).toBe('useful');
  });

  it('where somebody took it, though nobody has answered', () => {
    expect(effect({ actedAt: [at('08:00:00'), at('09:40:00')] })).toBe('useful');
    expect(effect({ actedAt: [at('08:00:00')] })).toBe('none');
  });
});

it('was late where the customer had been answered before it was told, whatever was said of the ask', () => {
  expect(effect({ endedAt: at('09:29:59.999') })).toBe('late');
  expect(effect({ endedAt: at('09:29:59.999'), isNeedless: true })).toBe('late');
  expect(effect({ endedAt: at('09:30:00') })).toBe('useful');
});

it('was needless where no reply was needed, though somebody took it', () => {
  expect(effect({ endedAt: at('09:40:00'), isNeedless: true, actedAt: [at('09:35:00')] })).toBe('needless');
});

it('is open for as long as something can come of it', () => {
  expect(effect({}, [], at('12:00:00'))).toBe('open');
  expect(effect({}, [], at('12:00:00.001'))).toBe('none');
});

it('is nobody’s where it was shown in a channel', () => {
  const week = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') };
  const { sent, nudgesADay } = nudgeFigures([told({ personId: null })], [], week, thursday, 'Europe/Berlin');
  expect([sent, nudgesADay.days]).toEqual([0, 0]);
});

it('gives the example of the documentation', () => {
  const monday = new Date('2026-11-23T08:00:00Z');
  const week = [globexTuesday, northwindWednesday, globexThursday, hooliFriday].map((clock, i) =>
    told({ ...clock, clockId: `${i}`, toldAt: clock.nudgedAt ?? clock.startedAt }),
  );
  expect(nudgeFigures(week, [], exampleWeek, monday, 'Europe/Berlin')).toEqual({
    ...{ sent: 4, useful: 2, needless: 0, late: 0, open: 0 },
    nudgesADay: { days: 4, median: 1, p95: 1 },
    messagesADay: { days: 0, median: null, p95: null },
  });
});

it('counts days by the wall clock of the workspace, and only those with any', () => {
  const week = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') };
  const days = (timeZone: string) =>
    nudgeFigures(
      [
        told({ toldAt: at('22:30:00') }),
        told({ toldAt: at('22:45:00') }),
        told({ toldAt: at('23:30:00') }),
        told({ personId: 'U2', toldAt: at('09:00:00') }),
      ],
      [],
      week,
      thursday,
      timeZone,
    ).nudgesADay;
  expect(days('UTC')).toEqual({ days: 2, median: 1, p95: 3 });
  expect(days('Europe/Berlin')).toEqual({ days: 3, median: 1, p95: 2 });
});

it('takes the nineteenth of twenty days for the 95th share', () => {
  const messages = Array.from({ length: 20 }, (_, person) =>
    Array.from({ length: person + 1 }, () => ({ personId: `U${person}`, at: at('09:00:00') })),
  ).flat();
  expect(nudgeFigures([], messages, exampleWeek, thursday, 'UTC').messagesADay).toEqual({
    days: 20,
    median: 10,
    p95: 19,
  });
});

const anyMinute = fc.integer({ min: 0, max: 60 }).map((n) => n * 30);
const anyPerson = fc.constantFrom('U1', 'U2', 'U3');
const clocks = fc.array(
  fc.record({
    dueAt: anyMinute,
    endedAt: fc.option(anyMinute),
    isNeedless: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    nudges: fc.array(fc.record({ person: fc.option(anyPerson, { freq: 4 }), at: anyMinute }), {
      maxLength: 4,
    }),
    acts: fc.array(anyMinute, { maxLength: 2 }),
  }),
  { maxLength: 12 },
);
const messages = fc.array(fc.record({ person: anyPerson, at: anyMinute }), { maxLength: 12 });

function toldNudges(all: readonly Told[]): ToldNudge[] {
  return all.flatMap(({ dueAt, endedAt, isNeedless, nudges, acts }, i) =>
    nudges.map(({ person, at: toldAt }) => ({
      clockId: `C1/${i}/first_reply`,
      personId: person,
      toldAt: minute(toldAt),
      dueAt: minute(dueAt),
      endedAt: endedAt === null ? null : minute(endedAt),
      isNeedless,
      actedAt: acts.map(minute),
    })),
  );
}

it('is what a second computation finds that is written from the definitions', () => {
  fc.assert(
    fc.property(clocks, messages, anyMinute, anyMinute, anyMinute, (all, posted, a, b, now) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const news = posted.map(({ person, at: postedAt }) => ({ personId: person, at: minute(postedAt) }));
      const period = { from: minute(from), to: minute(to) };
      expect(nudgeFigures(toldNudges(all), news, period, minute(now), 'UTC')).toEqual(
        secondNudges(all, posted, from, to, now),
      );
    }),
    { numRuns: 500 },
  );
});
