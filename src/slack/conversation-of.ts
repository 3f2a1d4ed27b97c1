import type { InboxHistory, Terms } from '../domain/clocks/clock.ts';
import { underTerms } from '../domain/clocks/under.ts';
import { foldConversation } from '../domain/conversations/fold.ts';
import type { ConversationState } from '../domain/conversations/state.ts';
import { conversationLog } from '../store/conversation-log.ts';
import type { Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { loadTerms } from '../store/load-terms.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';

/** The conversation of a message: its log, what that folds to, and under which terms. */
export interface Conversation {
  messages: LoggedMessage[];
  facts: LoggedFact[];
  state: ConversationState;
  history: InboxHistory;
  terms: Terms;
}

/** The conversation that a message of a watched inbox belongs to, folded anew. */
export async function conversationOf(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  messageId: string,
  now: Date,
): Promise<Conversation> {
  const { messages, facts } = await conversationLog(tx, workspaceId, inboxId, messageId);
  const history = (await inboxHistories(tx, workspaceId, [inboxId])).get(inboxId);
  if (!history) throw new Error(`Inbox ${inboxId} is watched, and nothing is known of how it stands`);
  const terms = await loadTerms(tx, workspaceId);
  const state = foldConversation(messages, facts, {}, underTerms(history, terms, now));
  return { messages, facts, state, history, terms };
}
