import type { AnsweredHow, NoReplyReason } from '../log.ts';

/** A time of day as somebody says it. */
export interface SaidTime {
  hour: number;
  minute: number;
}

/** What somebody tells the app to do about one of those who wait for them. */
export type Said =
  | { what: 'take' }
  | { what: 'snooze'; minutes: number }
  | { what: 'snooze_until'; time: SaidTime; isTomorrow: boolean }
  | { what: 'snooze_until_morning' }
  | { what: 'no_reply_needed'; reason: NoReplyReason | null }
  | { what: 'hand_over'; to: string }
  /** `name` begins with what they are called, in lower case: "tom becker please". */
  | { what: 'hand_over_to_name'; name: string }
  | { what: 'hand_over_to_turn' }
  | { what: 'answered'; how: AnsweredHow; time: SaidTime | null; minutesAgo: number | null }
  | { what: 'close' }
  | { what: 'not_promised' }
  | { what: 'why' };

/** What was said, and about which: by its number or by words that are left, such as the customer's name. */
export interface Reading {
  said: Said | null;
  number: number | null;
  rest: string;
  /** Whether it asks who waits. */
  asksForList: boolean;
}
