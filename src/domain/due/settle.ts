import { weekdayIndex } from '../calendar/day.ts';
import { localDate } from '../local-time.ts';
import { inPart, likelyHalf } from './clock-time.ts';
import type { Phrase } from './combine.ts';
import { comingDayOfMonth } from './dates.ts';
import {
  closingOn,
  firstWorkingDay,
  HOUR_MS,
  instantOn,
  isWorkingDay,
  lastWorkingDay,
  type Moment,
  openingOn,
} from './moment.ts';

/** An instant, and the date it belongs to: Friday at midnight is Friday. */
export interface Settled {
  readonly dueAt: Date;
  readonly day: number | undefined;
  readonly date: string;
}

const LAST_MINUTE_MS = 24 * HOUR_MS - 60_000;

/** When a phrase is due; undefined where that is past, or where the phrase says nothing. */
export function settle(phrase: Phrase, moment: Moment): Settled | undefined {
  if (phrase.nothing) return undefined;
  if (phrase.instant) return settled(phrase.instant.at, undefined, moment);
  for (const day of daysOf(phrase, moment)) {
    const found = settled(timeOn(phrase, moment, day), day, moment);
    if (found) return found;
  }
  return undefined;
}

/** The same phrase with day and month the other way round; null where that is no date ahead, or the same. */
export function settleOther(phrase: Phrase, moment: Moment): Settled | undefined {
  const otherDay = phrase.day?.otherDay;
  if (phrase.day === undefined || otherDay === undefined) return undefined;
  return settle({ ...phrase, day: { kind: 'day', day: otherDay } }, moment);
}

