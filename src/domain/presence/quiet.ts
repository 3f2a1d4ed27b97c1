import type { Calendar } from '../calendar/calendar.ts';
import { DAY_MS } from '../calendar/day.ts';
import { mergeSegments, type Segment } from '../calendar/segments.ts';
import { nextCloseAt, nextOpenAt, openSegments } from '../calendar/walk.ts';
import { instantOfWallClock, wallClockAt } from '../local-time.ts';
import type { Whereabouts } from '../presence.ts';

/** A stretch in which somebody wants no notifications. */
export interface Quiet extends Segment {
  /** By a schedule of every night, and not because they paused notifications. */
  isNightly: boolean;
}

const halfHourMs = 30 * 60_000;

type Dnd = Pick<Whereabouts, 'dndFrom' | 'dndUntil' | 'dndPausedUntil'>;

/** When somebody wants no notifications, from `now` on. What they paused on top of each other is one stretch. */
export function quietTimes({ dndFrom, dndUntil, dndPausedUntil }: Dnd, timeZone: string, now: Date): Quiet[] {
  const known = dndFrom && dndUntil && now < dndUntil ? [{ startAt: dndFrom, endAt: dndUntil }] : [];
  const paused = dndPausedUntil && now < dndPausedUntil ? [{ startAt: now, endAt: dndPausedUntil }] : [];
  const nightly = known.filter((stretch) => isOfEveryNight(stretch, timeZone));
  const byHand = mergeSegments([...known.filter((stretch) => !nightly.includes(stretch)), ...paused]);
  return [
    ...byHand.map((stretch) => ({ ...stretch, isNightly: false })),
    ...nightly.map((stretch) => ({ ...stretch, isNightly: true })),
  ];
}

/**
 * Slack tells the stretch of a nightly schedule and a pause of others' notifications in the same fields. Schedules begin
 * on the hour or the half hour, at or before a midnight that they reach; a pause begins at any second.
 */
function isOfEveryNight({ startAt, endAt }: Segment, timeZone: string): boolean {
  const [from, until] = [wallClockAt(startAt, timeZone), wallClockAt(endAt, timeZone)];
  const midnight = Math.ceil(from / DAY_MS) * DAY_MS;
  return from % halfHourMs === 0 && midnight < until && until - from < DAY_MS;
}

/** Whether a stretch leaves nothing of the working day: of what is left of today, or, after hours, of the next one. */
export function isAllDay({ startAt, endAt, isNightly }: Quiet, hours: Calendar, now: Date): boolean {
  const from = nextOpenAt(hours, now);
  return !isNightly && from !== undefined && startAt <= from && endAt >= dayEnd(hours, from);
}

/** The end of the working day that `from`, an open instant, lies in: its last closing time, also after midnight. */
function dayEnd(hours: Calendar, from: Date): Date {
  const { timeZone } = hours.spec;
  const today = Math.floor(wallClockAt(from, timeZone) / DAY_MS) * DAY_MS;
  const midnight = instantOfWallClock(today + DAY_MS, timeZone);
  const last = [...openSegments(hours, from, midnight)].at(-1);
  const closesAt = last && nextCloseAt(hours, last.startAt);
  // A shift of more than a day has no end that a pause could reach: its day ends at midnight.
  const isShift = closesAt !== undefined && closesAt.getTime() - from.getTime() <= DAY_MS;
  return isShift ? closesAt : midnight;
}
