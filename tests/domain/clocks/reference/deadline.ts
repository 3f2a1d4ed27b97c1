import type { PauseCause } from '../../../../src/domain/policy/document.ts';
import type { IsOpen } from './open-minutes.ts';
import type { Promised } from './promise.ts';
import type { Paused } from './story.ts';

/**
 * The deadline: the end of the minute with which the target is used up. It is held where a pause that lasts began
 * before it.
 */
export function deadline(start: number, target: Promised, counts: IsOpen, pauses: readonly Hiding[]) {
  const isLasting = ({ to }: Hiding) => to === Number.POSITIVE_INFINITY;
  const over = pauses.filter((pause) => !isLasting(pause));
  let due = start;
  for (let counted = 0; counted < target.minutes; due++) {
    const isPaused = over.some(({ from, to }) => from <= due && due < to);
    if (!isPaused && counts(due)) counted += 1;
  }
  return { due, isHeld: pauses.some((pause) => isLasting(pause) && Math.max(pause.from, start) < due) };
}

/** A pause in minutes; one that lasts ends never. */
export interface Hiding {
  from: number;
  to: number;
  by: string;
  cause: PauseCause;
}

/** The pauses that can stop a clock with these terms, as they were known at a place of the log. */
export function pausesKnownAt(pauses: readonly Paused[], { pausedBy }: Promised, place: number): Hiding[] {
  return pauses
    .filter(({ cause, from }) => pausedBy.includes(cause) && from.place <= place)
    .map(({ from, to, by, cause }) => ({
      from: from.minute,
      to: to !== null && to.place <= place ? to.minute : Number.POSITIVE_INFINITY,
      by,
      cause,
    }));
}
