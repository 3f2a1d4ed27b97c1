import type { ReplyTimes } from '../notices.ts';
import type { KpiClock, MinutesUntil } from './clock.ts';
import { hasEndedBy } from './counted.ts';
import { nearestRank } from './nearest-rank.ts';

/**
 * Median and 90th percentile of how long customers waited, over clocks counted in a period, as it was known at `asOf`.
 * A breach that nobody had answered by then is not dropped: it counts with its time so far, which is the least it
 * can become. So the figures can be too low, and leaving a customer unanswered never makes them better.
 */
export function replyTimes(counted: readonly KpiClock[], asOf: Date, minutesUntil: MinutesUntil): ReplyTimes {
  const minutes = counted.map((clock) => minutesWaited(clock, asOf, minutesUntil));
  return {
    count: minutes.length,
    medianMinutes: nearestRank(minutes, 50),
    p90Minutes: nearestRank(minutes, 90),
  };
}

function minutesWaited(clock: KpiClock, asOf: Date, minutesUntil: MinutesUntil): number {
  const wasOver = clock.outcome === 'met' || hasEndedBy(asOf, clock);
  if (!wasOver) return minutesUntil(clock, asOf);
  return clock.elapsedMinutes ?? minutesUntil(clock, clock.endedAt ?? asOf);
}
