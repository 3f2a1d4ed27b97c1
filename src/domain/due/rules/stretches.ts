import { dayOf, firstOfMonth, fullYear, partsOf } from '../dates.ts';
import { lastWorkingDay, type Moment, weekStart } from '../moment.ts';
import { type Edge, type Part, type Rule, rules } from '../part.ts';

/** Weeks, months, quarters, years and what they hold: "next week", "in March", "the last Friday of October". */
export const stretchRules: readonly Rule[] = [
  ...rules(
    [
      'on|at|in? the? next|following <unit>',
      'on|at|in? the? <unit> next|coming',
      'the? coming <unit>',
      '<unit> after this',
    ],
    ([unit], moment) => around(moment, unit, 1),
  ),
  ...rules(
    ['<unit> after next', 'in? the? after next <unit>', 'the <unit> after the? next'],
    ([unit], moment) => around(moment, unit, 2),
  ),
  ...rules(['this <unit>', '<unit> this', '~end|begin|mid|end|by|before of? the? <unit>'], ([unit], moment) =>
    around(moment, unit, 0),
  ),
  ...rules('~of|end|begin|mid the <unit>', ([unit], moment) => around(moment, unit, 0)),
  ...rules(['last <unit> !of|in', '<unit> last'], () => ({ kind: 'nothing' })),
  ...rules(
    [
      'in|by|before|until|for|from|on|at the? <month> !_|#|#o|the|/|-|D*|S*|Y*',
      '~end|begin|mid|of|the <month> !#|#o',
      '^ <month> $',
      'this|next|coming|following <month>',
      '<month> next|this',
    ],
    ([month], moment) => monthOf(moment, month),
  ),
  ...rules('<month> ,? of|in? <year>', ([month, year]) => oneMonth(Number(year), Number(month))),
  ...rules('in|by|until? the? <yearmonth>', ([said = '']) => {
    const [year, month] = said.split(/[/-]/).map(Number);
    return oneMonth(Number(year), Number(month));
  }),
  ...rules(
    ['in|by|before|until|of|for the? Uy? <year> ad?', '~end|begin|mid|of <year>', 'Uy <year>', '<year> ad'],
    ([year]) => oneYear(Number(year)),
  ),
  ...rules('the? <ord> quarter|Uq of|in? the? <year>?', ([nth, year], moment) =>
    quarterOf(moment, Number(nth), fullYear(year)),
  ),
  ...rules('<year> <quarter>', ([year, nth], moment) => quarterOf(moment, Number(nth), Number(year))),
  ...rules('in|by|before|until|of|for|end|the? <quarter> of|in|,? <year>?', ([nth, year], moment) =>
    quarterOf(moment, Number(nth), fullYear(year)),
  ),
  ...rules(['by|before the? next|this? Uwe', 'by|before the? Uwe'], (_, moment) => ({
    kind: 'day',
    day: beforeWeekend(moment),
  })),
  ...rules('in? of|the? Uw|Kw <day> !am|pm|U*', ([week], moment) => weekNumber(moment, Number(week))),
  ...rules(
    [
      'in|by|before|until|this|next|of the? <season> of? <year>?',
      '^ <season> <year>? $',
      '<season> of? <year>',
    ],
    ([season, year], moment) => seasonOf(moment, season, fullYear(year)),
  ),
  ...nth('<month>', (month, year, moment) => monthIn(moment, month, year)),
  ...nth('the? next|coming|following Umo', (_, __, moment) => around(moment, 'mo', 1)),
  ...nth('this|the Umo', (_, __, moment) => around(moment, 'mo', 0)),
  ...rules('the? last <weekday> of|in <month> <year>?', ([w, month, year], moment) =>
    nthFromEnd(monthIn(moment, month, fullYear(year)), 1, w),
  ),
  ...rules(['the? last Ud of|in <month> <year>?'], ([month, year], moment) =>
    lastDay(monthIn(moment, month, fullYear(year))),
  ),
  ...rules(
    ['the? last Ud of|in the? next|coming|following <unit>', 'last Ud of|in? <unit> next|coming'],
    ([unit], moment) => lastDay(around(moment, unit, 1)),
  ),
  ...rules('the? last Ud of|in this|the <unit>', ([unit], moment) => lastDay(around(moment, unit, 0))),
  ...rules('the? last Ubd of|in the|this? <unit>', ([unit], moment) => around(moment, unit, 0)),
  ...rules('the? last Ubd of|in <month> <year>?', ([month, year], moment) =>
    monthIn(moment, month, fullYear(year)),
  ),
  ...rules(['the? <ord> last Ud of|in <month> <year>?'], ([n, month, year], moment) =>
    dayFromEnd(monthIn(moment, month, fullYear(year)), Number(n)),
  ),
  ...rules(['the? <ord> last <weekday> of|in <month> <year>?'], ([n, w, month, year], moment) =>
    nthFromEnd(monthIn(moment, month, fullYear(year)), Number(n), w),
  ),
  ...rules('the? secondlast Ud of|in <month> <year>?', ([month, year], moment) =>
    dayFromEnd(monthIn(moment, month, fullYear(year)), 2),
  ),
  ...rules('the? secondlast <weekday> of|in <month> <year>?', ([w, month, year], moment) =>
    nthFromEnd(monthIn(moment, month, fullYear(year)), 2, w),
  ),
  ...rules('the? last Uwe of|in <month> <year>?', ([month, year], moment) =>
    nthFromEnd(monthIn(moment, month, fullYear(year)), 1, '7'),
  ),
  ...rules('the? last Uw of|in <month> <year>?', ([month, year], moment) =>
    weekFromEnd(moment, monthIn(moment, month, fullYear(year)), 1),
  ),
  ...rules('the? <ord> last Uw of|in <month> <year>?', ([n, month, year], moment) =>
    weekFromEnd(moment, monthIn(moment, month, fullYear(year)), Number(n)),
  ),
  ...rules('the? secondlast Uw of|in <month> <year>?', ([month, year], moment) =>
    weekFromEnd(moment, monthIn(moment, month, fullYear(year)), 2),
  ),
  ...rules('the? <ord> Uw of|in <month> <year>?', ([n, month, year], moment) =>
    weekIn(moment, monthIn(moment, month, fullYear(year)), Number(n)),
  ),
  ...rules('the? Uw of the? <month> <ord>', ([month, dom], moment) => weekAround(moment, month, dom)),
  ...rules(['the? Uw of the? <ord> of? <month>', 'the? Uw of <dom> <month>'], ([dom, month], moment) =>
    weekAround(moment, month, dom),
  ),
  ...rules(
    ['at|in|by? the? <edge> of? the? <unit>', 'at the? <edge> of? this <unit>'],
    ([edge, unit], moment) => edgeOf(moment, edge as Edge, unit),
  ),
  ...rules('in? the? <edge> of? the?', ([edge]) => ({ kind: 'edge', edge: edge as Edge })),
];

