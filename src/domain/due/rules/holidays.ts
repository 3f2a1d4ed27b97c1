import { fullYear, partsOf } from '../dates.ts';
import { holidayIn } from '../holidays.ts';
import type { Moment } from '../moment.ts';
import { type Part, type Rule, rules } from '../part.ts';

/** Days by their name: "Christmas Eve", "Easter Monday 2027", "the Tuesday after Easter". */
export const holidayRules: readonly Rule[] = [
  ...rules(
    'on|by|before|until|at|of? the|next|this|coming? <holiday> of|in|,? <year>?',
    ([name, year], moment) => holiday(moment, name, fullYear(year)),
  ),
  ...rules('<holiday> of|in? next Uy', ([name], moment) =>
    holiday(moment, name, partsOf(moment.today).year + 1),
  ),
  ...rules(['the? dayafter <holiday>', 'Ud after <holiday>'], ([name], moment) =>
    shifted(holiday(moment, name), 1),
  ),
  ...rules(['the? Ud before <holiday>'], ([name], moment) => shifted(holiday(moment, name), -1)),
  ...rules('last <holiday>', () => ({ kind: 'nothing' })),
  ...rules('the? <ord> <weekday> after <holiday> <year>?', ([n, w, name, year], moment) =>
    weekdayAfter(holiday(moment, name, fullYear(year)), Number(n), w),
  ),
  ...rules('the? <weekday> before <holiday> <year>?', ([w, name, year], moment) =>
    weekdayBefore(holiday(moment, name, fullYear(year)), w),
  ),
  ...rules('the? <weekday> after <holiday> <year>?', ([w, name, year], moment) =>
    weekdayAfter(holiday(moment, name, fullYear(year)), 1, w),
  ),
];

export function holiday(
  moment: Moment,
  name = '',
  said?: number,
): Extract<Part, { kind: 'day' }> | undefined {
  const { year } = partsOf(moment.today);
  const years = said === undefined ? Array.from({ length: 9 }, (_, i) => year + i) : [said];
  const days = years.map((one) => holidayIn(one, name));
  const day = days.find((one) => one !== undefined && (said !== undefined || one >= moment.today));
  return day === undefined ? undefined : { kind: 'day', day };
}

function weekdayBefore(from: Part | undefined, weekday: string | undefined): Part | undefined {
  if (from?.kind !== 'day') return undefined;
  const back = (((from.day + 3) % 7) - (Number(weekday) - 1) + 7) % 7 || 7;
  return { kind: 'day', day: from.day - back };
}

function shifted(from: Part | undefined, days: number): Part | undefined {
  return from?.kind === 'day' ? { kind: 'day', day: from.day + days } : undefined;
}

function weekdayAfter(from: Part | undefined, n: number, weekday: string | undefined): Part | undefined {
  if (from?.kind !== 'day' || n < 1) return undefined;
  const ahead = (Number(weekday) - 1 - ((from.day + 3) % 7) + 7) % 7 || 7;
  return { kind: 'day', day: from.day + ahead + 7 * (n - 1) };
}
