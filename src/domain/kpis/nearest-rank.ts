/**
 * The percentile by nearest rank: the smallest of the values that at least this share of them does not exceed. It is
 * always one of the values. Of 10, 20, 30, 40 the median is 20 (the second of four) and the 90th percentile 40.
 * @returns null for no values
 */
export function nearestRank(values: readonly number[], percent: number): number | null {
  const ascending = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent * ascending.length) / 100));
  return ascending[rank - 1] ?? null;
}
