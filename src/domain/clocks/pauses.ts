import type { Segment } from '../calendar/segments.ts';
import type { Pause, Wait } from '../conversations/state.ts';
import type { PauseCause } from '../policy/document.ts';
import type { ClockPause } from './clock.ts';
import { type Counting, countedMinutes } from './counting.ts';

/** The pauses of a conversation that stop one clock, cut to its time. */
export interface PausesOfClock {
  pauses: readonly Pause[];
  /** Those that are over: what is taken out of counted time. */
  over: readonly Segment[];
  /** Since when the clock stands; null where it does not. */
  standsSince: Date | null;
}

const none: PausesOfClock = { pauses: [], over: [], standsSince: null };

/** A pause that lasts until after the clock's end stops it up to that end. */
export function pausesOf(
  pauses: readonly Pause[],
  { startedAt, ending }: Pick<Wait, 'startedAt'> & { ending: { at: Date } | null },
  pausedBy: readonly PauseCause[],
): PausesOfClock {
  if (pauses.length === 0) return none;
  const own = pauses.flatMap((pause): Pause[] => {
    const from = later(pause.startedAt, startedAt);
    const to = ending && (!pause.endedAt || ending.at < pause.endedAt) ? ending.at : pause.endedAt;
    return pausedBy.includes(pause.cause) && (to === null || from < to)
      ? [{ ...pause, startedAt: from, endedAt: to }]
      : [];
  });
  return {
    pauses: own,
    over: own.flatMap(({ startedAt: startAt, endedAt: endAt }) => (endAt ? [{ startAt, endAt }] : [])),
    standsSince: own.find(({ endedAt }) => endedAt === null)?.startedAt ?? null,
  };
}

/**
 * Without those that began at the deadline or after it: they stop nothing, and the minutes since then are late ones
 * (due 11:00, waiting on the customer since 11:30, answered at 12:00: an hour late).
 */
export function begunBefore(dueAt: Date, pauses: PausesOfClock): PausesOfClock {
  if (pauses.pauses.every(({ startedAt }) => startedAt < dueAt)) return pauses;
  return {
    pauses: pauses.pauses.filter(({ startedAt }) => startedAt < dueAt),
    over: pauses.over.filter(({ startAt }) => startAt < dueAt),
    standsSince: pauses.standsSince && pauses.standsSince < dueAt ? pauses.standsSince : null,
  };
}

/** As they are kept with the clock, each with the minutes that it hid. */
export function keptPauses({ pauses }: PausesOfClock, { pieces }: Counting): ClockPause[] {
  return pauses.map(({ startedAt, endedAt, by, cause, reason }) => ({
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    by,
    cause,
    reason,
    hiddenMinutes: endedAt && countedMinutes({ pieces, pauses: [] }, startedAt, endedAt),
  }));
}

/** Pauses as they are kept, as segments; one that lasts is cut at `until`, or left out. */
export function segmentsOf(pauses: readonly ClockPause[], until: Date | null): Segment[] {
  return pauses.flatMap(({ startedAt, endedAt }) => {
    const endAt = endedAt ? new Date(endedAt) : until;
    return endAt ? [{ startAt: new Date(startedAt), endAt }] : [];
  });
}

/** What was known of them at an instant: not those that had not begun. */
export function pausesKnownAt(over: readonly Segment[], at: Date): readonly Segment[] {
  return over.length === 0 ? over : over.filter(({ startAt }) => startAt < at);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
