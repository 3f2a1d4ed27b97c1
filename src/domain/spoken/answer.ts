import type { AnsweredHow, NoReplyReason } from '../log.ts';

/** One of those who wait, as an answer names it. Instants are ISO strings. */
export interface NamedWaiting {
  clockId: string;
  customerName: string;
  askText: string;
  link: string;
  dueAt: string;
  /** Answers of earlier versions do not say. */
  isOverdue?: boolean;
}

/** Who hears that something is put off past its deadline, and why they. */
export interface ToldOfSnooze {
  personId: string;
  /** `instead`: in the lead's place, who is not there. `admin`: no lead is said. */
  as: 'lead' | 'admin' | 'instead';
  /** Whoever puts it off would be told themselves. */
  isSelf: boolean;
}

/** What was done for somebody who said it in words. */
export type Done =
  | { what: 'take' | 'close' }
  /** `told`: where it is past the deadline, who hears of it; null for nobody. Answers of earlier versions do not say. */
  | { what: 'snooze'; until: string; isPastDue: boolean; told?: ToldOfSnooze | null }
  | { what: 'no_reply_needed'; reason: NoReplyReason | null }
  | { what: 'hand_over'; to: string }
  | { what: 'answered' | 'told'; how: AnsweredHow; repliedAt: string }
  | { what: 'promised'; dueAt: string }
  | { what: 'not_promised' };

/** Who was first, as it is kept. */
export type TooLate = { how: 'taken'; by: string } | { how: 'theirs'; by: string } | { how: 'settled' };

/** What the app answers to words in its direct messages. */
export type Answer =
  /** Nobody waits for them. */
  | { how: 'nothing_open' }
  /** Several wait, and it is not plain which is meant. */
  | {
      how: 'which';
      waiting: readonly NamedWaiting[];
      more: number;
      /** `asked`: they asked who waits. `again`: they were told the same list shortly before. Left out: for the first time. */
      told?: 'asked' | 'again';
    }
  /** Several are called so, or nobody is. */
  | { how: 'whom'; typed: string; people: readonly string[] }
  | { how: 'not_understood' }
  | { how: 'done'; about: NamedWaiting; done: Done }
  | { how: 'why'; about: NamedWaiting; why: string }
  | { how: 'too_late'; about: NamedWaiting; lost: TooLate }
  | {
      how: 'refused';
      about: NamedWaiting;
      why:
        | 'to_come'
        | 'not_asked'
        | 'not_promised_yet'
        | 'not_staff'
        | 'nobody_has_the_turn'
        | 'too_long'
        | 'not_resolved_so'
        | 'not_kept_so'
        | 'no_promise';
    };
