import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { loopsByIds } from '../../store/loops.ts';
import { readLoop } from '../blocks/loop-anchor.ts';
import { closedAlreadyMessage, notClosedMessage } from '../blocks/loop-asked.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';
import { actionIds } from '../ids.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/**
 * *Close* and *Keep open*: carried out by intake from the delivery that was recorded, and shown by the message itself. Told more
 * is only who may not, or came too late.
 */
export function onLoop(context: SlackContext) {
  return async ({ ack, body, action, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const tell = (message: BlockMessage) =>
      respond({ response_type: 'ephemeral', replace_original: false, ...message });
    await context.settle();
    const about = readLoop('value' in action ? action.value : undefined);
    const { db, workspaceId } = context;
    const loop =
      about && (await loopsByIds(db, workspaceId, [about.conversationId])).get(about.conversationId);
    if (!loop) await tell(buttonTooOld());
    else if (action.action_id === actionIds.closeLoop && loop.state !== 'closed')
      await tell(notClosedMessage());
    else if (action.action_id === actionIds.keepOpen && loop.state === 'closed')
      await tell(closedAlreadyMessage());
  };
}
