import { OpenTimeEndsError } from '../../calendar/calendar.ts';
import { dueAfter } from '../../calendar/questions.ts';
import { addMonths } from '../dates.ts';
import { type Moment, workingDayAfter } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';
import { dateIn } from './dates.ts';
import { coming } from './days.ts';
import { holiday } from './holidays.ts';

/** So much time from now or from a day: "in two business days", "within 48 hours", "a week from tomorrow". */
export const durationRules: readonly Rule[] = [
  ...rules(
    [
      'in|within|after the? next|coming? <amount> next|coming? <unit> from? now|+0?',
      'in|within at <amount> <unit>',
      '<amount> <unit> from now|+0',
      '<amount> <unit> after now|+0',
      '<amount> <unit> hence',
      'the? next|coming <amount> <unit>',
      '<amount> coming|next <unit>',
      'by|until? <amount> <unit> hence|after',
    ],
    ([n, unit], moment) => ahead(moment, Number(n), unit),
  ),
  ...rules(
    [
      'in|within the? next|coming? a|1 more? <unit> from? now|+0?',
      'a <unit> from now|+0',
      'a <unit> hence',
      'in a <unit>',
      'within the <unit>',
      'a <unit> after now|+0',
    ],
    ([unit], moment) => ahead(moment, 1, unit),
  ),
  ...rules('in|within <amount> <unit> and? <amount> <unit>', ([n, unit, m, smaller], moment) =>
    both(ahead(moment, Number(n), unit), moment, Number(m), smaller),
  ),
  ...rules('in|within a <unit> and? <amount> <unit>', ([unit, m, smaller], moment) =>
    both(ahead(moment, 1, unit), moment, Number(m), smaller),
  ),
  ...rules(['<amount> <unit> from rightnow', 'in? <amount> <unit> rightnow'], ([n, unit], moment) =>
    exactly(moment, Number(n), unit),
  ),
  ...rules('a <unit> from rightnow', ([unit], moment) => exactly(moment, 1, unit)),
  ...rules(
    [
      '<amount> <unit> ago|before',
      'a <unit> ago|before',
      'for? the? last|past <amount> <unit>',
      '<unit> ago',
      'ago <amount> <unit>',
      'ago a <unit>',
    ],
    () => ({ kind: 'nothing' }),
  ),
  ...rules(['<amount> <unit> from|after <ahead>'], ([n, unit, days], moment) =>
    onFrom(moment, moment.today + Number(days), Number(n), unit),
  ),
  ...rules('<amount> <unit> <ahead>', ([n, unit, days], moment) =>
    unit === 'w' || unit === 'fn' ? onFrom(moment, moment.today + Number(days), Number(n), unit) : undefined,
  ),
  ...rules('a <unit> <ahead>', ([unit, days], moment) =>
    unit === 'w' || unit === 'fn' ? onFrom(moment, moment.today + Number(days), 1, unit) : undefined,
  ),
  ...rules(['a <unit> from|after <ahead>'], ([unit, days], moment) =>
    onFrom(moment, moment.today + Number(days), 1, unit),
  ),
  ...rules('<amount> <unit> from|after on|the? <weekday>', ([n, unit, w], moment) =>
    from(moment, coming(moment, w), Number(n), unit),
  ),
  ...rules(['the? dayafter <weekday>', 'the? Ud after <weekday>'], ([w], moment) =>
    from(moment, coming(moment, w), 1, 'd'),
  ),
  ...rules('the? Ud before <weekday>', ([w], moment) => from(moment, coming(moment, w), -1, 'd')),
  ...rules('<amount> <unit> before <weekday>', ([n, unit, w], moment) =>
    from(moment, coming(moment, w), -Number(n), unit),
  ),
  ...rules('<amount> <unit> from|after <holiday>', ([n, unit, name], moment) =>
    from(moment, holiday(moment, name), Number(n), unit),
  ),
  ...rules('a <unit> from|after <holiday>', ([unit, name], moment) =>
    from(moment, holiday(moment, name), 1, unit),
  ),
  ...rules('<amount> <unit> before <holiday>', ([n, unit, name], moment) =>
    from(moment, holiday(moment, name), -Number(n), unit),
  ),
  ...rules(['<amount> <unit> from|after <numeric>'], ([n, unit, numeric = ''], moment) => {
    const [a, b, year] = numeric.split(/[/.-]/);
    const [month, dom] = moment.dateOrder === 'day_first' || Number(a) > 12 ? [b, a] : [a, b];
    return from(moment, dateIn(moment, month, dom, year), Number(n), unit);
  }),
  ...rules(['<amount> <unit> from|after <month> <dom>'], ([n, unit, month, dom], moment) =>
    from(moment, dateIn(moment, month, dom), Number(n), unit),
  ),
  ...rules('in <day> $', ([n], moment) =>
    Number(n) > 0 && Number(n) <= 90 ? ahead(moment, Number(n), 'min') : undefined,
  ),
  ...rules("in <day> '", ([n], moment) => ahead(moment, Number(n), 'min')),
];

