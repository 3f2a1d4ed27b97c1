/**
 * Which of several, earliest first, is in force at an instant: the latest that had taken effect by then, and before the
 * first of them the first. Undefined where there is none at all.
 */
export function inForce<V extends { effectiveAt: Date }>(
  earliestFirst: readonly V[],
  at: Date,
): V | undefined {
  return earliestFirst.findLast(({ effectiveAt }) => effectiveAt <= at) ?? earliestFirst[0];
}
