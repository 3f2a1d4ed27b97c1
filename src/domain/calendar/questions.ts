import { type Calendar, compileCalendar, instantOf, openMsUpTo } from './calendar.ts';
import { MINUTE_MS } from './day.ts';
import { mergeSegments, type Segment } from './segments.ts';

/** Open every minute: the calendar of targets in calendar hours. */
export const alwaysOpen: Calendar = compileCalendar({
  timeZone: 'UTC',
  hours: {
    mon: [['00:00', '24:00']],
    tue: [['00:00', '24:00']],
    wed: [['00:00', '24:00']],
    thu: [['00:00', '24:00']],
    fri: [['00:00', '24:00']],
    sat: [['00:00', '24:00']],
    sun: [['00:00', '24:00']],
  },
});

/**
 * The earliest instant by which `minutes` of open time have passed since `from`. Time in `pauses` does not count;
 * they may overlap and come in any order.
 *
 * Nothing to wait for is due at `from`, open or not. What is used up exactly at closing time is due at closing time:
 * Friday 16:00 plus an hour is Friday 17:00, not Monday 09:00. Fractions of a minute are kept to the millisecond.
 *
 * Throws `OpenTimeEndsError`, a `RangeError`, when the calendar has no such open time left, and a plain `RangeError`
 * for minutes below 0 or not finite, or an invalid date.
 */
export function dueAfter(
  calendar: Calendar,
  from: Date,
  minutes: number,
  pauses: readonly Segment[] = [],
): Date {
  let leftMs = durationMs(minutes);
  let atMs = instantMs(from, 'from');
  if (leftMs === 0) return new Date(atMs);
  for (const pause of pausesWithin(pauses)) {
    if (pause.endMs <= atMs) continue;
    const openMs =
      pause.startMs <= atMs ? 0 : openMsUpTo(calendar, pause.startMs) - openMsUpTo(calendar, atMs);
    if (leftMs <= openMs) break;
    leftMs -= openMs;
    atMs = pause.endMs;
  }
  return new Date(instantOf(calendar, openMsUpTo(calendar, atMs) + leftMs));
}

/**
 * The latest instant from which `minutes` of open time pass until `to`: when a step that far before a deadline falls.
 * The mirror of `dueAfter`: no minutes give `to` itself, and what begins exactly at opening time falls at opening time.
 * Throws as `dueAfter` does.
 */
export function dueBefore(
  calendar: Calendar,
  to: Date,
  minutes: number,
  pauses: readonly Segment[] = [],
): Date {
  let leftMs = durationMs(minutes);
  let atMs = instantMs(to, 'to');
  if (leftMs === 0) return new Date(atMs);
  for (const pause of pausesWithin(pauses).reverse()) {
    if (pause.startMs >= atMs) continue;
    const openMs = pause.endMs >= atMs ? 0 : openMsUpTo(calendar, atMs) - openMsUpTo(calendar, pause.endMs);
    if (leftMs <= openMs) break;
    leftMs -= openMs;
    atMs = pause.startMs;
  }
  // The latest instant with no more than so much open before it lies just before the first one with a millisecond more.
  return new Date(instantOf(calendar, openMsUpTo(calendar, atMs) - leftMs + 1) - 1);
}

/**
 * Open minutes from one instant to another, exact to the millisecond, without those in `pauses`. When `to` lies before
 * `from` the answer is negative, so that adjoining spans add up in every order.
 */
export function openMinutesBetween(
  calendar: Calendar,
  from: Date,
  to: Date,
  pauses: readonly Segment[] = [],
): number {
  const [fromMs, toMs] = [instantMs(from, 'from'), instantMs(to, 'to')];
  const backwards = toMs < fromMs;
  const [firstMs, lastMs] = backwards ? [toMs, fromMs] : [fromMs, toMs];
  let openMs = openMsUpTo(calendar, lastMs) - openMsUpTo(calendar, firstMs);
  for (const pause of pausesWithin(pauses)) {
    const [startMs, endMs] = [Math.max(pause.startMs, firstMs), Math.min(pause.endMs, lastMs)];
    if (startMs < endMs) openMs -= openMsUpTo(calendar, endMs) - openMsUpTo(calendar, startMs);
  }
  return openMs === 0 ? 0 : (backwards ? -openMs : openMs) / MINUTE_MS;
}

/** Milliseconds of an instant; an invalid date is refused by the name of its argument. */
export function instantMs(at: Date, name: string): number {
  const ms = at.getTime();
  if (Number.isNaN(ms)) throw new RangeError(`${name} is not a valid date`);
  return ms;
}

function durationMs(minutes: number): number {
  if (!Number.isFinite(minutes) || minutes < 0) {
    throw new RangeError(`minutes must be a finite number from 0 up, not ${minutes}`);
  }
  return Math.round(minutes * MINUTE_MS);
}

function pausesWithin(pauses: readonly Segment[]): { startMs: number; endMs: number }[] {
  if (pauses.length === 0) return [];
  for (const { startAt, endAt } of pauses) {
    instantMs(startAt, 'the start of a pause');
    instantMs(endAt, 'the end of a pause');
  }
  return mergeSegments(pauses).map(({ startAt, endAt }) => ({
    startMs: startAt.getTime(),
    endMs: endAt.getTime(),
  }));
}
