import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { findClock } from '../../store/clocks.ts';
import { anchorOfPress } from '../blocks/anchor.ts';
import { handOverView } from '../blocks/hand-over.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** A link button: Slack has opened the link, and wants only to hear that we know. */
export async function onOpen({ ack }: Args): Promise<void> {
  await ack();
}

/**
 * *I'm on it*, *Snooze*, *No reply needed* and the like: carried out by intake from the delivery that was recorded. The nudge itself
 * shows what came of it; only who may not, or whose button leads nowhere any more, is told more.
 */
export function onDecision(context: SlackContext) {
  return async ({ ack, body, action, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const anchor = anchorOfPress(action, body.message?.blocks);
    const clock = anchor && (await findClock(context.db, context.workspaceId, anchor.clock));
    await context.settle();
    if (!clock) await respond({ response_type: 'ephemeral', replace_original: false, ...buttonTooOld() });
  };
}

/** *Hand over*: asks to whom, in a modal. */
export function onHandOver(context: SlackContext) {
  return async ({ ack, body, action, client, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const anchor = anchorOfPress(action, body.message?.blocks);
    const clock = anchor && (await findClock(context.db, context.workspaceId, anchor.clock));
    if (!anchor || !clock) {
      await respond({ response_type: 'ephemeral', replace_original: false, ...buttonTooOld() });
      return;
    }
    const about = { customerName: clock.customerName, askText: clock.askText };
    await client.views.open({ trigger_id: body.trigger_id, view: handOverView(anchor, about) });
  };
}
