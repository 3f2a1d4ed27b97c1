import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { isStaff } from '../authorise.ts';
import { correctingView, correctView } from '../blocks/correct.ts';
import { correctedView } from '../blocks/corrected.ts';
import { correctionRefused, readCorrected, readCorrection } from '../blocks/correction.ts';
import type { SlackContext } from '../context.ts';
import { whatCameOfCorrection } from '../corrected.ts';
import { whatToCorrect } from '../correcting.ts';
import { decidedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { onMessageShortcut } from './message-shortcut.ts';
import { updateModal } from './update-modal.ts';

/** The message shortcut *Correct this*: how the message is read, and how it is, in a modal, for staff only. */
export function onCorrect(context: SlackContext) {
  return onMessageShortcut(context, async (about) => correctView(await whatToCorrect(context, about)));
}

/** *Correct this* under an explanation: the same modal, on top of it. */
export function onCorrectBeside(context: SlackContext) {
  return async ({
    ack,
    body,
    action,
    client,
  }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const about = readCorrected('value' in action ? action.value : undefined);
    if (!about || !(await isStaff(context, body.user.id, body.user.team_id))) return;
    const correcting = await whatToCorrect(context, about);
    await client.views.push({ trigger_id: body.trigger_id, view: correctView(correcting) });
  };
}

/**
 * The submitted correction: carried out by intake from the delivery that was recorded. Slack waits three seconds for an
 * answer and no longer, so the modal stays open, and is told what came of it as soon as that is known.
 */
export function onCorrectionSubmitted(context: SlackContext) {
  return async ({
    ack,
    body,
    view,
    client,
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const read = readCorrection(view.state.values);
    if (!read.ok) return ack({ response_action: 'errors', errors: read.errors });
    const about = readCorrected(view.private_metadata);
    if (!about || !(await isStaff(context, body.user.id, body.user.team_id))) {
      const { errors } = correctionRefused('Only people of this workspace can correct it.');
      return ack({ response_action: 'errors', errors });
    }
    await ack({ response_action: 'update', view: correctingView() });
    await context.settle();
    const factId = decidedId(asDelivery(context.workspaceId, body)?.id ?? '');
    const came = await whatCameOfCorrection(context, about, read.correction, factId);
    await updateModal(context, client, view, correctedView(came));
  };
}
