import type { Clock } from '../../domain/clocks/clock.ts';
import type { Explanation } from '../../domain/clocks/explanation.ts';
import type { Corrected } from './correction.ts';

/** Why a message starts no clock of its own. */
export type Unasked =
  /** `why` is the sentence of `readAsk`: "it is a courtesy: …". */
  { how: 'courtesy'; why: string } | { how: 'staff' | 'bot' | 'unknown' | 'no_promise' | 'asked_before' };

/** Who said that a message was an ask, and when. */
export interface WhyAsked {
  at: Date;
  by: string;
}

/** What was done about a conversation. */
export interface Handled {
  ownerId: string | null;
  takenBy: string | null;
  snoozedUntil: Date | null;
}

export interface ExplainedClock {
  clock: Clock;
  /** Its lines are mrkdwn: people are mentions, and the words of others are escaped. */
  explanation: Explanation;
}

/** Every clock that a message has a part in. */
export interface Explained {
  how: 'explained';
  /** The message that is asked about. */
  about: Corrected;
  customerName: string;
  /** To the ask of the first clock. */
  link: string;
  unasked: Unasked | null;
  /** Staff said that it was an ask, whatever its words. */
  askedBy: WhyAsked | null;
  handled: Handled | null;
  /** The most telling first; none where the message has a part in none. */
  clocks: readonly ExplainedClock[];
  /** How many there are besides. */
  more: number;
  now: Date;
}

export type WhyAnswer = { how: 'not_watched' | 'not_seen' } | Explained;
