import { dayOf, firstOfMonth, partsOf } from './dates.ts';
import { lastWorkingDay, type Moment, weekStart } from './moment.ts';
import type { Edge, Part } from './part.ts';

export type Days = Extract<Part, { kind: 'stretch' }>;

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

export function oneYear(year: number): Days {
  return { kind: 'stretch', unit: 'y', first: firstOfMonth(year, 1), last: firstOfMonth(year + 1, 1) - 1 };
}

export function oneMonth(year: number, month: number): Days {
  return {
    kind: 'stretch',
    unit: 'mo',
    first: firstOfMonth(year, month),
    last: firstOfMonth(year, month + 1) - 1,
  };
}

/** That month of this year, or of the next where it is over. */
export function monthOf({ today }: Moment, month: string | undefined): Days {
  const { year } = partsOf(today);
  const named = oneMonth(year, Number(month));
  return named.last < today ? oneMonth(year + 1, Number(month)) : named;
}

export function monthIn(moment: Moment, month: string | undefined, year: number | undefined): Days {
  return year === undefined ? monthOf(moment, month) : oneMonth(year, Number(month));
}

export function quarterOf({ today }: Moment, nth: number, said: number | undefined): Days | undefined {
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
export function beforeWeekend(moment: Moment): number {
  const start = weekStart(moment, moment.today);
  const last = lastWorkingDay(moment, start, start + 6);
  return last >= moment.today ? last : lastWorkingDay(moment, start + 7, start + 13);
}

/** ISO weeks: the first holds 4 January. */
export function weekNumber(moment: Moment, week: number): Days | undefined {
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

export function seasonOf(
  { today }: Moment,
  season: string | undefined,
  said: number | undefined,
): Days | undefined {
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

/** "The end of the month" is this month's; that of the day is closing time. */
export function edgeOf(moment: Moment, edge: Edge, unit: string | undefined): Part | undefined {
  if (unit === 'd' || unit === 'bd')
    return edge === 'mid' ? undefined : { kind: edge === 'end' ? 'closing' : 'opening' };
  const stretch = around(moment, unit, 0);
  return stretch?.kind === 'stretch' ? { ...stretch, edge } : undefined;
}

export function weekAround(
  moment: Moment,
  month: string | undefined,
  dom: string | undefined,
): Part | undefined {
  const { year } = partsOf(moment.today);
  const days = [dayOf(year, Number(month), Number(dom)), dayOf(year + 1, Number(month), Number(dom))];
  const day = days.find((one) => one !== undefined && weekStart(moment, one) + 6 >= moment.today);
  if (day === undefined) return undefined;
  const first = weekStart(moment, day);
  return { kind: 'stretch', unit: 'w', first, last: first + 6 };
}
