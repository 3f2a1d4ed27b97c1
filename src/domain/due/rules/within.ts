import { fullYear } from '../dates.ts';
import type { Moment } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';
import { around, monthIn } from '../stretches.ts';
import {
  dayFromEnd,
  dayFromStart,
  lastDay,
  nthFromEnd,
  nthFromStart,
  weekFromEnd,
  weekIn,
  workingDayIn,
} from '../within.ts';

/** Days and weeks counted within a month: "the third Tuesday of September", "the last day of October". */
export const withinRules: readonly Rule[] = [
  ...rules('the? last <weekday> of|in the? next|coming|following Umo', ([w], moment) =>
    nthFromEnd(around(moment, 'mo', 1), 1, w),
  ),
  ...rules('the? last <weekday> of|in this|the Umo', ([w], moment) =>
    nthFromEnd(around(moment, 'mo', 0), 1, w),
  ),
  ...rules('the? <ord> Uw of|in the? next|coming|following Umo', ([n], moment) =>
    weekIn(moment, around(moment, 'mo', 1), Number(n)),
  ),
  ...rules('the? <ord> Ud of|in the? next|coming|following <unit>', ([n, unit], moment) =>
    dayFromStart(around(moment, unit, 1), Number(n)),
  ),
  ...rules('the? <ord> Ubd of|in <month> <year>?', ([n, month, year], moment) =>
    workingDayIn(moment, monthIn(moment, month, fullYear(year)), Number(n)),
  ),
  ...rules('the? <ord> Ubd of|in the? next Umo', ([n], moment) =>
    workingDayIn(moment, around(moment, 'mo', 1), Number(n)),
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
];

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
