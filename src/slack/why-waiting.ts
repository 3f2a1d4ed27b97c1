import { readAsk } from '../domain/asks.ts';
import { explainClock } from '../domain/clocks/explain.ts';
import { clocksOfMessage } from '../store/clocks.ts';
import { findInboxes } from '../store/inboxes.ts';
import { findMessage } from '../store/log.ts';
import type { WhyAnswer } from './blocks/why.ts';
import type { SlackContext } from './context.ts';
import { loadWaiting } from './waiting.ts';

/** Why a customer waits at this message, or why nobody does. */
export async function whyWaiting(
  { db, workspaceId, now }: SlackContext,
  inboxId: string,
  messageId: string,
): Promise<WhyAnswer> {
  const inbox = (await findInboxes(db, workspaceId, [inboxId])).get(inboxId);
  if (inbox?.state !== 'watched') return { isWaiting: false, how: 'not_watched' };
  const message = await findMessage(db, workspaceId, inboxId, messageId);
  if (!message) return { isWaiting: false, how: 'not_seen' };

  const clocks = await clocksOfMessage(db, workspaceId, inboxId, messageId);
  const open = clocks.find((clock) => clock.endedAt === null);
  if (open) {
    const item = (await loadWaiting(db, workspaceId, now())).find((waiting) => waiting.clockId === open.id);
    if (item) return { isWaiting: true, item, now: now() };
  }
  const { needsReply, why } = readAsk(message.text, message.hasFiles);
  if (message.authorRole !== 'customer') return { isWaiting: false, how: 'not_a_customer' };
  if (!needsReply) return { isWaiting: false, how: 'no_ask', why };
  const ended = clocks.findLast((clock) => clock.startedAt <= message.at) ?? clocks.at(-1);
  if (!ended?.endedAt) return { isWaiting: false, how: 'not_seen' };
  const { endedAt: at, endedBy: by } = ended;
  const sentence = explainClock(ended, inbox.customerName, ended.timeZone);
  if (ended.fulfilledAt) return { isWaiting: false, how: 'answered', by, at, sentence };
  if (ended.cancelReason === 'no_reply_needed' || ended.cancelReason === 'closed') {
    return { isWaiting: false, how: ended.cancelReason, by, at, sentence };
  }
  return { isWaiting: false, how: 'withdrawn' };
}
