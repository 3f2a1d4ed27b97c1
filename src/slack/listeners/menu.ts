import type { AllMiddlewareArgs, BlockOverflowAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { type Anchor, anchorOfPress } from '../blocks/anchor.ts';
import { type Decided, type Decision, decidedMessage } from '../blocks/decided.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { readMenu } from '../blocks/nudge-menu.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import { whyView } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whatCameOf } from '../decided.ts';
import { pressedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { whyWaiting } from '../why-waiting.ts';
import { onAskColleague } from './colleague.ts';
import { onHandOver } from './press.ts';
import { onPromiseDate, onPromiseDecision } from './promise.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockOverflowAction> & AllMiddlewareArgs;

/**
 * The ⋯ of a nudge: *Why this deadline?* opens the explanation, *Hand over* asks to whom, *Another time* by when, everything else
 * in it is decided as by a button.
 */
export function onMenu(context: SlackContext) {
  const others = {
    hand_over: onHandOver(context),
    another_time: onPromiseDate(context),
    ask_colleague: onAskColleague(context),
    not_promised: onPromiseDecision(context),
  };
  return async (args: Args): Promise<void> => {
    const { ack, body, action, client, respond } = args;
    const choice = readMenu(action.selected_option.value);
    if (
      choice === 'hand_over' ||
      choice === 'another_time' ||
      choice === 'ask_colleague' ||
      choice === 'not_promised'
    ) {
      return others[choice](args);
    }
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const tell = (message: BlockMessage) =>
      respond({ response_type: 'ephemeral', replace_original: false, ...message });
    const anchor = anchorOfPress(action, body.message?.blocks);
    if (!anchor || !choice) {
      await tell(buttonTooOld());
      return;
    }
    if (choice !== 'why') {
      const factId = pressedId(asDelivery(context.workspaceId, body)?.id ?? '');
      const message = await decide(context, anchor, choice, factId);
      if (message) await tell(message);
      return;
    }
    const answer = await whyWaiting(context, anchor.inbox, anchor.ask, anchor.clock);
    if (answer.how !== 'explained') {
      await tell(buttonTooOld());
      return;
    }
    await client.views.open({ trigger_id: body.trigger_id, view: whyView(answer, 'Why this deadline?') });
  };
}

/** Carried out by intake; told only where the nudge itself does not show what came of it. */
async function decide(
  context: SlackContext,
  { inbox: inboxId, ask: messageId, clock }: Anchor,
  decision: Decision,
  factId: string,
): Promise<BlockMessage | undefined> {
  await context.settle();
  const decided = await whatCameOf(context, { inboxId, messageId }, decision, factId);
  if (typeof decided === 'string') return buttonTooOld();
  return isShownBy(decided, clock) ? undefined : decidedMessage(decided);
}

function isShownBy({ how, clocks }: Decided, clockId: string): boolean {
  return how === 'done' && clocks.some(({ id, outcome }) => id === clockId && outcome !== 'breached');
}
