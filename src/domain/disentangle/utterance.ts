import type { Role } from '../log.ts';

/** One message outside threads, as far as it matters for which conversation it belongs to. */
export interface Utterance {
  /** unique in its channel; the conversation that it begins bears it */
  id: string;
  at: Date;
  authorId: string;
  /** what others call the author by, besides the id */
  authorName?: string | null;
  /** where it is known; without roles, what is said must tell */
  role?: Role;
  text: string;
  /** whether it waits for an answer, where that has been judged; otherwise the text tells */
  needsReply?: boolean;
  /** false where staff said no more than that they look into it: the customer still waits */
  answers?: boolean;
  /** written by the channel itself ("joined", "set the topic"): it stands apart */
  isSystem?: boolean;
}

/** Where a message belongs, and the sentence that explains it. */
export interface Placement {
  conversationId: string;
  begins: boolean;
  why: string;
  /**
   * How far ahead of the next best choice it was, in the unit of the weights: below one it was nearly even. Infinite
   * where there was no choice.
   */
  lead: number;
}

/** How far back a message looks for its conversation. Nothing beyond changes its placement. */
export interface Bounds {
  /** at most this many conversations are open to a new message, those that were active last */
  conversations: number;
  /** of each conversation, so many of its newest messages are read */
  messages: number;
  /** a conversation in which nobody waits is closed to joining after so much silence */
  restingMinutes: number;
  /** one in which somebody waits for an answer stays open longer: what is asked before Easter is answered after it */
  waitingMinutes: number;
}

export const defaultBounds: Bounds = {
  conversations: 12,
  messages: 20,
  restingMinutes: 4 * 60,
  waitingMinutes: 7 * 24 * 60,
};
