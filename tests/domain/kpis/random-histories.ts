import fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/calendar/calendar.ts';
import { judge } from '../../../src/domain/clocks/judge.ts';
import type { Ending } from '../../../src/domain/conversations/state.ts';
import type { KpiClock } from '../../../src/domain/kpis/clock.ts';
import { dueAfterOpenMinutes, type Happening, openMinutes } from './second-computation.ts';

const startMs = Date.parse('2026-11-02T00:00:00Z');
export const minute = (minutes: number) => new Date(startMs + minutes * 60_000);
export const lastMinute = 28 * 1440;

const day = [['09:00', '17:00']] as const;
export const calendarOfHistories = {
  id: 'default',
  version: 1,
  timeZone: 'UTC',
  effectiveAt: minute(0),
  calendar: compileCalendar({
    timeZone: 'UTC',
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  }),
};

export interface History {
  now: number;
  /** When a sweep last judged the clocks: what has passed since is in the log but not in any outcome. */
  sweptAt: number;
  happenings: Happening[];
}

/** Histories of four weeks, read at any minute of them or after; few distinct times, so that edges are met often. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    now: fc.integer({ min: 0, max: lastMinute }),
    sweptBefore: fc.constantFrom(0, 0, 1, 60, 3000),
    drawn: fc.array(
      fc.record({
        metric: fc.constantFrom('first_reply' as const, 'next_reply' as const),
        askedAt: fc.integer({ min: 0, max: lastMinute / 15 }).map((quarter) => quarter * 15),
        targetMinutes: fc.constantFrom(1, 5, 30, 60, 240),
        nudge: fc.constantFrom(null, 0, 10, 30, 48, 60),
        end: fc.option(fc.oneof(fc.constantFrom(4, 24, 30, 48, 60), fc.integer({ min: 0, max: 8000 }))),
        isSettled: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ now, sweptBefore, drawn }) => ({
    now,
    sweptAt: now - sweptBefore,
    happenings: drawn
      .filter(({ askedAt }) => askedAt <= now)
      .map(({ nudge, end, isSettled, ...ask }) => {
        const upToNow = (after: number | null) =>
          after === null || ask.askedAt + after > now ? null : ask.askedAt + after;
        return {
          ...ask,
          dueAt: dueAfterOpenMinutes(ask.askedAt, ask.targetMinutes),
          nudgedAt: upToNow(nudge),
          repliedAt: isSettled ? null : upToNow(end),
          settledAt: isSettled ? upToNow(end) : null,
        };
      }),
  }));

/** The clock the app would hold: ended clocks as judged at their end, the others as judged by the last sweep. */
export function clockOf(happening: Happening, sweptAt: number): KpiClock {
  const { metric, askedAt, targetMinutes, nudgedAt } = happening;
  const dueAt = minute(happening.dueAt);
  const ended = judge(metric, endingOf(happening), dueAt, null, minute(sweptAt));
  const endedAt = happening.repliedAt ?? happening.settledAt;
  return {
    metric,
    startedAt: minute(askedAt),
    dueAt,
    targetMinutes,
    outcome: ended.outcome,
    endedAt: ended.endedAt,
    fulfilledAt: ended.fulfilledAt,
    elapsedMinutes: endedAt === null ? null : openMinutes(askedAt, endedAt),
    hours: 'business',
    calendarId: 'default',
    pauses: [],
    nudgedAt: nudgedAt === null ? null : minute(nudgedAt),
  };
}

function endingOf({ repliedAt, settledAt }: Happening): Ending | null {
  if (repliedAt !== null) return { how: 'replied', at: minute(repliedAt), by: 'U1', messageId: '1' };
  if (settledAt !== null) return { how: 'no_reply_needed', at: minute(settledAt), by: 'U1' };
  return null;
}

/** A history and a period to read it over; its edges often fall on the very instant at which something happened. */
export const readings = histories.chain((history) => {
  const { happenings } = history;
  const times = happenings.flatMap((h) => [
    h.askedAt,
    h.dueAt,
    h.repliedAt ?? h.dueAt,
    h.settledAt ?? h.dueAt,
  ]);
  const anyTime = fc.integer({ min: 0, max: lastMinute });
  const edge = times.length > 0 ? fc.oneof(fc.constantFrom(...times), anyTime) : anyTime;
  return fc.record({ history: fc.constant(history), a: edge, b: edge }).map(({ a, b, ...reading }) => ({
    ...reading,
    from: Math.min(a, b),
    to: Math.max(a, b),
  }));
});
