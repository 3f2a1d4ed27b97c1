/** A half-open stretch of time: its start belongs to it, its end does not. */
export interface Segment {
  readonly startAt: Date;
  readonly endAt: Date;
}

/** Sorts segments and joins those that touch or overlap; empty ones vanish. */
export function mergeSegments(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments.filter(isSome).sort((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    const last = merged.at(-1);
    if (last === undefined || last.endAt < segment.startAt) merged.push(segment);
    else if (last.endAt < segment.endAt) merged[merged.length - 1] = { ...last, endAt: segment.endAt };
  }
  return merged;
}

/** What lies in both lists. */
export function intersectSegments(these: readonly Segment[], those: readonly Segment[]): Segment[] {
  const [left, right] = [mergeSegments(these), mergeSegments(those)];
  const shared: Segment[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i] as Segment, right[j] as Segment];
    const both = { startAt: later(a.startAt, b.startAt), endAt: earlier(a.endAt, b.endAt) };
    if (isSome(both)) shared.push(both);
    if (a.endAt < b.endAt) i++;
    else j++;
  }
  return shared;
}

/** What lies in the first list and not in the second: open time without its pauses. */
export function subtractSegments(from: readonly Segment[], taken: readonly Segment[]): Segment[] {
  const holes = mergeSegments(taken);
  return mergeSegments(from).flatMap((segment) => {
    const left: Segment[] = [];
    let startAt = segment.startAt;
    for (const hole of holes) {
      if (hole.endAt <= startAt || hole.startAt >= segment.endAt) continue;
      if (startAt < hole.startAt) left.push({ startAt, endAt: hole.startAt });
      startAt = hole.endAt;
    }
    if (startAt < segment.endAt) left.push({ startAt, endAt: segment.endAt });
    return left;
  });
}

/** Minutes in the list, each counted once. */
export function minutesIn(segments: readonly Segment[]): number {
  const ms = mergeSegments(segments).reduce((sum, s) => sum + s.endAt.getTime() - s.startAt.getTime(), 0);
  return ms / 60_000;
}

function isSome({ startAt, endAt }: Segment): boolean {
  return startAt < endAt;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
