import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { findInboxes } from '../../store/inboxes.ts';
import type { SlackContext } from '../context.ts';

type Args = SlackEventMiddlewareArgs<'member_joined_channel'> & AllMiddlewareArgs;

/** The app comes back into a channel that it watches: what was written while it was out is read. */
export function onJoined(context: SlackContext) {
  return async ({ event, context: { botUserId } }: Args): Promise<void> => {
    if (event.user !== botUserId) return;
    await context.settle();
    const inbox = (await findInboxes(context.db, context.workspaceId, [event.channel])).get(event.channel);
    if (inbox?.state === 'watched') await context.readPast(event.channel);
  };
}
