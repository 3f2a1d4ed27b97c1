import { isWithin, type KpiClock, type Period } from './clock.ts';
import { isRescue } from './counted.ts';
import { nearestRank } from './nearest-rank.ts';

/** A clock of a first or next reply that one person fulfilled. */
export type MyReply = Pick<KpiClock, 'outcome' | 'fulfilledAt' | 'elapsedMinutes' | 'nudgedAt'>;

/** One person's replies in a time. */
export interface MyReplies {
  count: number;
  inTime: number;
  /** Counted minutes; null without replies. */
  medianMinutes: number | null;
  rescues: number;
}

/** A person's week so far, and what they usually do: nobody else's figures stand beside it. */
export interface MyWeek {
  week: MyReplies;
  usually: MyReplies;
}

/** @param replies all of one person's in both times; others do no harm */
export function myWeek(replies: readonly MyReply[], times: { week: Period; usually: Period }): MyWeek {
  return { week: repliesIn(times.week, replies), usually: repliesIn(times.usually, replies) };
}

function repliesIn(period: Period, replies: readonly MyReply[]): MyReplies {
  const mine = replies.filter(({ fulfilledAt }) => fulfilledAt !== null && isWithin(fulfilledAt, period));
  const met = mine.filter(({ outcome }) => outcome === 'met');
  const minutes = mine.flatMap(({ elapsedMinutes }) => elapsedMinutes ?? []);
  return {
    count: mine.length,
    inTime: met.length,
    medianMinutes: nearestRank(minutes, 50),
    rescues: met.filter(isRescue).length,
  };
}
