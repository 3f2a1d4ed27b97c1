import { type Calendar, instantOf, OpenTimeEndsError, openAround, openMsUpTo } from './calendar.ts';
import { instantMs } from './questions.ts';
import type { Segment } from './segments.ts';

/** Whether the calendar is open at this instant; a closing time is closed. */
export function isOpenAt(calendar: Calendar, at: Date): boolean {
  return openAround(calendar, instantMs(at, 'at')) !== undefined;
}

/** The first open instant from `at` on: `at` itself when open then. Undefined when it never opens again. */
export function nextOpenAt(calendar: Calendar, at: Date): Date | undefined {
  return orUndefined(() => new Date(nextOpenMs(calendar, instantMs(at, 'at'))));
}

/**
 * The end of the open stretch `at` lies in or, when closed, of the one that comes next. Undefined when it never opens
 * again, or never closes.
 */
export function nextCloseAt(calendar: Calendar, at: Date): Date | undefined {
  const atMs = instantMs(at, 'at');
  if (calendar.neverCloses) return undefined;
  return orUndefined(() => new Date(closeMs(calendar, nextOpenMs(calendar, atMs), Number.POSITIVE_INFINITY)));
}

/** The open stretches between two instants, clipped to them, first to last; stretches that touch come as one. */
export function* openSegments(calendar: Calendar, from: Date, to: Date): Generator<Segment> {
  const toMs = instantMs(to, 'to');
  let atMs = instantMs(from, 'from');
  while (atMs < toMs && openMsUpTo(calendar, toMs) > openMsUpTo(calendar, atMs)) {
    const startMs = nextOpenMs(calendar, atMs);
    atMs = closeMs(calendar, startMs, toMs);
    yield { startAt: new Date(startMs), endAt: new Date(atMs) };
  }
}

/** The same stretches as `openSegments`, last to first. */
export function* openSegmentsBackwards(calendar: Calendar, from: Date, to: Date): Generator<Segment> {
  const fromMs = instantMs(from, 'from');
  let atMs = instantMs(to, 'to');
  while (fromMs < atMs && openMsUpTo(calendar, atMs) > openMsUpTo(calendar, fromMs)) {
    const endMs = instantOf(calendar, openMsUpTo(calendar, atMs));
    atMs = openingMs(calendar, endMs, fromMs);
    yield { startAt: new Date(atMs), endAt: new Date(endMs) };
  }
}

/** A millisecond more of open time passes right after the first open instant. */
function nextOpenMs(calendar: Calendar, atMs: number): number {
  return instantOf(calendar, openMsUpTo(calendar, atMs) + 1) - 1;
}

/** Follows the open stretch on from an open instant until it closes, or to the limit. */
function closeMs(calendar: Calendar, openAtMs: number, limitMs: number): number {
  let atMs = openAtMs;
  while (atMs < limitMs) {
    const stretch = openAround(calendar, atMs);
    if (stretch === undefined) return atMs;
    atMs = stretch.endMs;
  }
  return limitMs;
}

/** Follows the open stretch back from its end until it opened, or to the limit. */
function openingMs(calendar: Calendar, endMs: number, limitMs: number): number {
  let atMs = endMs;
  while (atMs > limitMs) {
    const stretch = openAround(calendar, atMs - 1);
    if (stretch === undefined) return atMs;
    atMs = stretch.startMs;
  }
  return limitMs;
}

function orUndefined<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof OpenTimeEndsError) return undefined;
    throw error;
  }
}
