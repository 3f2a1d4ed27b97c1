import type { CommandIntent } from '../../intake/intents.ts';
import { isInbox, refuseCommand } from '../../intake/refuse-command.ts';
import { findInboxes } from '../../store/inboxes.ts';
import { isStaff } from '../authorise.ts';
import {
  overdueAlready,
  reportChannelSet,
  targetSet,
  tierSet,
  unwatched,
  watching,
} from '../blocks/confirmations.ts';
import type { BlockMessage } from '../blocks/message.ts';
import {
  notAChannel,
  notAMember,
  notInASharedChannel,
  notWatched,
  ownerNotStaff,
} from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';
import { lookUpChannels } from '../look-up.ts';
import { usualTermsOf } from '../usual-terms.ts';
import { loadWaiting } from '../waiting.ts';
import type { Answer } from './answer.ts';

type Change = CommandIntent['command'];

interface Channel {
  id: string;
  name: string;
}

/**
 * Commands that change something are carried out by intake, from the delivery that was recorded: here they are only
 * checked, awaited and answered. What is refused here, intake refuses by the same rule.
 */
export async function answerChange(context: SlackContext, channel: Channel, change: Change): Promise<Answer> {
  const refusal = await refusalOf(context, channel.id, change);
  if (refusal) return { answer: refusal };
  await context.settle();
  const answer = await confirmationOf(context, channel, change);
  if (change.name !== 'watch') return { answer };
  return { answer, afterwards: () => afterWatching(context, channel.id) };
}

/** The channel's past is read: what was overdue in it already is told, for nobody is nudged about it. */
async function afterWatching(context: SlackContext, channelId: string): Promise<BlockMessage | null> {
  await context.readPast(channelId);
  await context.settle();
  const waiting = await loadWaiting(context.db, context.workspaceId, context.now());
  return overdueAlready(
    waiting.filter(({ inboxId, isOverdue }) => inboxId === channelId && isOverdue).length,
  );
}

async function confirmationOf(
  context: SlackContext,
  channel: Channel,
  change: Change,
): Promise<BlockMessage> {
  if (change.name === 'report_here') return reportChannelSet(channel);
  const inbox = (await findInboxes(context.db, context.workspaceId, [channel.id])).get(channel.id);
  if (!inbox) return notWatched();
  if (change.name === 'unwatch') return unwatched(inbox);
  const promised = await usualTermsOf(context, inbox);
  if (change.name === 'tier') return tierSet(inbox.customerName, inbox.customerTier, promised);
  if (change.name === 'target') return targetSet(inbox, promised);
  const { customerName, ownerId } = inbox;
  return watching({ inbox, customerName, ownerId, promised });
}

async function refusalOf(
  context: SlackContext,
  channelId: string,
  change: Change,
): Promise<BlockMessage | undefined> {
  const channel = (await lookUpChannels(context.client, [channelId])).get(channelId);
  const ownerId = change.name === 'watch' ? change.ownerId : null;
  const ownerRole = ownerId && (await isStaff(context, ownerId, null)) ? 'staff' : undefined;
  const inbox = (await findInboxes(context.db, context.workspaceId, [channelId])).get(channelId);
  switch (refuseCommand(change, channelId, channel, isInbox(inbox), ownerRole)) {
    case 'not_a_channel':
      return notAChannel();
    case 'not_a_member':
      return notAMember();
    case 'shared_channel':
      return notInASharedChannel();
    case 'owner_not_staff':
      return ownerNotStaff(ownerId ?? '');
    case 'not_watched':
      return notWatched();
    case null:
      return undefined;
  }
}
