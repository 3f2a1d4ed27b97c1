import type { Terms } from '../domain/clocks/clock.ts';
import { messageLink } from '../domain/links.ts';
import { byTime, type Fact } from '../domain/log.ts';
import { ownerAmong, ownersInTurn } from '../domain/people.ts';
import { clocksOfMessage } from '../store/clocks.ts';
import { inTransaction, type Transaction } from '../store/database.ts';
import { withEndings } from '../store/endings.ts';
import { findInboxes } from '../store/inboxes.ts';
import { findMessage } from '../store/log.ts';
import { loadReach } from '../store/reach.ts';
import { type Around, aroundClocks } from '../store/surroundings.ts';
import { explained } from './blocks/explanation.ts';
import type { Handled, WhyAnswer, WhyAsked } from './blocks/why-answer.ts';
import type { SlackContext } from './context.ts';
import { conversationOf } from './conversation-of.ts';
import { readSo } from './read-so.ts';
import { tellingFirst, unaskedOf } from './telling-clocks.ts';

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
    const kept = await clocksOfMessage(tx, workspaceId, inboxId, messageId);
    const clocks = await withEndings(tx, workspaceId, kept);
    const telling = tellingFirst(clocks, message, clockId);
    const shown = telling.slice(0, mostExplained);
    const { facts, state, history, terms } = await conversationOf(tx, workspaceId, inboxId, messageId, now());
    const around = shown[0] && (await aroundClocks(tx, workspaceId, [shown[0].id])).get(shown[0].id);
    return {
      how: 'explained',
      about: { inboxId, messageId },
      customerName: inbox.customerName,
      link: shown[0] && around ? linkOf(around, shown[0].askId) : '',
      unasked: unaskedOf(inboxId, message, telling, readSo(state, message, facts)),
      askedBy: saidToBeAsked(facts, messageId),
      handled: around ? await handledOf(tx, workspaceId, around, terms) : null,
      clocks: shown.map((clock) => explained(clock, history, terms, inbox.customerName, now())),
      more: telling.length - shown.length,
      now: now(),
    };
  });
}

/** Who of staff said that the message was an ask, where nobody has said the opposite since. */
function saidToBeAsked(facts: readonly Fact[], messageId: string): WhyAsked | null {
  const verdicts = facts.filter(
    (fact) =>
      fact.messageId === messageId &&
      fact.actorRole === 'staff' &&
      (fact.details.kind === 'asked' || fact.details.kind === 'no_reply_needed'),
  );
  const last = verdicts.sort(byTime).at(-1);
  return last?.details.kind === 'asked' && last.actorId !== null ? { at: last.at, by: last.actorId } : null;
}

function linkOf({ where: { workspaceUrl, inboxId, askThreadId } }: Around, askId: string): string {
  return messageLink(workspaceUrl, inboxId, askId, askThreadId);
}

async function handledOf(
  tx: Transaction,
  workspaceId: string,
  { handling, owners }: Around,
  { policies }: Terms,
): Promise<Handled> {
  const candidates = ownersInTurn(owners);
  const reach = await loadReach(tx, workspaceId, candidates, policies);
  return {
    ownerId: ownerAmong(candidates, reach),
    takenBy: handling.acknowledgedBy,
    snoozedUntil: handling.snoozedUntil,
  };
}
