import { readAsk } from '../domain/asks.ts';
import type { Terms } from '../domain/clocks/clock.ts';
import { messageLink } from '../domain/links.ts';
import { ownerAmong } from '../domain/people.ts';
import { replyMetrics } from '../domain/policy/document.ts';
import { type ClockRow, clocksOfMessage } from '../store/clocks.ts';
import { inTransaction, type Transaction } from '../store/database.ts';
import { inboxHistories } from '../store/inbox-standings.ts';
import { findInboxes } from '../store/inboxes.ts';
import { loadTerms } from '../store/load-terms.ts';
import { findMessage, type LoggedMessage } from '../store/log.ts';
import { loadReach } from '../store/reach.ts';
import { type Around, aroundClocks } from '../store/surroundings.ts';
import { explained } from './blocks/explanation.ts';
import type { Handled, Unasked, WhyAnswer } from './blocks/why-answer.ts';
import type { SlackContext } from './context.ts';

/** More than these are counted, and not explained. */
const mostExplained = 3;

/**
 * Why a customer waits at this message, or why nobody does: every clock that the message has a part in, the most telling
 * first, each with all its reasons.
 * @param clockId the clock that is asked about; it comes first
 */
export async function whyWaiting(
  { db, workspaceId, now }: SlackContext,
  inboxId: string,
  messageId: string,
  clockId: string | null = null,
): Promise<WhyAnswer> {
  return inTransaction(db, async (tx) => {
    const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
    if (!inbox || inbox.state === 'unwatched') return { how: 'not_watched' };
    const message = await findMessage(tx, workspaceId, inboxId, messageId);
    if (!message) return { how: 'not_seen' };
    const clocks = await clocksOfMessage(tx, workspaceId, inboxId, messageId);
    const telling = tellingFirst(clocks, message, clockId);
    const shown = telling.slice(0, mostExplained);
    const history = (await inboxHistories(tx, workspaceId, [inboxId])).get(inboxId);
    if (!history) throw new Error(`Inbox ${inboxId} is watched, and nothing is known of how it stands`);
    const terms = await loadTerms(tx, workspaceId);
    const around = shown[0] && (await aroundClocks(tx, workspaceId, [shown[0].id])).get(shown[0].id);
    return {
      how: 'explained',
      customerName: inbox.customerName,
      link: shown[0] && around ? linkOf(around, shown[0].askId) : '',
      unasked: unaskedOf(message, telling),
      handled: around ? await handledOf(tx, workspaceId, around, terms) : null,
      clocks: shown.map((clock) => explained(clock, history, terms, inbox.customerName, now())),
      more: telling.length - shown.length,
      now: now(),
    };
  });
}

/**
 * The clocks that a message has a part in: it was asked about, or written while they ran. First the one that is asked
 * about, then those that have not ended, replies before the rest, the latest first.
 */
function tellingFirst(
  clocks: readonly ClockRow[],
  message: LoggedMessage,
  clockId: string | null,
): ClockRow[] {
  const rank = ({ id: own, endedAt, metric }: ClockRow) =>
    (own === clockId ? 0 : 4) + (endedAt === null ? 0 : 2) + (isOfReply({ metric }) ? 0 : 1);
  return clocks
    .filter((clock) => clock.id === clockId || clock.askId === message.id || ranDuring(clock, message))
    .sort((a, b) => rank(a) - rank(b) || b.startedAt.getTime() - a.startedAt.getTime());
}

/** Did it run when the message was written, or did the message end it? */
function ranDuring({ startedAt, endedAt, endedBy }: ClockRow, { at, authorId }: LoggedMessage): boolean {
  if (startedAt > at) return false;
  return endedAt === null || endedAt > at || (endedAt.getTime() === at.getTime() && endedBy === authorId);
}

function isOfReply({ metric }: Pick<ClockRow, 'metric'>): boolean {
  return replyMetrics.some((reply) => reply === metric);
}

/** Why a message starts no clock; null where it does. */
function unaskedOf(message: LoggedMessage, clocks: readonly ClockRow[]): Unasked | null {
  const startsWith = `${message.inboxId}/${message.id}/`;
  if (clocks.some(({ id, askId }) => askId === message.id || id.startsWith(startsWith))) return null;
  if (message.authorRole !== 'customer') return { how: message.authorRole };
  const { needsReply, why } = readAsk(message.text, { hasFiles: message.hasFiles });
  if (!needsReply) return { how: 'courtesy', why };
  return clocks.some(isOfReply) ? { how: 'asked_before' } : { how: 'no_promise' };
}

function linkOf({ where: { workspaceUrl, inboxId, askThreadId } }: Around, askId: string): string {
  return messageLink(workspaceUrl, inboxId, askId, askThreadId);
}

async function handledOf(
  tx: Transaction,
  workspaceId: string,
  around: Around,
  { policies }: Terms,
): Promise<Handled> {
  const { handling, lastStaffId, customerOwnerId, inboxOwnerId } = around;
  const candidates = [handling.assigneeId, lastStaffId, customerOwnerId, inboxOwnerId];
  const reach = await loadReach(tx, workspaceId, candidates, policies);
  return {
    ownerId: ownerAmong(candidates, reach),
    takenBy: handling.acknowledgedBy,
    snoozedUntil: handling.snoozedUntil,
  };
}
