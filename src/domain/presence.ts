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

/** What tells whether somebody is there. */
export interface Whereabouts {
  /** Whether their account is in use. */
  isActive: boolean;
  /** Since when Slack refuses to deliver direct messages to them; null while it does not. */
  unreachableSince: Date | null;
  /** What they said themselves. */
  awayUntil: Date | null;
  /** Their Slack status: `:palm_tree:`, and its words. */
  statusEmoji: string | null;
  statusText: string | null;
  /** When the status ends; null where it lasts until they change it. */
  statusUntil: Date | null;
  /** Do Not Disturb: the stretch that lasts or comes next, and until when notifications are paused. */
  dndFrom: Date | null;
  dndUntil: Date | null;
  dndPausedUntil: Date | null;
}
