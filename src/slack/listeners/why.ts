import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { findWorkspace } from '../../store/workspaces.ts';
import { isStaff } from '../authorise.ts';
import { forTheTeamOnly } from '../blocks/refusals.ts';
import { whyView } from '../blocks/why.ts';
import type { SlackContext } from '../context.ts';
import { whyWaiting } from '../why-waiting.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** The message shortcut "Why is this waiting?": the explanation, in a modal, for staff only. */
export function onWhy(context: SlackContext) {
  return async ({ ack, shortcut, client, respond }: Args): Promise<void> => {
    await ack();
    if (!(await isStaff(context, shortcut.user.id, shortcut.user.team_id))) {
      const workspace = await findWorkspace(context.db, context.workspaceId);
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        ...forTheTeamOnly(workspace?.name ?? ''),
      });
      return;
    }
    const answer = await whyWaiting(context, shortcut.channel.id, shortcut.message_ts);
    await client.views.open({ trigger_id: shortcut.trigger_id, view: whyView(answer) });
  };
}
