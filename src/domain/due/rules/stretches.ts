import { fullYear, partsOf } from '../dates.ts';
import { type Edge, type Rule, rules } from '../part.ts';
import {
  around,
  beforeWeekend,
  edgeOf,
  monthOf,
  oneMonth,
  oneYear,
  quarterOf,
  seasonOf,
  weekAround,
  weekNumber,
} from '../stretches.ts';

/** Weeks, months, quarters, years and what they hold: "next week", "in March", "the last Friday of October". */
export const stretchRules: readonly Rule[] = [
  ...rules(
    [
      'on|at|in? the? next|following <unit>',
      'on|at|in? the? <unit> next|coming',
      'the? coming <longer>',
      '<unit> after this',
    ],
    ([unit], moment) => around(moment, unit, 1),
  ),
  ...rules(
    ['<unit> after next', 'in? the? after next <unit>', 'the <unit> after the? next'],
    ([unit], moment) => around(moment, unit, 2),
  ),
  ...rules('on|at|in|for the? Uwe', (_, moment) => around(moment, 'we', 0)),
  ...rules('within the Ud', (_, { today }) => ({ kind: 'day', day: today })),
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
  ...rules('<month> of|in? next Uy', ([month], moment) =>
    oneMonth(partsOf(moment.today).year + 1, Number(month)),
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
