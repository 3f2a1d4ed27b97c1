import { expect, test } from 'vitest';
import { type InternalClock, internalAnswers } from '../../../src/domain/kpis/internal-answers.ts';
import { fridayClock } from '../terms-of.ts';

const week = { from: new Date('2026-11-23T00:00:00Z'), to: new Date('2026-11-30T00:00:00Z') };
const minutesUntil = ({ startedAt }: { startedAt: Date }, at: Date) =>
  Math.floor((at.getTime() - startedAt.getTime()) / 60_000);

function asked(team: string | null, at: string, answeredAt: string | null, minutes: number): InternalClock {
  const startedAt = new Date(at);
  const dueAt = new Date(startedAt.getTime() + minutes * 60_000);
  const endedAt = answeredAt === null ? null : new Date(answeredAt);
  const outcome = endedAt !== null && endedAt <= dueAt ? 'met' : 'breached';
  const elapsedMinutes = endedAt && minutesUntil({ startedAt }, endedAt);
  const ended = { outcome, endedAt, fulfilledAt: endedAt, elapsedMinutes } as const;
  const own = { metric: 'internal_reply', startedAt, dueAt, targetMinutes: minutes } as const;
  return { ...fridayClock({ ...own, ...ended }), nudgedAt: null, team };
}

test('colleagues are counted in all and by team, the slowest first, the unanswered with their time so far', () => {
  const clocks = [
    asked('engineering', '2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z', 60),
    asked('engineering', '2026-11-24T10:00:00Z', null, 60),
    asked(null, '2026-11-24T10:00:00Z', '2026-11-24T10:10:00Z', 60),
  ];
  expect(internalAnswers(clocks, week, new Date('2026-11-24T13:00:00Z'), minutesUntil)).toEqual({
    count: 3,
    medianMinutes: 120,
    inTime: 1,
    teams: [
      { team: 'engineering', count: 2, medianMinutes: 120, inTime: 0 },
      { team: null, count: 1, medianMinutes: 10, inTime: 1 },
    ],
  });
});

test('nobody was asked: there is nothing to measure', () => {
  expect(internalAnswers([], week, new Date('2026-11-24T13:00:00Z'), minutesUntil)).toEqual({
    count: 0,
    medianMinutes: null,
    inTime: 0,
    teams: [],
  });
});
