import { weekdayIndex } from '../../calendar/day.ts';
import { addMonths, firstOfMonth, partsOf } from '../dates.ts';
import { HOUR_MS, type Moment, weekStart } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';

/** Days by their distance, their weekday or their number: "tomorrow", "next Tuesday", "the 14th". */
export const dayRules: readonly Rule[] = [
  ...rules('<ahead>', ([days], { today }) => ({ kind: 'day', day: today + Number(days), isLoose: true })),
  ...rules('<ahead> Uw', ([days], { today }) => ({ kind: 'day', day: today + Number(days) + 7 })),
  ...rules('<ahead> Ufn', ([days], { today }) => ({ kind: 'day', day: today + Number(days) + 14 })),
  ...rules('on? <weekday> Ufn', ([w], moment) => weeksFrom(moment, w, 2)),
  ...rules('dayafter !W*|+0|+1|M*|H*|+2|D*|S*', (_, { today }) => ({ kind: 'day', day: today + 1 })),
  ...rules(['-1', 'last W* !of|in', 'W* last'], () => ({ kind: 'nothing' })),
  ...rules('on|the? <weekday>', ([w], moment) => bareWeekday(moment, w)),
  ...rules(['this|coming the? <weekday>', 'the? <weekday> coming|this'], ([w], moment) => coming(moment, w)),
  ...rules(['the? next <weekday>', 'the? <weekday> next', '<weekday> of|the? following'], ([w], moment) =>
    moment.isNextOfNextWeek ? inWeek(moment, w, 1) : coming(moment, w),
  ),
  ...rules(['<weekday> inEight', 'the? <weekday> in 8 $'], ([w], moment) => weeksFrom(moment, w, 1)),
  ...rules(
    ['after next <weekday>', '<weekday> after next', 'the? <weekday> after the? next'],
    ([w], moment) => {
      const first = coming(moment, w);
      return { ...first, day: first.day + 7 };
    },
  ),
  ...rules(
    [
      '<weekday> of|in|,? the? next|coming|following Uw',
      'the? next|coming|following Uw on|the|,|of? <weekday>',
      'the? <weekday> of|in? the? Uw next|coming',
      'Uw next|coming on|,|the? <weekday>',
    ],
    ([w], moment) => inWeek(moment, w, 1),
  ),
  ...rules(['<weekday> of? this Uw', 'this Uw on|,|the? <weekday>'], ([w], moment) => inWeek(moment, w, 0)),
  ...rules(['<weekday> Uw', 'a Uw on|, <weekday>', 'Uw on <weekday>', '<weekday> in a|1 Uw'], ([w], moment) =>
    weeksFrom(moment, w, 1),
  ),
  ...rules(
    ['a|1 Uw from|after|since <weekday>', 'a Uw from|after the? next|this|coming <weekday>'],
    ([w], moment) => weeksFrom(moment, w, 1),
  ),
  ...rules(['<amount> Uw from|after <weekday>', '<amount> Uw on <weekday>'], ([n, w], moment) =>
    weeksFrom(moment, w, Number(n)),
  ),
  ...rules(
    ['<weekday> ,? in <amount> Uw', '<weekday> ,? <amount> Uw from now|+0', '<weekday> ,? <amount> Uw hence'],
    ([w, n], moment) => inWeek(moment, w, Number(n)),
  ),
  ...rules(['<weekday> ,? a Uw from now|+0'], ([w], moment) => inWeek(moment, w, 1)),
  ...rules('<weekday> ,? <amount> Uy from now|+0', ([w, n], moment) =>
    onOrAfter(addMonths(moment.today, 12 * Number(n)), w),
  ),
  ...rules('<weekday> ,? <amount> Umo from now|+0', ([w, n], moment) =>
    onOrAfter(addMonths(moment.today, Number(n)), w),
  ),
  ...rules(
    [
      'on|the? <weekday> ,|the|on? the? <ord> !of|M*|U*',
      'on|the? <weekday> ,? the? <day> !am|pm|am?|pm?|oclock|U*|M*|of|-',
    ],
    ([w, dom]) => numbered(w, dom),
  ),
  ...rules(
    [
      'on|by|before|until|for|from|at|in the? <ord> !of|M*|W*|thing|Uq|last|Uw|Ud|U*',
      'the <ord> !_|half|of|M*|W*|thing|Uq|last|Uw|Ud|U*|and',
      '^ the? <ord> $',
      '^ the? <ord> >at|#|T*',
      'on|by|before|until|the? the? <cardinal> !of|M*',
    ],
    ([dom]) => (Number(dom) <= 31 && Number(dom) > 0 ? { kind: 'dayOfMonth', dom: Number(dom) } : undefined),
  ),
  // A bare number after the article counts things as often as it names a day.
  ...rules(['on the <day> !_|U*|am|pm|am?|pm?|M*|of|#|oclock|Uh', '~_ the <day> $'], ([dom]) =>
    Number(dom) > 12 && Number(dom) <= 31 ? { kind: 'dayOfMonth', dom: Number(dom) } : undefined,
  ),
  ...rules(['<day> <weekday> from now|+0', '<day> <weekday> hence'], ([n, w], moment) =>
    weeksFrom(moment, w, Number(n) - 1),
  ),
  ...rules(
    [
      'on? the? <dom> of|in the? next|coming|following Umo',
      'on? the? <dom> of|in? the? Umo next|coming',
      'on? the? <ord> next Umo',
      'next Umo on|, the? <ord>',
    ],
    ([dom], moment) => inMonth(moment, dom, 1),
  ),
  ...rules(['on? the? <dom> of|in this|the Umo'], ([dom], moment) => inMonth(moment, dom, 0)),
];

