/** One clock as it went. Times are minutes since Monday 2026-11-02 00:00 UTC. */
export interface Told {
  dueAt: number;
  endedAt: number | null;
  isNeedless: boolean;
  /** Whom it was told to and when; null for a card in a channel. */
  nudges: { person: string | null; at: number }[];
  acts: number[];
}

interface Message {
  person: string;
  at: number;
}

/** The figures of nudges once more, from the definitions in docs/kpis.md: each nudge followed minute by minute. */
export function secondNudges(clocks: Told[], messages: Message[], from: number, to: number, now: number) {
  const result = { sent: 0, useful: 0, needless: 0, late: 0, open: 0, nothing: 0 };
  const heard: Message[] = [];
  for (const clock of clocks) {
    for (const { person, at } of clock.nudges) {
      if (person === null || at < from || at >= to) continue;
      result.sent++;
      heard.push({ person, at });
      if (clock.endedAt !== null && clock.endedAt < at) result.late++;
      else if (clock.isNeedless) result.needless++;
      else result[follow(clock, at, now)]++;
    }
  }
  const { sent, useful, needless, late, open } = result;
  return {
    ...{ sent, useful, needless, late, open },
    nudgesADay: aDay(heard),
    messagesADay: aDay(messages.filter(({ at }) => from <= at && at < to)),
  };
}

/** Walks on from the telling until something comes of it, or its time is over. */
function follow(clock: Told, toldAt: number, now: number): 'useful' | 'open' | 'nothing' {
  for (let minute = toldAt; ; minute++) {
    if (minute === clock.endedAt || clock.acts.includes(minute)) return 'useful';
    const isFollowed = clock.nudges.some(({ at }) => at === minute && at > toldAt);
    const isTheLast = !clock.nudges.some(({ at }) => at > toldAt);
    const isOver = isFollowed || (isTheLast && minute >= clock.dueAt && minute >= toldAt + 60);
    if (isOver) return minute >= now ? 'open' : 'nothing';
  }
}

function aDay(events: Message[]) {
  const counts: number[] = [];
  for (const person of new Set(events.map((event) => event.person))) {
    for (let day = 0; day < 40; day++) {
      const count = events.filter((e) => e.person === person && Math.floor(e.at / 1440) === day).length;
      if (count > 0) counts.push(count);
    }
  }
  counts.sort((a, b) => a - b);
  const share = (part: number) =>
    counts.find((count) => counts.filter((c) => c <= count).length >= part * counts.length) ?? null;
  return { days: counts.length, median: share(0.5), p95: share(0.95) };
}
