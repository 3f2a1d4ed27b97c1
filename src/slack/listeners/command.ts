import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { targetMinutesFor } from '../../domain/policy.ts';
import type { CommandIntent } from '../../intake/intents.ts';
import { refuseCommand } from '../../intake/refuse-command.ts';
import { findInboxes } from '../../store/inboxes.ts';
import { policyVersions } from '../../store/terms.ts';
import { findWorkspace } from '../../store/workspaces.ts';
import { isStaff } from '../authorise.ts';
import { reportChannelSet, targetSet, unwatched, watching } from '../blocks/confirmations.ts';
import { helpMessage } from '../blocks/help.ts';
import type { BlockMessage } from '../blocks/message.ts';
import {
  forTheTeamOnly,
  notAChannel,
  notAMember,
  notInASharedChannel,
  notWatched,
  ownerNotStaff,
  ownerUnknown,
  periodUnknown,
  targetUnreadable,
} from '../blocks/refusals.ts';
import { mineList, openList } from '../blocks/waiting-list.ts';
import { reportMessage } from '../blocks/weekly-report.ts';
import { readCommand, type TypedCommand } from '../command-words.ts';
import type { SlackContext } from '../context.ts';
import { lookUpChannels } from '../look-up.ts';
import { loadWaiting } from '../waiting.ts';

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
type Typed = Args['command'];
type Change = CommandIntent['command'];

/** `/cx-urgency …`: answered privately, and only to staff of the workspace. */
export function onCommand(context: SlackContext) {
  return async ({ command, ack, respond }: Args): Promise<void> => {
    await ack();
    const answer = await answerTo(context, command);
    await respond({ response_type: 'ephemeral', ...answer });
  };
}

async function answerTo(context: SlackContext, command: Typed): Promise<BlockMessage> {
  if (!(await isStaff(context, command.user_id, command.team_id))) {
    const workspace = await findWorkspace(context.db, context.workspaceId);
    return forTheTeamOnly(workspace?.name ?? '');
  }
  return answerStaff(context, command, readCommand(command.text));
}

async function answerStaff(
  context: SlackContext,
  command: Typed,
  typed: TypedCommand,
): Promise<BlockMessage> {
  const { db, workspaceId, now } = context;
  switch (typed.name) {
    case 'help':
      return helpMessage();
    case 'unknown':
      return helpMessage(typed.typed, typed.suggestion);
    case 'bad_period':
      return periodUnknown(typed.typed);
    case 'bad_target':
      return targetUnreadable(typed.typed);
    case 'bad_owner':
      return ownerUnknown(typed.typed);
    case 'open':
      return openList(await loadWaiting(db, workspaceId, now()), now());
    case 'mine': {
      const waiting = await loadWaiting(db, workspaceId, now());
      return mineList(
        waiting.filter((item) => item.ownerId === command.user_id),
        now(),
      );
    }
    case 'report': {
      const { summary, before, title } = await context.reportFor(db, workspaceId, typed.range, now());
      return reportMessage(summary, before, title);
    }
    default:
      return changeSomething(context, command, typed);
  }
}

/**
 * Commands that change something are carried out by intake, from the delivery that was recorded: here they are only
 * checked, awaited and answered. What is refused here, intake refuses by the same rule.
 */
async function changeSomething(context: SlackContext, command: Typed, typed: Change): Promise<BlockMessage> {
  const { channel_id: inboxId, channel_name: name } = command;
  const refusal = await refusalOf(context, inboxId, typed);
  if (refusal) return refusal;
  await context.settle();
  if (typed.name === 'report_here') return reportChannelSet({ id: inboxId, name });
  const inbox = (await findInboxes(context.db, context.workspaceId, [inboxId])).get(inboxId);
  if (!inbox || (typed.name === 'target' && inbox.state !== 'watched')) return notWatched();
  if (typed.name === 'unwatch') return unwatched(inbox);
  const policy = (await policyVersions(context.db, context.workspaceId)).at(-1);
  if (!policy) throw new Error(`Workspace ${context.workspaceId} has no policy`);
  const targetMinutes = targetMinutesFor(policy.document, inboxId, 'first_reply');
  const { hours } = policy.document;
  if (typed.name === 'target') return targetSet(inbox, targetMinutes, hours);
  await context.readPast(inboxId);
  return watching({ inbox, customerName: inbox.customerName, ownerId: inbox.ownerId, targetMinutes, hours });
}

async function refusalOf(
  context: SlackContext,
  inboxId: string,
  typed: Change,
): Promise<BlockMessage | undefined> {
  const channel = (await lookUpChannels(context.client, [inboxId])).get(inboxId);
  const ownerId = typed.name === 'watch' ? typed.ownerId : null;
  const ownerRole = ownerId && (await isStaff(context, ownerId, null)) ? 'staff' : undefined;
  switch (refuseCommand(typed, inboxId, channel, ownerRole)) {
    case 'not_a_channel':
      return notAChannel();
    case 'not_a_member':
      return notAMember();
    case 'shared_channel':
      return notInASharedChannel();
    case 'owner_not_staff':
      return ownerNotStaff(ownerId ?? '');
    case null:
      return undefined;
  }
}
