import { type Moment, weekStart, workingDayAfter } from './moment.ts';
import type { Part } from './part.ts';

export function nthFromStart(
  within: Part | undefined,
  n: number,
  weekday: string | undefined,
): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1) return undefined;
  const first = within.first + ((Number(weekday) - 1 - ((within.first + 3) % 7) + 7) % 7);
  const day = first + 7 * (n - 1);
  return day <= within.last ? { kind: 'day', day } : undefined;
}

export function nthFromEnd(
  within: Part | undefined,
  n: number,
  weekday: string | undefined,
): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1) return undefined;
  const last = within.last - ((((within.last + 3) % 7) - (Number(weekday) - 1) + 7) % 7);
  const day = last - 7 * (n - 1);
  return day >= within.first ? { kind: 'day', day } : undefined;
}

export function dayFromStart(within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || within.first + n - 1 > within.last) return undefined;
  return { kind: 'day', day: within.first + n - 1 };
}

export function dayFromEnd(within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || within.last - n + 1 < within.first) return undefined;
  return { kind: 'day', day: within.last - n + 1 };
}

export function lastDay(within: Part | undefined): Part | undefined {
  return dayFromEnd(within, 1);
}

/** The nth week of a month: the one that holds its first day is the first. */
export function weekIn(moment: Moment, within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || n > 6) return undefined;
  const first = weekStart(moment, within.first) + 7 * (n - 1);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}

/** The last whole week of a month is the first from its end. */
export function weekFromEnd(moment: Moment, within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || n > 6) return undefined;
  const start = weekStart(moment, within.last);
  const lastWhole = start + 6 <= within.last ? start : start - 7;
  const first = lastWhole - 7 * (n - 1);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}

/** The nth working day of a stretch. */
export function workingDayIn(moment: Moment, within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || n > 31) return undefined;
  const day = workingDayAfter(moment, within.first - 1, n);
  return day !== undefined && day <= within.last ? { kind: 'day', day } : undefined;
}
