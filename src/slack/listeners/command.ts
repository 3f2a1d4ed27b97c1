import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { findWorkspace } from '../../store/workspaces.ts';
import { isStaff } from '../authorise.ts';
import { forTheTeamOnly } from '../blocks/refusals.ts';
import { changeOf, readCommand } from '../command-words.ts';
import type { SlackContext } from '../context.ts';
import type { Answer } from './answer.ts';
import { answerChange } from './command-change.ts';
import { answerQuestion } from './command-question.ts';

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
type Typed = Args['command'];

/** `/cx-urgency …`: answered privately, and only to staff of the workspace. */
export function onCommand(context: SlackContext) {
  return async ({ command, ack, respond }: Args): Promise<void> => {
    await ack();
    const { answer, afterwards } = await answerTo(context, command);
    await respond({ response_type: 'ephemeral', ...answer });
    await afterwards?.();
  };
}

async function answerTo(context: SlackContext, command: Typed): Promise<Answer> {
  const { user_id, team_id, channel_id: id, channel_name: name } = command;
  if (!(await isStaff(context, user_id, team_id))) {
    const workspace = await findWorkspace(context.db, context.workspaceId);
    return { answer: forTheTeamOnly(workspace?.name ?? '') };
  }
  const typed = readCommand(command.text);
  const change = changeOf(typed);
  if (change) return answerChange(context, { id, name }, change);
  return { answer: await answerQuestion(context, user_id, typed) };
}
