import { groupedBy } from '../grouped.ts';
import { localDate } from '../local-time.ts';
import type { ADay, NudgeFigures } from '../notices.ts';
import { isWithin, type Period } from './clock.ts';
import { nearestRank } from './nearest-rank.ts';

/** A step of a clock's ladder that somebody was told of, with how things stand about it now. */
export interface ToldNudge {
  clockId: string;
  /** Null where it was shown in a channel: it reminded, but it was nobody's nudge. */
  personId: string | null;
  toldAt: Date;
  /** Of its clock; null where the log, as it is known now, has no such clock. */
  dueAt: Date | null;
  endedAt: Date | null;
  isNeedless: boolean;
  /** When staff took it, handed it over, put it off, paused it or closed it, in any order. */
  actedAt: readonly Date[];
}

/** A new direct message of the app to somebody. */
export interface NewMessage {
  personId: string;
  at: Date;
}

/** What a nudge turned out to be; of each there is exactly one. */
export type NudgeEffect = 'useful' | 'needless' | 'late' | 'open' | 'none';

const hourMs = 60 * 60_000;

/**
 * What became of the nudges that were told in the period, as it is known at `now`, and how many nudges and new messages
 * a person had a day, by the wall clock of `timeZone`.
 * @param told of each clock that somebody was told about in the period, all that was ever told
 */
export function nudgeFigures(
  told: readonly ToldNudge[],
  messages: readonly NewMessage[],
  period: Period,
  now: Date,
  timeZone: string,
): NudgeFigures {
  const ofClock = groupedBy(told, ({ clockId }) => clockId);
  const sent = told.filter(isToPersonIn(period));
  const effects = sent.map((nudge) => effectOf(nudge, ofClock.get(nudge.clockId) ?? [], now));
  const count = (effect: NudgeEffect) => effects.filter((one) => one === effect).length;
  const inPeriod = messages.filter(({ at }) => isWithin(at, period));
  return {
    sent: sent.length,
    useful: count('useful'),
    needless: count('needless'),
    late: count('late'),
    open: count('open'),
    nudgesADay: aDay(
      sent.map(({ personId, toldAt }) => ({ personId, at: toldAt })),
      timeZone,
    ),
    messagesADay: aDay(inPeriod, timeZone),
  };
}

/**
 * Late before all else: what comes after the reply can neither have helped nor be excused by what was said of the ask.
 * @param ofClock all that was told of its clock
 */
export function effectOf(nudge: ToldNudge, ofClock: readonly ToldNudge[], now: Date): NudgeEffect {
  const { toldAt, endedAt, isNeedless, actedAt } = nudge;
  if (endedAt && toldAt > endedAt) return 'late';
  if (isNeedless) return 'needless';
  const until = hadUntil(nudge, ofClock);
  const isInTime = (at: Date) => at >= toldAt && at <= until;
  if ((endedAt && isInTime(endedAt)) || actedAt.some(isInTime)) return 'useful';
  return now <= until ? 'open' : 'none';
}

/**
 * How long a nudge had to bring something about: until the clock's next step was told, for then it had not been enough;
 * where none was, until the deadline, and an hour at the least. Told at 09:30 for 10:00: until 10:30.
 */
function hadUntil({ toldAt, dueAt }: ToldNudge, ofClock: readonly ToldNudge[]): Date {
  const later = ofClock.map((other) => other.toldAt.getTime()).filter((at) => at > toldAt.getTime());
  if (later.length > 0) return new Date(Math.min(...later));
  return new Date(Math.max(dueAt?.getTime() ?? 0, toldAt.getTime() + hourMs));
}

function isToPersonIn(period: Period) {
  return ({ personId, toldAt }: ToldNudge) => personId !== null && isWithin(toldAt, period);
}

/** Days on which a person had none are left out: they would make every figure small, and tell of nobody's day. */
function aDay(events: readonly { personId: string | null; at: Date }[], timeZone: string): ADay {
  const days = groupedBy(events, ({ personId, at }) => `${personId} ${localDate(at, timeZone)}`);
  const counts = [...days.values()].map((ofDay) => ofDay.length);
  return { days: counts.length, median: nearestRank(counts, 50), p95: nearestRank(counts, 95) };
}
