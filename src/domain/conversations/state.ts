import type { AnsweredHow, NoReplyReason } from '../log.ts';
import type { Metric, PauseCause, Priority } from '../policy/document.ts';
import type { Promised } from '../promises/promise.ts';

/** A customer message that waits for a reply. */
export interface Ask {
  messageId: string;
  at: Date;
  authorId: string;
  authorName: string | null;
  text: string;
}

export type Ending =
  | {
      how: 'replied';
      at: Date;
      by: string;
      messageId: string;
      /** It only says that staff looks into it, and is a reply by what was promised. */
      acknowledgedWith?: string;
      /** It was said where nobody could read it: `by` has stated so. */
      stated?: AnsweredHow;
    }
  | { how: 'no_reply_needed'; at: Date; by: string | null; reason?: NoReplyReason }
  | { how: 'closed'; at: Date; by: string | null }
  | { how: 'ask_deleted' | 'ask_withdrawn'; at: Date; by: string | null };

/**
 * A stretch of time that a clock measures. Of the customer waiting: from the oldest unanswered ask to the reply. Of the
 * conversation: from the ask that opened it until it is closed. Of the silence of staff: from their last word to their
 * next one, while the conversation is open.
 */
export interface Wait<M extends Metric = Metric> {
  metric: M;
  /** What the customer asked: the oldest unanswered ask, or the one that opened the conversation. */
  ask: Ask;
  startedAt: Date;
  /** The message that it starts with; the clock is known by it. */
  startedBy: string;
  ending: Ending | null;
}

/** A stretch in which the ball was with the customer. */
export interface Pause {
  startedAt: Date;
  /** Null while it lasts. */
  endedAt: Date | null;
  by: string;
  cause: PauseCause;
  /** Of one that began with a question: when staff said, too, that the ball is with the customer. */
  saidAt?: Date;
  /** What staff said of it. */
  reason: string | null;
}

/** A priority that staff set. */
export interface Prioritised {
  at: Date;
  by: string;
  priority: Priority;
}

/** What staff said between two messages of customers. */
export interface StaffWords {
  /** When they began to say it. */
  at: Date;
  text: string;
  /** A customer has written since. */
  isOver: boolean;
}

/** What staff asked a colleague for, so that the customer can be answered. */
export interface ColleagueAsk {
  /** Of the fact by which it was asked: unique in its inbox. */
  id: string;
  /** The message that it was asked about. */
  messageId: string;
  by: string;
  to: string;
  what: string;
  askedAt: Date;
  dueAt: Date;
  /** `replied` where the colleague answered; anything else is the end of what it was asked for. */
  ending: Ending | null;
}

/** Who is waiting on whom in one conversation, after some of its log has been read. */
export interface ConversationState {
  /** Of replies, in the order in which they began. At most the last one has no ending. */
  waits: readonly Wait<'first_reply' | 'next_reply'>[];
  /** From each opening to its close; at most the last one has no ending, and while it has none the conversation is open. */
  openings: readonly Wait<'resolution'>[];
  /** From each word of staff to the next; at most the last one has no ending. */
  silences: readonly Wait<'periodic_update'>[];
  /** Every ask that was not taken back unanswered, earliest first. */
  asks: readonly Ask[];
  /** Asks that were deleted, or edited to a courtesy, before a reply: what they said had counted until then. */
  takenBack: readonly Ask[];
  /** Asks without a reply, oldest first; the first is the one that the open wait is counted from. */
  openAsks: readonly Ask[];
  /** In the order in which they began; at most the last one lasts. */
  pauses: readonly Pause[];
  /** In the order in which staff set them. */
  priorities: readonly Prioritised[];
  /** What edited messages say now, by message id. */
  wordings: ReadonlyMap<string, string>;
  hasReply: boolean;
  /** A reply was given since the conversation was opened last. */
  isAnswered: boolean;
  assigneeId: string | null;
  handedOver: { at: Date; by: string; note: string | null } | null;
  lastStaffId: string | null;
  /** Earliest first; what a customer means by "yes" is told by the last one before it. */
  staffWords: readonly StaffWords[];
  acknowledged: { at: Date; by: string } | null;
  snoozed: { at: Date; until: Date; by: string } | null;
  closedAt: Date | null;
  /** When staff last said that a quiet conversation stays open. */
  keptOpenAt: Date | null;
  lastMessageAt: Date | null;
  /** What staff promised the customer, in the order in which they did. A promise outlives the close of its conversation. */
  promises: readonly Promised[];
  /** What colleagues were asked for, in the order in which they were. */
  colleagueAsks: readonly ColleagueAsk[];
  /** The time zone of the customer who wrote last, where it is known. */
  customerZone: string | null;
}

export const emptyConversation: ConversationState = {
  waits: [],
  openings: [],
  silences: [],
  asks: [],
  takenBack: [],
  openAsks: [],
  pauses: [],
  priorities: [],
  wordings: new Map(),
  hasReply: false,
  isAnswered: false,
  assigneeId: null,
  handedOver: null,
  lastStaffId: null,
  staffWords: [],
  acknowledged: null,
  snoozed: null,
  closedAt: null,
  keptOpenAt: null,
  lastMessageAt: null,
  promises: [],
  colleagueAsks: [],
  customerZone: null,
};

/** True while a customer waits for staff. */
export function isWaiting(state: ConversationState): boolean {
  return state.openAsks.length > 0;
}

/** The ask since which the conversation is open; undefined while nothing was asked, and once it is closed. */
export function openedBy(state: ConversationState): Ask | undefined {
  const opening = state.openings.at(-1);
  return opening?.ending === null ? opening.ask : undefined;
}

/** The pause that lasts, where one does. */
export function currentPause(state: ConversationState): Pause | undefined {
  const pause = state.pauses.at(-1);
  return pause?.endedAt === null ? pause : undefined;
}

/** Since when staff says that the ball is with the customer; null where nobody has said so, or it is not. */
export function saidToWaitSince(state: ConversationState): Date | null {
  const pause = currentPause(state);
  return (pause?.cause === 'staff' ? pause.startedAt : pause?.saidAt) ?? null;
}

/** `waiting` on staff, `answered` (the ball is with the customer), `quiet` (no ask yet), or `closed`. */
export function stateWord(state: ConversationState): 'waiting' | 'answered' | 'quiet' | 'closed' {
  if (isWaiting(state)) return 'waiting';
  if (state.closedAt) return 'closed';
  return state.waits.length > 0 ? 'answered' : 'quiet';
}
