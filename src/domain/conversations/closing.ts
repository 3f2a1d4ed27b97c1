import { isOpen } from '../promises/promise.ts';
import { type ConversationState, isWaiting, openedBy, saidToWaitSince } from './state.ts';
import { endConversation } from './waits.ts';

/** How a policy ends conversations that have gone quiet after an answer. */
export interface Closing {
  now: Date;
  /** When what is quiet since `since` has been quiet long enough; null where the policy closes nothing. */
  quietAt(since: Date): Quiet | null;
  /** The last instant at which an ask opens again what was closed then; null where it always does. */
  reopensUntil(closedAt: Date): Date | null;
}

/** When a conversation has been quiet long enough, and whether its owner is asked then, and closes it. */
export interface Quiet {
  at: Date;
  isConfirmed: boolean;
}

/**
 * When the policy is to close a conversation, unless something is said before; null where it is not to. Only what was
 * answered goes quiet: not where the customer waits, where staff said that it waits on the customer, or where a promise
 * is still to be kept.
 */
export function quietAt(state: ConversationState, closing: Closing | undefined): Quiet | null {
  if (!closing || !openedBy(state) || !state.isAnswered || isWaiting(state)) return null;
  if (saidToWaitSince(state) !== null || state.promises.some(isOpen)) return null;
  const { lastMessageAt, keptOpenAt } = state;
  if (lastMessageAt === null) return null;
  return closing.quietAt(keptOpenAt && keptOpenAt > lastMessageAt ? keptOpenAt : lastMessageAt);
}

/** The conversation as it is by `at`: closed by the policy, where it has been quiet long enough before that. */
export function afterQuiet(
  state: ConversationState,
  at: Date,
  closing: Closing | undefined,
): ConversationState {
  const quiet = quietAt(state, closing);
  if (quiet === null || quiet.isConfirmed || quiet.at > at) return state;
  return { ...endConversation(state, { how: 'closed', at: quiet.at, by: null }), closedAt: quiet.at };
}

/** Is what a customer asks now asked too late to open again what was closed: something new? */
export function isAskedAnew(
  before: ConversationState,
  after: ConversationState,
  at: Date,
  closing: Closing | undefined,
): boolean {
  if (!closing || before.closedAt === null || openedBy(before) || !openedBy(after)) return false;
  const until = closing.reopensUntil(before.closedAt);
  return until !== null && at > until;
}