const milliseconds: Readonly<Record<string, number>> = { s: 1000, min: 60_000, h: 3_600_000 };
const days: Readonly<Record<string, number>> = { d: 1, w: 7, fn: 14 };
const months: Readonly<Record<string, number>> = { mo: 1, q: 3, y: 12, dec: 120 };

/** Hours and less are elapsed time; days and more lead to a day of the calendar. */
export function ahead(moment: Moment, n: number, unit: string | undefined): Part | undefined {
  const ms = milliseconds[unit ?? ''];
  if (ms !== undefined) return { kind: 'instant', at: new Date(moment.at.getTime() + n * ms) };
  if (unit === 'bh') return openHours(moment, n);
  return onFrom(moment, moment.today, n, unit);
}

function onFrom(moment: Moment, day: number, n: number, unit: string | undefined): Part | undefined {
  if (unit === 'bd') {
    const working = n > 500 ? undefined : workingDayAfter(moment, day, Math.ceil(n));
    return working === undefined ? undefined : { kind: 'day', day: working };
  }
  if (unit !== undefined && days[unit] !== undefined)
    return { kind: 'day', day: day + Math.round(n * days[unit]) };
  if (unit !== undefined && months[unit] !== undefined) {
    const whole = Math.floor(n * months[unit]);
    const rest = Math.round((n * months[unit] - whole) * 30);
    return whole > 12_000 ? undefined : { kind: 'day', day: addMonths(day, whole) + rest };
  }
  return undefined;
}

function openHours({ calendar, at }: Moment, n: number): Part | undefined {
  try {
    return { kind: 'instant', at: dueAfter(calendar, at, n * 60) };
  } catch (error) {
    if (error instanceof OpenTimeEndsError) return undefined;
    throw error;
  }
}

function from(
  moment: Moment,
  start: Part | undefined,
  n: number,
  unit: string | undefined,
): Part | undefined {
  return start?.kind === 'day' ? onFrom(moment, start.day, n, unit) : undefined;
}

/** "in 1 hour and 30 minutes", "in a day and two hours". */
function both(
  first: Part | undefined,
  moment: Moment,
  n: number,
  unit: string | undefined,
): Part | undefined {
  const ms = milliseconds[unit ?? ''];
  if (first?.kind === 'instant')
    return ms === undefined ? undefined : { kind: 'instant', at: new Date(first.at.getTime() + n * ms) };
  if (first?.kind !== 'day') return undefined;
  return ms === undefined ? onFrom(moment, first.day, n, unit) : undefined;
}

/** "a day from right now" is to the minute. */
function exactly(moment: Moment, n: number, unit: string | undefined): Part | undefined {
  const ms = unit === 'd' ? 24 * 3_600_000 : unit === 'w' ? 7 * 24 * 3_600_000 : undefined;
  return ms === undefined
    ? ahead(moment, n, unit)
    : { kind: 'instant', at: new Date(moment.at.getTime() + n * ms) };
}
