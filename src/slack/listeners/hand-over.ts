import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { whoHasTheTurn } from '../../intake/whose-turn.ts';
import { inTransaction } from '../../store/database.ts';
import { isStaff } from '../authorise.ts';
import { type Anchor, readAnchor } from '../blocks/anchor.ts';
import { handOverRefused, readHandOver } from '../blocks/hand-over.ts';
import type { SlackContext } from '../context.ts';
import { blockIds } from '../ids.ts';
import { submitted } from './submitted.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The submitted hand-over: carried out by intake from the delivery that was recorded; here it is checked and closed. */
export function onHandOverSubmitted(context: SlackContext) {
  return async (args: Args): Promise<void> => {
    const { ack, body, view } = args;
    const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors });
    const read = readHandOver(view.state.values, view.private_metadata);
    if (!read.ok) return refuse(read.errors);
    const to = read.to ?? (await turnOf(context, read.rotation));
    if (to === null) return refuse(handOverRefused('nobody_has_the_turn').errors);
    const mayDecide = await isStaff(context, body.user.id, body.user.team_id);
    if (!mayDecide || !(await isStaff(context, to, null))) {
      return refuse(handOverRefused('not_staff').errors);
    }
    const anchor: Anchor | undefined = readAnchor(view.private_metadata);
    const about = anchor?.about ? { about: anchor.about } : {};
    const lost = await submitted(context, args, anchor, {
      kind: 'handed_over',
      to,
      note: read.note,
      ...about,
    });
    if (lost?.how === 'theirs' && lost.by === body.user.id) {
      return refuse(handOverRefused('to_oneself').errors);
    }
    if (lost) return refuse({ [blockIds.handOverTo]: lost.error });
    await ack();
    await context.settle();
  };
}

async function turnOf({ db, workspaceId, now }: SlackContext, rotation: string): Promise<string | null> {
  return inTransaction(db, (tx) => whoHasTheTurn(tx, workspaceId, rotation, now()));
}
