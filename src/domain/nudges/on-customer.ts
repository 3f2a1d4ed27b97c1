import type { Clock } from '../clocks/clock.ts';

/**
 * Whether the ball is with the customer: nothing is to be done before they write. A deadline that had passed before stays
 * passed, and its clock breached; but nobody is nudged about it.
 */
export function waitsOnCustomer(
  { outcome, endedAt }: Pick<Clock, 'outcome' | 'endedAt'>,
  { pausedSince }: { pausedSince: Date | null },
): boolean {
  return endedAt === null && (outcome === 'paused' || (outcome === 'breached' && pausedSince !== null));
}
