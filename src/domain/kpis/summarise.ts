import type { KpiSummary, ReplyTimes, Share } from '../notices.ts';
import type { Metric } from '../policy/document.ts';
import type { KpiClock, MinutesUntil, Period } from './clock.ts';
import { isBreachedIn, isCancelledIn, isMetIn, isNearMiss, isOverdueAt, isRescue } from './counted.ts';
import { replyTimes } from './reply-times.ts';

/**
 * The figures of one period, as they stood at its end (or at `now`, while it lasts); docs/kpis.md defines each.
 * Clocks that have no part in the period change nothing, so it does no harm to pass more than it needs.
 */
export function summarise(
  clocks: readonly KpiClock[],
  period: Period,
  now: Date,
  minutesUntil: MinutesUntil,
): KpiSummary {
  const asOf = now < period.to ? now : period.to;
  const met = clocks.filter((clock) => isMetIn(period, clock));
  const breached = clocks.filter((clock) => isBreachedIn(period, clock, now));
  const replies = (metric: Metric) => {
    const own = {
      met: met.filter((c) => c.metric === metric),
      breached: breached.filter((c) => c.metric === metric),
    };
    return repliesOf(own, asOf, minutesUntil);
  };
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    attainment: attainment(met, breached),
    firstReply: replies('first_reply'),
    nextReply: replies('next_reply'),
    breached: breached.length,
    cancelled: clocks.filter((clock) => isCancelledIn(period, clock)).length,
    openOverdue: openOverdue(clocks, asOf),
    nearMisses: met.filter(isNearMiss).length,
    rescues: met.filter(isRescue).length,
  };
}

interface Counted {
  met: readonly KpiClock[];
  breached: readonly KpiClock[];
}

function repliesOf(
  { met, breached }: Counted,
  asOf: Date,
  minutesUntil: MinutesUntil,
): ReplyTimes & { attainment: Share } {
  return {
    ...replyTimes([...met, ...breached], asOf, minutesUntil),
    attainment: attainment(met, breached),
  };
}

/** Met ÷ (met + breached); what was cancelled is in neither. */
function attainment(met: readonly KpiClock[], breached: readonly KpiClock[]): Share {
  return { met: met.length, of: met.length + breached.length };
}

/** Everybody who waits past a deadline, from whichever period: an old silence does not leave the report by ageing. */
function openOverdue(clocks: readonly KpiClock[], asOf: Date): KpiSummary['openOverdue'] {
  const dues = clocks.filter((clock) => isOverdueAt(asOf, clock)).map((clock) => clock.dueAt.getTime());
  const oldest = dues.reduce((least, due) => Math.min(least, due), Number.POSITIVE_INFINITY);
  return { count: dues.length, oldestDueAt: dues.length === 0 ? null : new Date(oldest).toISOString() };
}
