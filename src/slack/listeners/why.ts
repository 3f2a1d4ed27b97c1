import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { whyView } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whyWaiting } from '../why-waiting.ts';
import { refuseOthers } from './refuse-others.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** The message shortcut "Why is this waiting?": the explanation, in a modal, for staff only. */
export function onWhy(context: SlackContext) {
  return async ({ ack, shortcut, client, respond }: Args): Promise<void> => {
    await ack();
    if (await refuseOthers(context, shortcut.user, respond)) return;
    const answer = await whyWaiting(context, shortcut.channel.id, shortcut.message_ts);
    await client.views.open({ trigger_id: shortcut.trigger_id, view: whyView(answer) });
  };
}
