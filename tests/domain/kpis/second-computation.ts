/**
 * The figures once more, written from the definitions in docs/kpis.md over plain arrays of what happened. It shares no
 * code with `summarise` and never looks at an outcome, an end or an elapsed time that the app has computed.
 * Times are minutes since Monday 2026-11-02 00:00 UTC.
 */
export interface Happening {
  metric: 'first_reply' | 'next_reply';
  askedAt: number;
  targetMinutes: number;
  dueAt: number;
  nudgedAt: number | null;
  repliedAt: number | null;
  /** "No reply needed", or a deleted message. */
  settledAt: number | null;
}

/** Support hours of the histories: Monday to Friday, 09:00 up to 17:00, UTC; one by one, as slowly as can be. */
export function openMinutes(from: number, to: number): number {
  let count = 0;
  for (let minute = from; minute < to; minute++) if (isOpen(minute)) count++;
  return count;
}

export function dueAfterOpenMinutes(from: number, minutes: number): number {
  let at = from;
  for (let left = minutes; left > 0; at++) if (isOpen(at)) left--;
  return at;
}

function isOpen(minute: number): boolean {
  const [weekday, ofDay] = [Math.floor(minute / 1440) % 7, minute % 1440];
  return weekday < 5 && ofDay >= 540 && ofDay < 1020;
}

export function secondComputation(happenings: Happening[], from: number, to: number, now: number) {
  const known = Math.min(to, now);
  const inPeriod = (at: number | null) => at !== null && from <= at && at < to;

  const met: Happening[] = [];
  const breached: Happening[] = [];
  const cancelled: Happening[] = [];
  const waitingTooLong: Happening[] = [];
  for (const h of happenings) {
    const endedAt = h.repliedAt ?? h.settledAt;
    const deadlinePassed = h.dueAt < now && (endedAt === null || endedAt > h.dueAt);
    if (h.repliedAt !== null && h.repliedAt <= h.dueAt && inPeriod(h.repliedAt)) met.push(h);
    if (h.settledAt !== null && h.settledAt <= h.dueAt && inPeriod(h.settledAt)) cancelled.push(h);
    if (deadlinePassed && inPeriod(h.dueAt)) breached.push(h);
    if (h.dueAt < known && (endedAt === null || endedAt > known)) waitingTooLong.push(h);
  }

  const waited = (h: Happening) => {
    const endedAt = h.repliedAt ?? h.settledAt;
    const until = met.includes(h) ? h.repliedAt : endedAt !== null && endedAt <= known ? endedAt : known;
    return openMinutes(h.askedAt, until ?? known);
  };
  const quantile = (values: number[], share: number) => {
    for (const value of values)
      if (values.filter((v) => v <= value).length >= share * values.length) return value;
    return null;
  };
  const replies = (metric: string) => {
    const times = [...met, ...breached].filter((h) => h.metric === metric).map(waited);
    times.sort((a, b) => a - b);
    return {
      count: times.length,
      medianMinutes: quantile(times, 0.5),
      p90Minutes: quantile(times, 0.9),
      attainment: {
        met: met.filter((h) => h.metric === metric).length,
        of: times.length,
      },
    };
  };

  return {
    attainment: { met: met.length, of: met.length + breached.length },
    firstReply: replies('first_reply'),
    nextReply: replies('next_reply'),
    breached: breached.length,
    cancelled: cancelled.length,
    openOverdue: {
      count: waitingTooLong.length,
      oldestDueAt: waitingTooLong.map((h) => h.dueAt).sort((a, b) => a - b)[0] ?? null,
    },
    nearMisses: met.filter((h) => waited(h) >= h.targetMinutes - h.targetMinutes / 5).length,
    rescues: met.filter((h) => h.nudgedAt !== null && h.nudgedAt <= (h.repliedAt ?? 0)).length,
  };
}
