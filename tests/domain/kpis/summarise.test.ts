import { describe, expect, it } from 'vitest';
import { minutesUntilOn } from '../../../src/domain/kpis/minutes-until.ts';
import { summarise } from '../../../src/domain/kpis/summarise.ts';
import {
  acmeWeekBefore,
  berlinHours,
  clock,
  exampleClocks,
  exampleWeek,
  globexThursday,
  hooliFriday,
  initechFriday,
  northwindMonday,
} from './example-week.ts';

const monday = new Date('2026-11-23T08:00:00Z');
const minutesUntil = minutesUntilOn([berlinHours]);
const summary = (clocks: typeof exampleClocks, now = monday, period = exampleWeek) =>
  summarise(clocks, period, now, minutesUntil);

describe('the figures of a period', () => {
  it('are those of the worked example', () => {
    expect(summary(exampleClocks)).toEqual({
      from: '2026-11-15T23:00:00.000Z',
      to: '2026-11-22T23:00:00.000Z',
      attainment: { met: 4, of: 6 },
      firstReply: { count: 4, medianMinutes: 20, p90Minutes: 180, attainment: { met: 3, of: 4 } },
      nextReply: { count: 2, medianMinutes: 34, p90Minutes: 180, attainment: { met: 1, of: 2 } },
      breached: 2,
      cancelled: 1,
      openOverdue: { count: 2, oldestDueAt: '2026-11-12T10:00:00.000Z' },
      nearMisses: 1,
      rescues: 2,
    });
  });

  it('say that there is nothing to measure where nothing was counted', () => {
    const none = { count: 0, medianMinutes: null, p90Minutes: null, attainment: { met: 0, of: 0 } };
    expect(summary([])).toMatchObject({
      attainment: { met: 0, of: 0 },
      firstReply: none,
      nextReply: none,
      openOverdue: { count: 0, oldestDueAt: null },
    });
  });

  it('do not depend on the order in which clocks are read', () => {
    expect(summary([...exampleClocks].reverse())).toEqual(summary(exampleClocks));
  });

  it('do not change when a late answer comes after the period', () => {
    const answered = { ...hooliFriday, ...fulfilled('2026-11-23T10:00:00Z'), elapsedMinutes: 300 };
    const later = new Date('2026-11-30T08:00:00Z');
    expect(summary([answered], later)).toEqual(summary([hooliFriday]));
    expect(summary([answered], later).nextReply.medianMinutes).toBe(180);
  });

  it('hold what is known so far while the period lasts', () => {
    const thursdayNight = new Date('2026-11-19T20:00:00Z');
    expect(summary([northwindMonday, globexThursday], thursdayNight)).toMatchObject({
      attainment: { met: 1, of: 2 },
      openOverdue: { count: 1, oldestDueAt: '2026-11-19T15:00:00.000Z' },
    });
  });
});

describe('a breach', () => {
  it('counts at its deadline though nobody has answered and no sweep has judged it', () => {
    const unjudged = { ...hooliFriday, outcome: 'running' as const };
    expect(summary([unjudged])).toEqual(summary([hooliFriday]));
    expect(summary([unjudged]).breached).toBe(1);
  });

  it('is none at the very instant of the deadline, when the answer can still be in time', () => {
    const unjudged = { ...hooliFriday, outcome: 'running' as const };
    expect(summary([unjudged], new Date('2026-11-20T14:00:00.000Z')).breached).toBe(0);
    expect(summary([unjudged], new Date('2026-11-20T14:00:00.001Z')).breached).toBe(1);
  });

  it('belongs to the week of its deadline, not to that of the ask or of the late answer', () => {
    const answeredMonday = {
      ...initechFriday,
      outcome: 'breached' as const,
      ...fulfilled('2026-11-23T10:00:00Z'),
    };
    const now = new Date('2026-11-30T08:00:00Z');
    const weekAfter = { from: exampleWeek.to, to: new Date('2026-11-29T23:00:00Z') };
    expect(summary([answeredMonday], now).breached).toBe(0);
    expect(summary([answeredMonday], now, weekAfter).breached).toBe(1);
  });

  it('stays one when somebody decides after the deadline that no reply was needed', () => {
    const decided = { ...hooliFriday, endedAt: new Date('2026-11-20T14:30:00Z'), elapsedMinutes: 90 };
    expect(summary([decided])).toMatchObject({
      breached: 1,
      cancelled: 0,
      openOverdue: { count: 0 },
      nextReply: { count: 1, medianMinutes: 90 },
    });
  });
});

describe('the edges of a period', () => {
  const metAt = (instant: string) =>
    clock({ ...northwindMonday, dueAt: new Date('2026-12-01T00:00:00Z'), ...fulfilled(instant) });

  it('hold what happened at the start and leave what happened at the end to the next period', () => {
    expect(summary([metAt('2026-11-15T23:00:00.000Z')]).attainment.of).toBe(1);
    expect(summary([metAt('2026-11-15T22:59:59.999Z')]).attainment.of).toBe(0);
    expect(summary([metAt('2026-11-22T22:59:59.999Z')]).attainment.of).toBe(1);
    expect(summary([metAt('2026-11-22T23:00:00.000Z')]).attainment.of).toBe(0);
  });

  it('leave a deadline at the end to the next period, and it is not overdue yet', () => {
    const dueAtEnd = clock({ ...initechFriday, dueAt: exampleWeek.to });
    expect(summary([dueAtEnd])).toMatchObject({ breached: 0, openOverdue: { count: 0 } });
  });
});

describe('open and overdue', () => {
  it('holds a silence that began before the period', () => {
    expect(summary([acmeWeekBefore])).toMatchObject({
      breached: 0,
      openOverdue: { count: 1, oldestDueAt: '2026-11-12T10:00:00.000Z' },
    });
  });

  it('is read at the end of the period, not today', () => {
    const answeredMonday = { ...acmeWeekBefore, ...fulfilled('2026-11-23T07:30:00Z'), elapsedMinutes: 3_300 };
    expect(summary([answeredMonday]).openOverdue.count).toBe(1);
  });

  it('leaves out who was answered late within the period', () => {
    expect(summary([globexThursday]).openOverdue.count).toBe(0);
  });
});

describe('near misses and rescues', () => {
  it('call a near miss what was met after four fifths of the target or more', () => {
    const after = (elapsedMinutes: number) => summary([{ ...northwindMonday, elapsedMinutes }]).nearMisses;
    expect([47, 48, 60].map(after)).toEqual([0, 1, 1]);
  });

  it('count no rescue where the nudge came after the answer, and none for a breach', () => {
    const nudgedAt = new Date('2026-11-16T09:12:00.001Z');
    expect(summary([{ ...northwindMonday, nudgedAt }]).rescues).toBe(0);
    expect(summary([{ ...northwindMonday, nudgedAt: new Date('2026-11-16T09:12:00Z') }]).rescues).toBe(1);
    expect(summary([globexThursday]).rescues).toBe(0);
  });
});

describe('counted minutes', () => {
  it('are refused where the calendar is not known', () => {
    expect(() => summary([{ ...hooliFriday, calendarId: 'gone' }])).toThrow(
      'A workspace without a calendar gone',
    );
  });
});

function fulfilled(instant: string) {
  return { fulfilledAt: new Date(instant), endedAt: new Date(instant) };
}
