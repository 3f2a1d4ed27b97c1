import type { AllMiddlewareArgs, BlockOverflowAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { anchorOfPress } from '../blocks/anchor.ts';
import { readMenu } from '../blocks/nudge-menu.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import { whyView } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whyWaiting } from '../why-waiting.ts';
import { onDecision } from './press.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockOverflowAction> & AllMiddlewareArgs;

/** The ⋯ of a nudge: *Why this deadline?* opens the explanation, everything else in it is decided as by a button. */
export function onMenu(context: SlackContext) {
  const decide = onDecision(context);
  return async (args: Args): Promise<void> => {
    const { ack, body, action, client, respond } = args;
    if (readMenu(action.selected_option.value) !== 'why') return decide(args);
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const anchor = anchorOfPress(action, body.message?.blocks);
    const answer = anchor && (await whyWaiting(context, anchor.inbox, anchor.ask, anchor.clock));
    if (answer?.how !== 'explained') {
      await respond({ response_type: 'ephemeral', replace_original: false, ...buttonTooOld() });
      return;
    }
    await client.views.open({ trigger_id: body.trigger_id, view: whyView(answer, 'Why this deadline?') });
  };
}
