import type { Moment } from './moment.ts';
import { compile } from './pattern.ts';

/** Days as day numbers, see `calendar/day.ts`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export type Edge = 'end' | 'begin' | 'mid';

/** What a few words say; several of them side by side make up one moment ("Friday" "morning" "at 9" "GMT"). */
export type Part =
  /** One day. `otherDay`: day and month the other way round. `isLoose`: named by its weekday, which a date may refine. */
  | {
      kind: 'day';
      day: number;
      otherDay?: number;
      weekday?: number;
      isLoose?: boolean;
      inOtherYears?: readonly number[];
    }
  /** A day of a month that is not said. */
  | { kind: 'dayOfMonth'; dom: number; weekday?: number }
  | ({ kind: 'stretch'; unit: string; edge?: Edge } & Stretch)
  | { kind: 'edge'; edge: Edge }
  /** `isOpen`: the half of the day is not said; `isBare`: a number that is a time only beside a day. */
  | { kind: 'time'; clockMs: number; isOpen: boolean; isBare?: boolean }
  | { kind: 'partOfDay'; part: string; isToday?: boolean }
  | { kind: 'closing' }
  | { kind: 'opening' }
  | { kind: 'instant'; at: Date; isNow?: boolean }
  | { kind: 'zone'; zone: string }
  /** Speaks of the past, or is known to be nothing. */
  | { kind: 'nothing' };

export type Taken = readonly (string | undefined)[];

export interface Rule {
  readonly pattern: RegExp;
  /** Undefined where the words turn out to say nothing, as "31 February" does. */
  readonly read: (taken: Taken, moment: Moment) => Part | undefined;
}

/** One rule for each pattern; all of them are read the same way. */
export function rules(patterns: string | readonly string[], read: Rule['read']): Rule[] {
  return [patterns].flat().map((pattern) => ({ pattern: compile(pattern), read }));
}
