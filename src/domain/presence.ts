import type { CalendarSpec } from './calendar/spec.ts';

/** Somebody's own working hours, by weekday; they hold in the person's own zone. */
export type WeeklyHours = CalendarSpec['hours'];

/** Why somebody is away for longer than the end of their day. */
export type AwayWhy = 'said' | 'status' | 'dnd' | 'inactive' | 'unreachable';

/** Whether somebody can act now. `until` is when that changes, null where nobody can tell. */
export type Presence =
  | { is: 'here' }
  /** Not at work now, or wants no notifications for a while: back at `until`. */
  | { is: 'off'; until: Date | null }
  | { is: 'away'; why: AwayWhy; until: Date | null };
