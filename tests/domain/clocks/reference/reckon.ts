import type { CancelReason, ClockPause } from '../../../../src/domain/clocks/clock.ts';
import type { Metric, Priority } from '../../../../src/domain/policy/document.ts';
import { countingFor, type Known, promisedInTheEnd } from './course.ts';
import { deadline, pausesKnownAt } from './deadline.ts';
import type { IsOpen } from './open-minutes.ts';
import { type Measured, type Story, tellStory } from './story.ts';

/** What the reference says of a clock: all that counts of it, instants as ISO strings. */
export interface Reckoned {
  metric: Metric;
  askId: string;
  startedAt: string;
  outcome: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** While it is paused: as it would be had the pause ended at once. */
  dueAt: string;
  endedAt: string | null;
  fulfilledAt: string | null;
  cancelReason: CancelReason | null;
  elapsedMinutes: number | null;
  targetMinutes: number;
  priority: Priority;
  pauses: readonly Pick<ClockPause, 'startedAt' | 'endedAt' | 'by' | 'cause' | 'hiddenMinutes'>[];
}

/**
 * Every clock of the conversation, reckoned by looking at every minute.
 * @throws OutsideWindowError where a deadline lies too far ahead to be looked for
 */
export function reckonClocks(known: Known): Reckoned[] {
  const story = tellStory(known.messages, known.facts, (waiting, soFar) => {
    return promisedInTheEnd(waiting, soFar, known)?.target.acknowledgementIsReply ?? false;
  });
  return story.measured.flatMap((measured) => reckon(measured, story, known) ?? []);
}

function reckon(measured: Measured, story: Story, known: Known): Reckoned | null {
  const current = promisedInTheEnd(measured, story, known);
  if (current === null) return null;

  const { target, priority } = current;
  const counts = countingFor(measured, known, target);
  const start = measured.from.minute;
  const end = measured.to?.minute ?? null;
  const all = pausesKnownAt(story.pauses, target, measured.to?.place ?? Number.POSITIVE_INFINITY)
    .map((pause) => ({
      ...pause,
      from: Math.max(pause.from, start),
      to: Math.min(pause.to, end ?? pause.to),
    }))
    .filter(({ from, to }) => from < to);
  const { due, isHeld } = deadline(start, target, counts, all);
  const pauses = all.filter(({ from }) => from < due);

  const count = (from: number, to: number, isCounted: IsOpen) => {
    let counted = 0;
    for (let minute = from; minute < to; minute++) if (isCounted(minute)) counted += 1;
    return counted;
  };
  const isHidden: IsOpen = (minute) => pauses.some(({ from, to }) => from <= minute && minute < to);
  const isFulfilled = measured.how === 'fulfilled';
  const judged = () => {
    if (end === null) return isHeld ? 'paused' : known.now.getTime() > due * 60_000 ? 'breached' : 'running';
    if (end > due) return 'breached';
    return isFulfilled ? 'met' : 'cancelled';
  };
  return {
    metric: measured.metric,
    askId: measured.ask.id,
    startedAt: iso(start),
    outcome: judged(),
    dueAt: iso(due),
    endedAt: end === null ? null : iso(end),
    fulfilledAt: end !== null && isFulfilled ? iso(end) : null,
    cancelReason: measured.how === 'fulfilled' ? null : measured.how,
    elapsedMinutes: end === null ? null : count(start, end, (minute) => counts(minute) && !isHidden(minute)),
    targetMinutes: target.minutes,
    priority,
    pauses: pauses.map(({ from, to, by, cause }) => ({
      startedAt: iso(from),
      endedAt: Number.isFinite(to) ? iso(to) : null,
      by,
      cause,
      hiddenMinutes: Number.isFinite(to) ? count(from, to, counts) : null,
    })),
  };
}

function iso(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}