function settled(dueAt: Date, day: number | undefined, moment: Moment): Settled | undefined {
  if (Number.isNaN(dueAt.getTime()) || dueAt.getTime() < moment.at.getTime()) return undefined;
  const date =
    day === undefined ? localDate(dueAt, moment.zone) : new Date(day * 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-/.test(date) ? { dueAt, day, date } : undefined;
}

/** The days that may be meant, the likeliest first. */
function daysOf(phrase: Phrase, moment: Moment): number[] {
  const { day, dayOfMonth, stretch } = phrase;
  const { today } = moment;
  if (dayOfMonth) return daysOfNumber(moment, dayOfMonth.dom, dayOfMonth.weekday);
  if (day) {
    const years = [day.day, ...(day.inOtherYears ?? [])];
    // "Friday, 18 July" is the July whose 18th is a Friday, this year's or the next one's.
    const fitting = years.slice(0, 2).find((one) => day.weekday === weekdayIndex(one) + 1);
    const isSaidToday = day.isLoose && day.weekday === weekdayIndex(today) + 1 && phrase.time;
    return [...(isSaidToday ? [today] : []), ...(fitting === undefined ? [] : [fitting]), ...years];
  }
  if (stretch) return daysOfStretch(phrase, moment, stretch);
  if (phrase.opening) return [today, firstWorkingDay(moment, today + 1, today + 30)];
  if (phrase.closing || phrase.partOfDay?.isToday) return [today];
  return [today, today + 1];
}

function daysOfNumber(moment: Moment, dom: number, weekday: number | undefined): number[] {
  const days = comingDayOfMonth(moment, dom);
  const fitting = days.filter((day) => weekday === weekdayIndex(day) + 1);
  return fitting.length > 0 ? fitting : days;
}

function daysOfStretch(
  { time, partOfDay, isBefore, ...phrase }: Phrase,
  moment: Moment,
  stretch: NonNullable<Phrase['stretch']>,
): number[] {
  const { first, last, unit } = stretch;
  const edge = phrase.edge?.edge ?? stretch.edge;
  if (isBefore && !edge && first > moment.today) return [firstWorkingDay(moment, first, last)];
  const fromToday = Math.max(first, moment.today);
  if (edge === 'begin')
    return [firstWorkingDay(moment, first, last), firstWorkingDay(moment, fromToday, last)];
  if (edge === 'mid')
    return [first + Math.floor(Math.min(last - first, unit === 'w' ? 4 : last - first) / 2), last];
  if (time || partOfDay) return [unit === 'w' ? firstWorkingDay(moment, first, last) : first, fromToday];
  if (unit === 'we') return [last];
  const week =
    unit === 'w' && edge !== 'end'
      ? [lastWorkingDay(moment, first, last), lastWorkingDay(moment, first + 7, last + 7)]
      : [];
  return [
    ...week,
    lastWorkingDay(moment, first, last),
    ...(unit === 'w' ? [lastWorkingDay(moment, first + 7, last + 7)] : [last]),
  ];
}

function timeOn(phrase: Phrase, moment: Moment, day: number): Date {
  const { time, partOfDay, closing, opening, isBefore, stretch } = phrase;
  const edge = phrase.edge ?? stretch?.edge;
  const isDaySaid = phrase.day !== undefined || partOfDay?.isToday === true;
  if (time) return clockOn(moment, day, time, partOfDay?.part, isDaySaid);
  if (opening) return openingOn(moment, day);
  if (partOfDay && !closing) return partOn(moment, day, partOfDay.part, isDaySaid);
  if (phrase.edge?.edge === 'begin' && phrase.day) return partOn(moment, day, 'morning', true);
  const opened = isBefore && !closing && !edge ? openingOn(moment, day) : undefined;
  if (opened && opened.getTime() >= moment.at.getTime()) return opened;
  return orEndOfToday(moment, day, closingOn(moment, day));
}

/** An hour whose half is open: the likely one, or the other where only that is still ahead on a day that was said. */
function clockOn(
  moment: Moment,
  day: number,
  time: { clockMs: number; isOpen: boolean },
  part: string | undefined,
  isDaySaid: boolean,
): Date {
  if (part !== undefined && time.clockMs < 13 * HOUR_MS && time.isOpen)
    return afterMidnight(moment, day, inPart(time, part), part);
  if (part !== undefined) return afterMidnight(moment, day, time.clockMs, part);
  if (!time.isOpen) return instantOn(moment, day, time.clockMs);
  const likely = likelyHalf(time);
  const other = time.clockMs < 12 * HOUR_MS ? time.clockMs + 12 * HOUR_MS : time.clockMs;
  const isPast = instantOn(moment, day, likely).getTime() < moment.at.getTime();
  return instantOn(moment, day, isPast && isDaySaid ? other : likely);
}

/** "Tonight at 1" is after midnight, unless midnight is past already. */
function afterMidnight(moment: Moment, day: number, clockMs: number, part: string): Date {
  const said = instantOn(moment, day, clockMs);
  const isNight = (part === 'night' || part === 'tonight') && clockMs < 5 * HOUR_MS;
  return isNight && said.getTime() < moment.at.getTime() ? instantOn(moment, day + 1, clockMs) : said;
}

/** A part of the day is due at its end; the afternoon ends when work does. */
const ends: Readonly<Record<string, number>> = {
  morning: 12,
  lunch: 13,
  afternoon: 17,
  evening: 20,
  night: 22,
  tonight: 22,
};

function partOn(moment: Moment, day: number, part: string, isDaySaid: boolean): Date {
  const end = instantOn(moment, day, (ends[part] ?? 17) * HOUR_MS);
  const closing = closingOn(moment, day);
  const isClosing =
    part === 'afternoon' && isWorkingDay(moment, day) && closing > instantOn(moment, day, 13 * HOUR_MS);
  const due = isClosing ? closing : end;
  return isDaySaid ? orEndOfToday(moment, day, due) : due;
}

/** What was meant for today and is past by the clock of work has until the day ends. */
function orEndOfToday(moment: Moment, day: number, due: Date): Date {
  const isPast = day === moment.today && due.getTime() < moment.at.getTime();
  if (!isPast) return due;
  const end = instantOn(moment, day, LAST_MINUTE_MS);
  return end.getTime() < moment.at.getTime() ? moment.at : end;
}
