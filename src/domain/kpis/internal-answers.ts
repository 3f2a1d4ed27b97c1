import type { InternalAnswers } from '../notices.ts';
import type { KpiClock, MinutesUntil, Period } from './clock.ts';
import { isBreachedIn, isMetIn } from './counted.ts';
import { replyTimes } from './reply-times.ts';

/** What a colleague was asked, with the team that they are of; null where they are in none that is known. */
export type InternalClock = KpiClock & { team: string | null };

/**
 * How long colleagues took to answer each other over a period, in all and by team, the slowest team first. Counted as replies to
 * customers are: what nobody has answered past its time counts with its time so far.
 */
export function internalAnswers(
  clocks: readonly InternalClock[],
  period: Period,
  now: Date,
  minutesUntil: MinutesUntil,
): InternalAnswers {
  const asOf = now < period.to ? now : period.to;
  const counted = clocks.filter((clock) => isMetIn(period, clock) || isBreachedIn(period, clock, now));
  const figures = (of: readonly InternalClock[]) => {
    const { count, medianMinutes } = replyTimes(of, asOf, minutesUntil);
    return { count, medianMinutes, inTime: of.filter((clock) => isMetIn(period, clock)).length };
  };
  const teams = [...new Set(counted.map(({ team }) => team))].map((team) => ({
    team,
    ...figures(counted.filter((clock) => clock.team === team)),
  }));
  const slowest = teams.sort(
    (a, b) => (b.medianMinutes ?? 0) - (a.medianMinutes ?? 0) || (a.team ?? '~').localeCompare(b.team ?? '~'),
  );
  return { ...figures(counted), teams: slowest };
}