/** "The end of the month" is this month's; that of the day is closing time. */
function edgeOf(moment: Moment, edge: Edge, unit: string | undefined): Part | undefined {
  if (unit === 'd' || unit === 'bd')
    return edge === 'mid' ? undefined : { kind: edge === 'end' ? 'closing' : 'opening' };
  const stretch = around(moment, unit, 0);
  return stretch?.kind === 'stretch' ? { ...stretch, edge } : undefined;
}

type Days = Extract<Part, { kind: 'stretch' }>;
type Finder = (month: string | undefined, year: number | undefined, moment: Moment) => Part | undefined;

/** "the third Tuesday of September", "first day of next month". */
function nth(within: string, find: Finder): Rule[] {
  const hasMonth = within === '<month>';
  const split = (taken: readonly (string | undefined)[]) =>
    (hasMonth ? [taken.at(-2), fullYear(taken.at(-1))] : []) as [string?, number?];
  const year = hasMonth ? ' <year>?' : '';
  return [
    ...rules(`the? <ord> <weekday> of|in ${within}${year}`, (taken, moment) =>
      nthFromStart(find(...withMoment(split(taken), moment)), Number(taken[0]), taken[1]),
    ),
    ...rules(`the? <ord> Ud of|in ${within}${year}`, (taken, moment) =>
      dayFromStart(find(...withMoment(split(taken), moment)), Number(taken[0])),
    ),
  ];
}

function withMoment([month, year]: [string?, number?], moment: Moment): Parameters<Finder> {
  return [month, year, moment];
}

/** The stretch so many units on from the one that today lies in. */
export function around(moment: Moment, unit: string | undefined, ahead: number): Part | undefined {
  const { today } = moment;
  const { year, month } = partsOf(today);
  const start = weekStart(moment, today) + 7 * ahead;
  switch (unit) {
    case 'd':
      return { kind: 'day', day: today + ahead };
    case 'w':
      return { kind: 'stretch', unit, first: start, last: start + 6 };
    case 'we':
      return { kind: 'stretch', unit, first: start + 5, last: start + 6 };
    case 'mo':
      return {
        kind: 'stretch',
        unit,
        first: firstOfMonth(year, month + ahead),
        last: firstOfMonth(year, month + ahead + 1) - 1,
      };
    case 'q': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * ahead;
      return {
        kind: 'stretch',
        unit,
        first: firstOfMonth(year, first),
        last: firstOfMonth(year, first + 3) - 1,
      };
    }
    case 'y':
      return oneYear(year + ahead);
    default:
      return undefined;
  }
}

