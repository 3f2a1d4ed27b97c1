/** A customer message that waits for a reply. */
export interface Ask {
  messageId: string;
  at: Date;
  authorId: string;
  authorName: string | null;
  text: string;
}

export type Ending =
  | { how: 'replied'; at: Date; by: string; messageId: string }
  | { how: 'no_reply_needed' | 'closed'; at: Date; by: string | null }
  | { how: 'ask_deleted' | 'ask_withdrawn'; at: Date; by: string | null };

/** A stretch of waiting that a clock measures: from the oldest unanswered ask to the reply, or to what ended it. */
export interface Wait {
  metric: 'first_reply' | 'next_reply';
  ask: Ask;
  ending: Ending | null;
}

/** Who is waiting on whom in one conversation, after some of its log has been read. */
export interface ConversationState {
  /** In the order in which they began. At most the last one has no ending. */
  waits: readonly Wait[];
  /** Asks without a reply, oldest first; the first is the one that the open wait is counted from. */
  openAsks: readonly Ask[];
  /** What edited messages say now, by message id. */
  wordings: ReadonlyMap<string, string>;
  hasReply: boolean;
  assigneeId: string | null;
  handedOver: { at: Date; by: string; note: string | null } | null;
  lastStaffId: string | null;
  acknowledged: { at: Date; by: string } | null;
  snoozed: { until: Date; by: string } | null;
  closedAt: Date | null;
  lastMessageAt: Date | null;
}

export const emptyConversation: ConversationState = {
  waits: [],
  openAsks: [],
  wordings: new Map(),
  hasReply: false,
  assigneeId: null,
  handedOver: null,
  lastStaffId: null,
  acknowledged: null,
  snoozed: null,
  closedAt: null,
  lastMessageAt: null,
};

/** True while a customer waits for staff. */
export function isWaiting(state: ConversationState): boolean {
  return state.openAsks.length > 0;
}

/** `waiting` on staff, `answered` (the ball is with the customer), `quiet` (no ask yet), or `closed`. */
export function stateWord(state: ConversationState): 'waiting' | 'answered' | 'quiet' | 'closed' {
  if (isWaiting(state)) return 'waiting';
  if (state.closedAt) return 'closed';
  return state.waits.length > 0 ? 'answered' : 'quiet';
}
