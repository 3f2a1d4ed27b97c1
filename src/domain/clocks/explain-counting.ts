import { type Segment, subtractSegments } from '../calendar/segments.ts';
import { openSegments } from '../calendar/walk.ts';
import { dayAndMonth, duration, timeOfDay, weekday } from '../words.ts';
import type { CalendarVersion, Clock } from './clock.ts';
import { countedMinutes, countingOn, spansIn, versionsOf } from './counting.ts';
import { specialDaysWithin } from './explain-days.ts';
import { segmentsOf } from './pauses.ts';

/** More than this many stretches are summed up in one line. */
const mostLines = 8;

/**
 * Which minutes of a clock counted, and which did not, a line each: `Fri 20 Nov 16:50–17:00: 10 min`; then what was
 * closed, and what each pause hid: `Mon 23 Nov 10:10–10:40: 30 min, Tom asked the customer back`.
 * @param calendars of which the clock follows its own @param nameOf how a person is shown
 */
export function explainCounting(
  clock: Pick<Clock, 'startedAt' | 'endedAt' | 'hours' | 'calendarId' | 'pauses'>,
  calendars: readonly CalendarVersion[],
  timeZone: string,
  nameOf: (personId: string) => string,
  now: Date,
): { counted: string[]; countedMinutes: number; notCounted: string[] } {
  const { startedAt, hours, calendarId, pauses } = clock;
  const until = clock.endedAt ?? now;
  const paused = segmentsOf(pauses, until);
  const counting = countingOn(versionsOf(calendars, calendarId), hours, []);
  const spans = [...spansIn(counting.pieces, startedAt, until)];
  const open = spans.flatMap(({ calendar, startAt, endAt }) => [...openSegments(calendar, startAt, endAt)]);
  const counted = subtractSegments(open, paused);
  const days = spans.flatMap(
    ({ calendar: { spec }, startAt, endAt }) =>
      (hours === 'business' && specialDaysWithin(spec, startAt, endAt)) || [],
  );
  const special = days.length > 0 ? ` (${[...new Set(days)].join('; ')})` : '';
  const closedMinutes =
    Math.floor((until.getTime() - startedAt.getTime()) / 60_000) - Math.floor(minutesOf(open));
  const closed = closedMinutes > 0 ? [`${duration(closedMinutes)} outside support hours${special}`] : [];
  const hidden = pauses.map((pause, i) => {
    const { startAt, endAt } = paused[i] as Segment;
    const minutes = pause.hiddenMinutes ?? countedMinutes(counting, startAt, endAt);
    const how = pause.cause === 'question' ? 'asked the customer back' : 'set it to waiting on the customer';
    const reason = pause.reason === null ? '' : ` (${pause.reason})`;
    const soFar = pause.endedAt === null ? ' so far' : '';
    return `${span({ startAt, endAt }, timeZone)}: ${duration(minutes)}${soFar}, ${nameOf(pause.by)} ${how}${reason}`;
  });
  return {
    counted: countedLines(counted, timeZone),
    countedMinutes: Math.floor(minutesOf(counted)),
    notCounted: [...closed, ...hidden],
  };
}

function countedLines(segments: readonly Segment[], timeZone: string): string[] {
  if (segments.length === 0) return ['no minute yet'];
  const line = (segment: Segment) => `${span(segment, timeZone)}: ${duration(minutesOf([segment]))}`;
  if (segments.length <= mostLines) return segments.map(line);
  const rest = segments.slice(mostLines - 1);
  return [
    ...segments.slice(0, mostLines - 1).map(line),
    `and ${rest.length} more stretches: ${duration(minutesOf(rest))}`,
  ];
}

/** `Fri 20 Nov 16:50–17:00`; over midnight both days are named. */
function span({ startAt, endAt }: Segment, timeZone: string): string {
  const day = (at: Date) => `${weekday(at, timeZone).slice(0, 3)} ${dayAndMonth(at, timeZone)}`;
  const [from, to] = [`${day(startAt)} ${timeOfDay(startAt, timeZone)}`, timeOfDay(endAt, timeZone)];
  return day(startAt) === day(endAt) ? `${from}–${to}` : `${from} – ${day(endAt)} ${to}`;
}

function minutesOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { startAt, endAt }) => sum + endAt.getTime() - startAt.getTime(), 0) / 60_000;
}