type Day = Extract<Part, { kind: 'day' }>;

/** Written in the small hours, a weekday's name still means the daylight ahead. */
const SMALL_HOURS_MS = 5 * HOUR_MS;

/** The weekday's next day; on the very day it is a week on ("Monday" said on Monday), which a time ahead may undo. */
function bareWeekday(moment: Moment, weekday: string | undefined): Day {
  const ahead = daysUntil(moment, weekday);
  const isToday = ahead === 0 && moment.clockMs < SMALL_HOURS_MS;
  const day = moment.today + (ahead === 0 && !isToday ? 7 : ahead);
  return { kind: 'day', day, weekday: Number(weekday), isLoose: true };
}

/** The weekday's next day, never today. */
export function coming(moment: Moment, weekday: string | undefined): Day {
  const ahead = daysUntil(moment, weekday) || 7;
  return { kind: 'day', day: moment.today + ahead, weekday: Number(weekday) };
}

function inWeek(moment: Moment, weekday: string | undefined, weeks: number): Day {
  const start = weekStart(moment, moment.today);
  const day = start + ((Number(weekday) - 1 - weekdayIndex(start) + 7) % 7) + 7 * Math.round(weeks);
  return { kind: 'day', day, weekday: Number(weekday) };
}

function weeksFrom(moment: Moment, weekday: string | undefined, weeks: number): Day {
  const day = moment.today + (daysUntil(moment, weekday) || 7) + 7 * Math.round(weeks);
  return { kind: 'day', day, weekday: Number(weekday) };
}

function onOrAfter(day: number, weekday: string | undefined): Day {
  const ahead = (Number(weekday) - 1 - weekdayIndex(day) + 7) % 7;
  return { kind: 'day', day: day + ahead, weekday: Number(weekday) };
}

function daysUntil({ today }: Moment, weekday: string | undefined): number {
  return (Number(weekday) - 1 - weekdayIndex(today) + 7) % 7;
}

/** "Monday the 21st": the next 21st that is a Monday is found when the parts come together. */
function numbered(weekday: string | undefined, dom: string | undefined): Part | undefined {
  const number = Number(dom);
  return number > 0 && number <= 31
    ? { kind: 'dayOfMonth', dom: number, weekday: Number(weekday) }
    : undefined;
}

function inMonth({ today }: Moment, dom: string | undefined, months: number): Part | undefined {
  const { year, month } = partsOf(today);
  const day = firstOfMonth(year, month + months) + Number(dom) - 1;
  if (day >= firstOfMonth(year, month + months + 1) || Number(dom) < 1) return undefined;
  // "The 4th of the month" on the 20th is next month's.
  return day < today && months === 0 ? { kind: 'dayOfMonth', dom: Number(dom) } : { kind: 'day', day };
}
