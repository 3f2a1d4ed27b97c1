import { type PromiseRefusal, placePromise } from '../../intake/typed-promise.ts';
import { isStaff } from '../authorise.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { notedMessage, notNoted } from '../blocks/noted.ts';
import { section } from '../blocks/parts.ts';
import { promiseRefused } from '../blocks/promise-refusals.ts';
import type { SlackContext } from '../context.ts';
import { whatWasNoted } from '../noted.ts';
import { decidedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';

/**
 * `promise @tom Friday 15:00 send the export to Northwind`: carried out by intake from the delivery that was recorded; here it
 * is checked by the same rule, awaited, and answered with what was noted.
 */
export async function answerPromise(
  context: SlackContext,
  command: { user_id: string; channel_id: string },
  { by, words }: { by: string | null; words: string },
): Promise<BlockMessage> {
  const { db, workspaceId, now } = context;
  const { user_id: actorId, channel_id: channelId } = command;
  const personId = by ?? actorId;
  // Asks Slack about somebody who was not met yet.
  if (!(await isStaff(context, personId, null))) return promiseRefused({ why: 'not_staff', by: personId });
  const typed = { actorId, by: personId, words, channelId, at: now() };
  const placed = await placePromise(db, workspaceId, typed);
  if (!placed.ok) return refusal(placed.refusal, personId, words);
  await context.settle();
  const factId = decidedId(asDelivery(workspaceId, command)?.id ?? '');
  const noted = await whatWasNoted(context, { inboxId: placed.inboxId, factId }, actorId);
  return noted ? notedMessage(noted) : { text: notNoted, blocks: [section(notNoted)] };
}

function refusal(found: PromiseRefusal, by: string, typed: string): BlockMessage {
  if (found.why === 'no_conversation') return promiseRefused(found);
  return promiseRefused(found.why === 'not_staff' ? { why: found.why, by } : { why: found.why, typed });
}
