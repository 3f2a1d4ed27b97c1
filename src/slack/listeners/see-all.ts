import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { listContent } from '../../store/list-content.ts';
import { allWaitingView } from '../blocks/list-more.ts';
import type { SlackContext } from '../context.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** *and 12 more*: everything that waits for whoever pressed, in a modal. */
export function onSeeAll(context: SlackContext) {
  return async ({ ack, body, client, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    const { open } = await listContent(context.db, context.workspaceId, body.user.id, context.now());
    await client.views.open({ trigger_id: body.trigger_id, view: allWaitingView(open) });
  };
}
