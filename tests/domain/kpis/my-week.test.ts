import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MyReply, myWeek } from '../../../src/domain/kpis/my-week.ts';
import { thisWeekAndUsually } from '../../../src/domain/kpis/period.ts';

const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

it('lays this week so far beside the four whole weeks before it, across a change of clocks', () => {
  const { week, usually } = thisWeekAndUsually(new Date('2026-11-04T10:00:20Z'), 'Europe/Berlin');
  expect(iso(week)).toEqual(['2026-11-01T23:00:00.000Z', '2026-11-04T10:01:00.000Z']);
  expect(iso(usually)).toEqual(['2026-10-04T22:00:00.000Z', '2026-11-01T23:00:00.000Z']);
});

const times = {
  usually: { from: new Date('2026-10-19T00:00:00Z'), to: new Date('2026-11-16T00:00:00Z') },
  week: { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-19T12:00:00Z') },
};
const reply = (instant: string, of: Partial<MyReply> = {}): MyReply => ({
  ...{ outcome: 'met', fulfilledAt: new Date(instant), elapsedMinutes: 10, nudgedAt: null, ...of },
});

it('counts a reply in the time in which it was given', () => {
  const { week, usually } = myWeek(
    [
      reply('2026-10-18T23:59:59Z'),
      reply('2026-10-19T00:00:00Z', { elapsedMinutes: 30 }),
      reply('2026-11-15T23:59:59Z', { outcome: 'breached', elapsedMinutes: 90 }),
      reply('2026-11-16T00:00:00Z'),
      reply('2026-11-18T09:00:00Z', { nudgedAt: new Date('2026-11-18T08:50:00Z'), elapsedMinutes: 50 }),
      reply('2026-11-18T09:00:00Z', { nudgedAt: new Date('2026-11-18T08:50:00Z'), outcome: 'breached' }),
      reply('2026-11-18T09:00:00Z', { nudgedAt: new Date('2026-11-18T09:00:01Z') }),
      reply('2026-11-19T12:00:00Z'),
    ],
    times,
  );
  expect(usually).toEqual({ count: 2, inTime: 1, medianMinutes: 30, rescues: 0 });
  expect(week).toEqual({ count: 4, inTime: 3, medianMinutes: 10, rescues: 1 });
});

it('has no median where nobody was answered', () => {
  const none = { count: 0, inTime: 0, medianMinutes: null, rescues: 0 };
  expect(myWeek([], times)).toEqual({ week: none, usually: none });
});

it('is what a second computation over plain numbers finds', () => {
  const drawn = fc.array(
    fc.record({ hour: fc.integer({ min: -10, max: 800 }), minutes: fc.nat(90), isMet: fc.boolean() }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(drawn, (replies) => {
      const start = times.usually.from.getTime();
      const all = replies.map(({ hour, minutes, isMet }) =>
        reply(new Date(start + hour * 3_600_000).toISOString(), {
          elapsedMinutes: minutes,
          outcome: isMet ? 'met' : 'breached',
        }),
      );
      const within = (from: number, to: number) => {
        const mine = replies.filter(({ hour }) => hour >= from && hour < to);
        const sorted = mine.map(({ minutes }) => minutes).sort((a, b) => a - b);
        return {
          count: mine.length,
          inTime: mine.filter(({ isMet }) => isMet).length,
          medianMinutes: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
          rescues: 0,
        };
      };
      expect(myWeek(all, times)).toEqual({ usually: within(0, 672), week: within(672, 756) });
    }),
  );
});
