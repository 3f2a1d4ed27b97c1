import { OpenTimeEndsError } from '../../calendar/calendar.ts';
import { type Counting, countedAfter, countedBefore } from '../../clocks/counting.ts';
import type { LadderStep } from '../../policy/document.ts';

/** Where an unanswered ask stands after so many, more of the same does not help. */
export const mostRepeats = 20;

/** The start of a clock, and how its time is counted. */
export interface Counted {
  startedAt: Date;
  targetMinutes: number;
  counting: Counting;
}

/**
 * When a step of the ladder is taken, in the clock's counted minutes. One that would lie before the start, as 30 min
 * before a deadline that was 15 min away, is taken at the start: when the first minute is counted. Null where the
 * calendar has no such time left.
 */
export function momentOf({ at: share, minutes = 0 }: LadderStep, clock: Counted): Date | null {
  const { startedAt, targetMinutes, counting } = clock;
  return orNever(() => {
    if (minutes >= 0) return countedAfter(counting, startedAt, targetMinutes * share + minutes);
    const dueAt = countedAfter(counting, startedAt, targetMinutes * share);
    return countedBefore(counting, dueAt, Math.min(-minutes, targetMinutes * share));
  });
}

/** The moments after the first at which a step is said again, at most 20 of them, in counted minutes. */
export function repeatsOf(everyMinutes: number, firstAt: Date, { counting }: Counted): Date[] {
  const moments: Date[] = [];
  for (let n = 1; n <= mostRepeats; n++) {
    const at = orNever(() => countedAfter(counting, firstAt, everyMinutes * n));
    if (at === null) break;
    moments.push(at);
  }
  return moments;
}

function orNever(moment: () => Date): Date | null {
  try {
    return moment();
  } catch (error) {
    if (error instanceof OpenTimeEndsError) return null;
    throw error;
  }
}
