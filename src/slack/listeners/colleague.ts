import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockOverflowAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { findClock } from '../../store/clocks.ts';
import { colleagueAsk } from '../../store/colleague-asks.ts';
import { isStaff } from '../authorise.ts';
import { anchorOfPress } from '../blocks/anchor.ts';
import { askColleagueView, readAskColleague } from '../blocks/ask-colleague.ts';
import { readAbout } from '../blocks/asked-about.ts';
import { buttonTooOld } from '../blocks/refusals.ts';
import type { SlackContext } from '../context.ts';
import { blockIds } from '../ids.ts';
import { refuseOthers } from './refuse-others.ts';

type Press = SlackActionMiddlewareArgs<BlockAction | BlockOverflowAction> & AllMiddlewareArgs;
type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

const alone = { response_type: 'ephemeral', replace_original: false } as const;

/** *Ask a colleague*: asks whom, what and by when, in a modal. */
export function onAskColleague(context: SlackContext) {
  return async ({ ack, body, action, client, respond }: Press): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const { db, workspaceId, now } = context;
    const anchor = anchorOfPress(action, body.message?.blocks);
    const clock = anchor && (await findClock(db, workspaceId, anchor.clock));
    if (!anchor || !clock) {
      await respond({ ...alone, ...buttonTooOld() });
      return;
    }
    await client.views.open({ trigger_id: body.trigger_id, view: askColleagueView(anchor, clock, now()) });
  };
}

const refusals = {
  notForYou: 'Only people of this workspace can be asked.',
  yourself: 'That is you. Choose somebody else.',
} as const;

/** The submitted modal: checked here, carried out by intake from the delivery that was recorded. */
export function onAskColleagueSubmitted(context: SlackContext) {
  return async ({ ack, body, view }: Submission): Promise<void> => {
    const refuse = (why: keyof typeof refusals) =>
      ack({ response_action: 'errors', errors: { [blockIds.askColleagueTo]: refusals[why] } });
    const read = readAskColleague(view.state.values, context.now());
    if (!read.ok) return ack({ response_action: 'errors', errors: read.errors });
    const about = readAbout(view.private_metadata);
    const mayAsk = await isStaff(context, body.user.id, body.user.team_id);
    if (!about || !mayAsk || !(await isStaff(context, read.to, null))) return refuse('notForYou');
    if (read.to === body.user.id) return refuse('yourself');
    await ack();
    await context.settle();
  };
}

/**
 * *Answered* in the colleague's list, and *No longer needed* under what the asker was told: carried out by intake, and shown by the
 * message itself.
 */
export function onColleagueDecision(context: SlackContext) {
  return async ({ ack, body, action, respond }: Press): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    await context.settle();
    const anchor = anchorOfPress(action, body.message?.blocks);
    const ask = anchor && (await colleagueAsk(context.db, context.workspaceId, anchor.clock));
    if (!ask) await respond({ ...alone, ...buttonTooOld() });
  };
}
