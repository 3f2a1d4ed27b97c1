import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { SlackContext } from '../context.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** A shortcut in a message's menu opens a modal about that message, for staff only. @param by whoever chose it */
export function onMessageShortcut(
  context: SlackContext,
  viewOf: (about: { inboxId: string; messageId: string }, by: string) => Promise<ModalView>,
) {
  return async ({ ack, shortcut, client, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, shortcut.user, respond)) return;
    const about = { inboxId: shortcut.channel.id, messageId: shortcut.message_ts };
    const view = await viewOf(about, shortcut.user.id);
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  };
}
