import { clocksOf } from '../domain/clocks/of-conversation.ts';
import { underTerms } from '../domain/clocks/under.ts';
import { foldConversation } from '../domain/conversations/fold.ts';
import { type ConversationState, currentPause, openedBy } from '../domain/conversations/state.ts';
import { messageLink } from '../domain/links.ts';
import { type ClockRow, clocksOfMessage } from '../store/clocks.ts';
import { conversationLog } from '../store/conversation-log.ts';
import { inTransaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { findInboxes } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { findMessage } from '../store/log.ts';
import { findWorkspace } from '../store/workspaces.ts';
import type { Decided, Decision } from './blocks/decided.ts';
import type { SlackContext } from './context.ts';
import type { LinkedMessage } from './message-link.ts';

/**
 * What came of a decision, once intake has carried it out: how things stood before it is folded from the log without it,
 * since by the time this is asked it may long be applied.
 * @param factId under which the decision is in the log
 */
export async function whatCameOf(
  { db, workspaceId, now }: SlackContext,
  { inboxId, messageId }: Pick<LinkedMessage, 'inboxId' | 'messageId'>,
  decision: Decision,
  factId: string,
): Promise<Decided | 'not_watched' | 'not_seen'> {
  return inTransaction(db, async (tx) => {
    const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
    if (inbox?.state !== 'watched') return 'not_watched';
    const message = await findMessage(tx, workspaceId, inboxId, messageId);
    if (!message) return 'not_seen';
    const { messages, facts } = await conversationLog(tx, workspaceId, inboxId, messageId);
    const own = facts.find(({ id }) => id === factId);
    // What a bot wrote by itself belongs to no conversation, and no decision about it is one about any.
    if (!own && messages.length > 0) throw new Error(`The decision ${factId} was not applied`);
    const history = (await inboxHistories(tx, workspaceId, [inboxId])).get(inboxId);
    const terms = await loadTerms(tx, workspaceId);
    const before = foldConversation(
      messages,
      facts.filter((fact) => fact !== own),
      {},
      history && underTerms(history, terms, own?.at ?? now()),
    );
    const opener = openedBy(before);
    const isOpen = opener !== undefined && message.at >= opener.at;
    const pause = currentPause(before);
    const clocks = await clocksOfMessage(tx, workspaceId, inboxId, messageId);
    const open = clocks.filter(({ endedAt }) => endedAt === null);
    const at = own && own.at > message.at ? own.at : message.at;
    const workspace = await findWorkspace(tx, workspaceId);
    const without = history ? clocksOf(history, before, terms, at) : [];
    return {
      decision,
      how: !isOpen ? 'not_open' : wasSo(decision, before, open, at) ? 'already' : 'done',
      isClosed: before.closedAt !== null || opener !== undefined,
      customerName: inbox.customerName,
      askText: message.text,
      link: messageLink(workspace?.url ?? '', inboxId, messageId, message.threadId),
      pausedBefore: pause ? { at: pause.startedAt, by: pause.by } : null,
      at,
      dueBefore: new Map(without.map(({ id, dueAt }) => [id, dueAt])),
      clocks: open,
      now: now(),
    };
  });
}

/** Did the decision change nothing, because it was so before? */
function wasSo(
  decision: Decision,
  before: ConversationState,
  open: readonly ClockRow[],
  decidedAt: Date,
): boolean {
  if (decision.kind !== 'prioritised') {
    return (currentPause(before) !== undefined) === (decision.kind === 'paused');
  }
  const [set, opener] = [before.priorities.at(-1), openedBy(before)];
  if (set && opener && set.at >= opener.at && set.priority === decision.priority) return true;
  const isSet = ({ snapshots }: ClockRow) => snapshots.some(({ at }) => at === decidedAt.toISOString());
  return open.length > 0 && !open.some(isSet) && open.every(({ priority }) => priority === decision.priority);
}
