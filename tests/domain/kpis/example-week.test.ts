import { describe, expect, it } from 'vitest';
import { dueAfter, openMinutesBetween } from '../../../src/domain/calendar/questions.ts';
import { judge } from '../../../src/domain/clocks/judge.ts';
import type { KpiClock } from '../../../src/domain/kpis/clock.ts';
import { berlinHours, exampleClocks } from './example-week.ts';

const monday = new Date('2026-11-23T08:00:00Z');

/** The example is written down by hand; here it is held against the rules that make real clocks. */
describe.each(exampleClocks.map((clock, index) => [index + 1, clock] as const))(
  'clock %i of the example',
  (_, clock) => {
    it('has the deadline, the outcome and the minutes that the calendar and the rules give it', () => {
      const { startedAt, targetMinutes, endedAt } = clock;
      expect(clock.dueAt).toEqual(dueAfter(berlinHours.calendar, startedAt, targetMinutes));
      expect(clock.outcome).toBe(judge(clock.metric, endingOf(clock), clock.dueAt, null, monday).outcome);
      expect(clock.elapsedMinutes).toBe(
        endedAt && openMinutesBetween(berlinHours.calendar, startedAt, endedAt),
      );
    });
  },
);

function endingOf({ endedAt, fulfilledAt }: KpiClock) {
  if (!endedAt) return null;
  if (fulfilledAt) return { how: 'replied', at: fulfilledAt, by: 'U1', messageId: '1' } as const;
  return { how: 'no_reply_needed', at: endedAt, by: 'U1' } as const;
}
