import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { isStaff } from '../authorise.ts';
import { ladderTold, ladderView, readLadderRule } from '../blocks/ladder.ts';
import { type LadderForm, readLadderForm } from '../blocks/ladder-form.ts';
import { forStaffOnly, ladderError, savingLadder } from '../blocks/ladder-words.ts';
import { readCommand } from '../command-words.ts';
import type { SlackContext } from '../context.ts';
import { ladderToEdit } from '../edit-ladder.ts';
import { judgeLadder } from '../judge-ladder.ts';
import { whatCameOfLadder } from '../saved-ladder.ts';

/** `/cx-urgency ladder` of staff opens the modal. @returns whether that was it */
export async function openLadder(
  context: SlackContext,
  { text, user_id, team_id, trigger_id }: SlackCommandMiddlewareArgs['command'],
): Promise<boolean> {
  if (readCommand(text).name !== 'ladder' || !(await isStaff(context, user_id, team_id))) return false;
  await context.client.views.open({ trigger_id, view: ladderView(await ladderToEdit(context, null)) });
  return true;
}

/** Another rule was chosen: its own ladder takes the place of what stood there. */
export function onLadderRule(context: SlackContext) {
  return async ({
    ack,
    body,
    action,
    client,
  }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option.value : undefined;
    if (!body.view || !(await isStaff(context, body.user.id, body.user.team_id))) return;
    const view = ladderView(await ladderToEdit(context, readLadderRule(chosen)));
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view });
  };
}

/**
 * The submitted ladder. First it is judged, and shown as what would happen; submitted again as it was shown, it is saved
 * by intake from the delivery that was recorded. Slack waits three seconds and no longer for an answer, so that the modal
 * stays open then, and is told what came of it.
 */
export function onLadderSubmitted(context: SlackContext) {
  return async ({
    ack,
    body,
    view,
    client,
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const form = readLadderForm(view.state.values, view.private_metadata);
    if (!form) return ack();
    if (!(await isStaff(context, body.user.id, body.user.team_id))) {
      return ack({ response_action: 'errors', errors: ladderError(forStaffOnly, form.rule) });
    }
    if (!form.isConfirmed) return ack(await judged(context, form));
    await ack({ response_action: 'update', view: ladderTold(savingLadder) });
    await context.settle();
    const told = ladderTold(await whatCameOfLadder(context, form, body.user.id));
    try {
      await client.views.update({ view_id: view.id, view: told });
    } catch (error) {
      if (!isClosed(error)) throw error;
      context.logger.debug('A ladder was saved, and its modal closed before that could be told');
    }
  };
}

async function judged(context: SlackContext, form: LadderForm) {
  const verdict = await judgeLadder(context, form);
  if (!verdict.ok) return { response_action: 'errors' as const, errors: verdict.errors };
  return { response_action: 'update' as const, view: ladderView(verdict.editing) };
}

/** Whoever closed the modal meanwhile wants to hear no more. */
function isClosed(error: unknown): boolean {
  return (error as { data?: { error?: unknown } } | undefined)?.data?.error === 'not_found';
}
