import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { isStaff } from '../authorise.ts';
import {
  followUpNotice,
  followUpRefused,
  followUpView,
  readFollowUp,
  readFollowUpAbout,
} from '../blocks/follow-up.ts';
import { notedSentence, notNoted } from '../blocks/noted.ts';
import type { SlackContext } from '../context.ts';
import { whatWasNoted } from '../noted.ts';
import { whatToTrack } from '../tracking.ts';
import { decidedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import { onMessageShortcut } from './message-shortcut.ts';
import { updateModal } from './update-modal.ts';

/** The message shortcut *Track follow-up*: what is promised, who is to keep it and by when, in a modal, for staff only. */
export function onTrackFollowUp(context: SlackContext) {
  return onMessageShortcut(context, async (about, by) => followUpView(await whatToTrack(context, about, by)));
}

/**
 * The submitted promise: carried out by intake from the delivery that was recorded. The modal stays open, and is told what
 * came of it as soon as that is known.
 */
export function onFollowUpSubmitted(context: SlackContext) {
  return async ({
    ack,
    body,
    view,
    client,
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors });
    const read = readFollowUp(view.state.values, context.now());
    if (!read.ok) return refuse(read.errors);
    const about = readFollowUpAbout(view.private_metadata);
    if (!about || !(await isStaff(context, body.user.id, body.user.team_id))) {
      return refuse(followUpRefused('not_for_you').errors);
    }
    if (!(await isStaff(context, read.by, null))) return refuse(followUpRefused('not_staff').errors);
    await ack({ response_action: 'update', view: followUpNotice('One moment: it is noted.') });
    await context.settle();
    const factId = decidedId(asDelivery(context.workspaceId, body)?.id ?? '');
    const noted = await whatWasNoted(context, { inboxId: about.inboxId, factId }, body.user.id);
    await updateModal(context, client, view, followUpNotice(noted ? notedSentence(noted) : notNoted));
  };
}
