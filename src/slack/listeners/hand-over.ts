import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { isStaff } from '../authorise.ts';
import { handOverRefused, readHandOver } from '../blocks/hand-over.ts';
import type { SlackContext } from '../context.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The submitted hand-over: carried out by intake from the delivery that was recorded; here it is checked and closed. */
export function onHandOverSubmitted(context: SlackContext) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    const read = readHandOver(view.state.values);
    if (!read.ok) {
      await ack({ response_action: 'errors', errors: read.errors });
      return;
    }
    const mayDecide = await isStaff(context, body.user.id, body.user.team_id);
    if (!mayDecide || !(await isStaff(context, read.to, null))) {
      await ack({ response_action: 'errors', errors: handOverRefused('not_staff').errors });
      return;
    }
    if (read.to === body.user.id) {
      await ack({ response_action: 'errors', errors: handOverRefused('to_oneself').errors });
      return;
    }
    await ack();
    await context.settle();
  };
}
