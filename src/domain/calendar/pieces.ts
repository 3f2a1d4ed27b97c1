import { lastAtMost, lastBelow } from './sorted.ts';

/** Half-open stretches of local time in milliseconds, ascending and apart, with the open time before each. */
export interface Pieces {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly openBefore: Float64Array;
  readonly openMs: number;
}

/** Sorts and joins stretches that touch or overlap; empty ones vanish. */
export function makePieces(stretches: readonly (readonly [number, number])[]): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [start, end] of stretches.filter(([s, e]) => s < e).sort((a, b) => a[0] - b[0])) {
    const last = ends.length - 1;
    if (last >= 0 && start <= (ends[last] as number)) ends[last] = Math.max(ends[last] as number, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  let openMs = 0;
  const openBefore = starts.map((start, i) => {
    const before = openMs;
    openMs += (ends[i] as number) - start;
    return before;
  });
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    openBefore: Float64Array.from(openBefore),
    openMs,
  };
}

/** What is left of stretches when others are taken away. */
export function takeAway(
  stretches: readonly (readonly [number, number])[],
  taken: readonly (readonly [number, number])[],
): [number, number][] {
  const [from, holes] = [makePieces(stretches), makePieces(taken)];
  const left: [number, number][] = [];
  let hole = 0;
  for (let i = 0; i < from.starts.length; i++) {
    let start = from.starts[i] as number;
    const end = from.ends[i] as number;
    while (hole < holes.starts.length && (holes.ends[hole] as number) <= start) hole++;
    // The last hole looked at may reach into the next stretch, so it is not passed over yet.
    for (let h = hole; h < holes.starts.length && (holes.starts[h] as number) < end; h++) {
      left.push([start, holes.starts[h] as number]);
      start = holes.ends[h] as number;
    }
    left.push([start, end]);
  }
  return left.filter(([start, end]) => start < end);
}

/** Open time before `at`. */
export function openBefore(pieces: Pieces, at: number): number {
  const i = lastAtMost(pieces.starts, at);
  if (i < 0) return 0;
  return (
    (pieces.openBefore[i] as number) + Math.min(at, pieces.ends[i] as number) - (pieces.starts[i] as number)
  );
}

/** The earliest place with `amount` open before it; `0 < amount <= openMs`. */
export function placeWithOpenBefore(pieces: Pieces, amount: number): number {
  const i = lastBelow(pieces.openBefore, amount);
  return (pieces.starts[i] as number) + amount - (pieces.openBefore[i] as number);
}

/** The piece `at` lies in, if it lies in one. */
export function pieceAt(pieces: Pieces, at: number): { start: number; end: number } | undefined {
  const i = lastAtMost(pieces.starts, at);
  if (i < 0 || at >= (pieces.ends[i] as number)) return undefined;
  return { start: pieces.starts[i] as number, end: pieces.ends[i] as number };
}
