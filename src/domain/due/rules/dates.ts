import { weekdayIndex } from '../../calendar/day.ts';
import { parseInstant } from '../../calendar/instant.ts';
import { comingYears, dayOf, fullYear, partsOf } from '../dates.ts';
import { HOUR_MS, instantOn, type Moment } from '../moment.ts';
import { type Part, type Rule, rules, type Taken } from '../part.ts';

/** Dates by day and month: "14 December", "Dec 14th, 2026", "14/12", "2026-12-14". */
export const dateRules: readonly Rule[] = [
  ...rules('<iso>', readIso),
  ...rules(
    [
      'on|by|before|until|for|next|this|coming|the next? <numeric> !of|U*|am|pm|am?|pm?|oclock',
      'on <dotted> !U*|_',
      '!~thing|_|#|/ <slashed> !of|U*|_',
      '!~thing|#|/ <slashed> >T*|at|on|.|,|by|W*|am|pm|#',
      '!~thing|#|/ <slashed> $',
      '^ <numeric> $',
    ],
    ([numeric], moment) => readNumeric(numeric ?? '', moment),
  ),
  ...rules('on|the? <weekday> ,? <numeric> !U*|am|pm|am?|pm?|oclock', ([weekday, numeric], moment) =>
    readNumeric(numeric ?? '', moment, Number(weekday)),
  ),
  ...rules(
    ['on? the? <dom> of? <month> of|in? next Uy', 'on? the? <dom> of? <month> ,? Uy next'],
    ([dom, month], moment) => dateIn(moment, month, dom, String(partsOf(moment.today).year + 1)),
  ),
  ...rules('on? <month> the? <dom> of|in? next Uy', ([month, dom], moment) =>
    dateIn(moment, month, dom, String(partsOf(moment.today).year + 1)),
  ),
  ...rules('on? the? <ord> ,? of|in? the? <month>', ([dom, month], moment) => dateIn(moment, month, dom)),
  ...rules('on? the? <dom> .? of? <month>', ([dom, month], moment) => dateIn(moment, month, dom)),
  ...rules(
    [
      'on? the? <dom> .? of? <month> ,? of|in? <year>',
      'on? the? <dom> -|/ <month> -|/ <n>',
      'the? <ord> ,? <month> ,? of|in? <year>',
    ],
    ([dom, month, year], moment) => dateIn(moment, month, dom, year),
  ),
  ...rules('<dom> / <month>', ([dom, month], moment) => dateIn(moment, month, dom)),
  ...rules(
    [
      'on? <month> the? <ord>',
      'on? <month> <day> !am|pm|am?|pm?|oclock|U*',
      'on? <month> /|- <day>',
      'on? <month> <day> -|to <day>',
      'on? <month> <ord> -|to <ord>',
    ],
    ([month, dom], moment) => dateIn(moment, month, dom),
  ),
  ...rules('on? <month> <numeric>', ([month, range], moment) =>
    /^\d+-\d+$/.test(range ?? '') ? dateIn(moment, month, range?.split('-')[0]) : undefined,
  ),
  ...rules('on? <numeric> of? <month>', ([range, month], moment) =>
    /^\d+-\d+$/.test(range ?? '') ? dateIn(moment, month, range?.split('-')[0]) : undefined,
  ),
  ...rules('from? the? <dom> -|to|until|/|and the? <dom> of? <month>', ([dom, , month], moment) =>
    dateIn(moment, month, dom),
  ),
  ...rules(
    [
      'on? <month> the? <ord> ,? of|in? <year>',
      'on? <month> <day> ,? of|in? <year>',
      '<month> / <day> / <year>',
      '<month> - <day> - <year>',
    ],
    ([month, dom, year], moment) => dateIn(moment, month, dom, year),
  ),
  ...rules(['<year> /|-|,? <dom> /|-? <month>'], ([year, dom, month], moment) =>
    dateIn(moment, month, dom, year),
  ),
  ...rules(['<year> /|-|,? <month> /|-? <dom>'], ([year, month, dom], moment) =>
    dateIn(moment, month, dom, year),
  ),
];

/** A date without a year is the next one; the weekday said beside it may choose a later year. */
export function dateIn(moment: Moment, month?: string, dom?: string, year?: string): Part | undefined {
  const said = fullYear(year);
  if (said !== undefined) {
    const day = dayOf(said, Number(month), Number(dom));
    return day === undefined ? undefined : { kind: 'day', day };
  }
  const [day, ...inOtherYears] = comingYears(moment, Number(month), Number(dom));
  return day === undefined ? undefined : { kind: 'day', day, inOtherYears };
}

function readIso([said = '']: Taken, moment: Moment): Part | undefined {
  const [, year, month, dom] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/.exec(said) ?? [];
  const day =
    dayOf(Number(year), Number(month), Number(dom)) ?? dayOf(Number(year), Number(dom), Number(month));
  if (day === undefined) return undefined;
  const [, hours, minutes, seconds = '0'] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(said) ?? [];
  if (hours === undefined) return { kind: 'day', day };
  const instant = parseInstant(said);
  if (instant) return { kind: 'instant', at: instant };
  const clockMs = Number(hours) * HOUR_MS + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return clockMs < 24 * HOUR_MS ? { kind: 'instant', at: instantOn(moment, day, clockMs) } : undefined;
}

/** Two or three numbers: which is the day goes by the order that is usual, unless only one reading is a date. */
function readNumeric(said: string, moment: Moment, weekday?: number): Part | undefined {
  // "24/7" is always, and no day.
  if (said === '24/7') return undefined;
  const [one = '', two = '', year] = said.split(/[/.-]/).filter(Boolean);
  const dayFirst = dateIn(moment, two, one, year);
  const monthFirst = dateIn(moment, one, two, year);
  // With dots the day is first everywhere: 4.12. is in December.
  const isDayFirst = moment.dateOrder === 'day_first' || said.includes('.');
  const [usual, other] = isDayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (usual === undefined) return other;
  if (usual.kind !== 'day' || other?.kind !== 'day' || other.day === usual.day || said.includes('.'))
    return usual;
  // "Thursday 3/12" is 3 December where that is a Thursday and 12 March is not.
  const fits = ({ day }: { day: number }) => weekdayIndex(day) + 1 === weekday;
  if (fits(usual) || fits(other)) return fits(usual) ? usual : other;
  return { ...usual, otherDay: other.day };
}