function oneYear(year: number): Days {
  return { kind: 'stretch', unit: 'y', first: firstOfMonth(year, 1), last: firstOfMonth(year + 1, 1) - 1 };
}

function oneMonth(year: number, month: number): Days {
  return {
    kind: 'stretch',
    unit: 'mo',
    first: firstOfMonth(year, month),
    last: firstOfMonth(year, month + 1) - 1,
  };
}

/** That month of this year, or of the next where it is over. */
function monthOf({ today }: Moment, month: string | undefined): Days {
  const { year } = partsOf(today);
  const named = oneMonth(year, Number(month));
  return named.last < today ? oneMonth(year + 1, Number(month)) : named;
}

function monthIn(moment: Moment, month: string | undefined, year: number | undefined): Days {
  return year === undefined ? monthOf(moment, month) : oneMonth(year, Number(month));
}

function quarterOf({ today }: Moment, nth: number, said: number | undefined): Days | undefined {
  if (nth < 1 || nth > 4) return undefined;
  const { year } = partsOf(today);
  const of = (y: number): Days => ({
    kind: 'stretch',
    unit: 'q',
    first: firstOfMonth(y, 3 * nth - 2),
    last: firstOfMonth(y, 3 * nth + 1) - 1,
  });
  return said === undefined && of(year).last < today ? of(year + 1) : of(said ?? year);
}

/** "By the weekend" is the last working day before it. */
function beforeWeekend(moment: Moment): number {
  const start = weekStart(moment, moment.today);
  const last = lastWorkingDay(moment, start, start + 6);
  return last >= moment.today ? last : lastWorkingDay(moment, start + 7, start + 13);
}

/** ISO weeks: the first holds 4 January. */
function weekNumber(moment: Moment, week: number): Days | undefined {
  if (week < 1 || week > 53) return undefined;
  const { year } = partsOf(moment.today);
  const of = (y: number): Days => {
    const fourth = firstOfMonth(y, 1) + 3;
    const first = fourth - ((fourth + 3) % 7) + 7 * (week - 1);
    return { kind: 'stretch', unit: 'w', first, last: first + 6 };
  };
  return of(year).last < moment.today ? of(year + 1) : of(year);
}

const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

function seasonOf({ today }: Moment, season: string | undefined, said: number | undefined): Days | undefined {
  const month = seasons[season ?? ''];
  if (month === undefined) return undefined;
  const from = (year: number): Days => ({
    kind: 'stretch',
    unit: 'season',
    first: firstOfMonth(year, month) + 20,
    last: firstOfMonth(year, month + 3) + 19,
  });
  const { year } = partsOf(today);
  if (said !== undefined) return from(said);
  return [from(year - 1), from(year)].find(({ last }) => last >= today) ?? from(year + 1);
}

function nthFromStart(within: Part | undefined, n: number, weekday: string | undefined): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1) return undefined;
  const first = within.first + ((Number(weekday) - 1 - ((within.first + 3) % 7) + 7) % 7);
  const day = first + 7 * (n - 1);
  return day <= within.last ? { kind: 'day', day } : undefined;
}

function nthFromEnd(within: Part | undefined, n: number, weekday: string | undefined): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1) return undefined;
  const last = within.last - ((((within.last + 3) % 7) - (Number(weekday) - 1) + 7) % 7);
  const day = last - 7 * (n - 1);
  return day >= within.first ? { kind: 'day', day } : undefined;
}

function dayFromStart(within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || within.first + n - 1 > within.last) return undefined;
  return { kind: 'day', day: within.first + n - 1 };
}

function dayFromEnd(within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || within.last - n + 1 < within.first) return undefined;
  return { kind: 'day', day: within.last - n + 1 };
}

function lastDay(within: Part | undefined): Part | undefined {
  return dayFromEnd(within, 1);
}

/** The nth week of a month: the one that holds its first day is the first. */
function weekIn(moment: Moment, within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || n > 6) return undefined;
  const first = weekStart(moment, within.first) + 7 * (n - 1);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}

/** The last whole week of a month is the first from its end. */
function weekFromEnd(moment: Moment, within: Part | undefined, n: number): Part | undefined {
  if (within?.kind !== 'stretch' || n < 1 || n > 6) return undefined;
  const start = weekStart(moment, within.last);
  const lastWhole = start + 6 <= within.last ? start : start - 7;
  const first = lastWhole - 7 * (n - 1);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}

function weekAround(moment: Moment, month: string | undefined, dom: string | undefined): Part | undefined {
  const { year } = partsOf(moment.today);
  const days = [dayOf(year, Number(month), Number(dom)), dayOf(year + 1, Number(month), Number(dom))];
  const day = days.find((one) => one !== undefined && weekStart(moment, one) + 6 >= moment.today);
  if (day === undefined) return undefined;
  const first = weekStart(moment, day);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}
