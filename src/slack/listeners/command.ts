import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { findWorkspace } from '../../store/workspaces.ts';
import { isStaff } from '../authorise.ts';
import { forTheTeamOnly } from '../blocks/refusals.ts';
import { changeOf, decisionOf, readCommand, roleSaidOf } from '../command-words.ts';
import type { SlackContext } from '../context.ts';
import { decidedId } from '../translate/decided-id.ts';
import { asDelivery } from '../translate/delivery.ts';
import type { Answer } from './answer.ts';
import { answerOwn } from './away.ts';
import { answerChange } from './command-change.ts';
import { answerDecision, answerWhy } from './command-message.ts';
import { answerPromise } from './command-promise.ts';
import { answerQuestion } from './command-question.ts';
import { answerReactions } from './command-reactions.ts';
import { answerRole } from './command-role.ts';
import { openLadder } from './ladder.ts';
import { openSettings } from './settings.ts';

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
type Typed = Args['command'];

/** `/cx-urgency …`: answered privately, and only to staff of the workspace. */
export function onCommand(context: SlackContext) {
  return async ({ command, ack, respond }: Args): Promise<void> => {
    await ack();
    if (await opensSettings(context, command)) return;
    if (await openLadder(context, command)) return;
    const { answer, afterwards } = await answerTo(context, command);
    await respond({ response_type: 'ephemeral', ...answer });
    const more = await afterwards?.();
    if (more) await respond({ response_type: 'ephemeral', replace_original: false, ...more });
  };
}

/** `settings` is answered with a modal, to staff. @returns whether that was asked for */
async function opensSettings(context: SlackContext, command: Typed): Promise<boolean> {
  const { user_id, team_id, trigger_id, text } = command;
  if (readCommand(text).name !== 'settings' || !(await isStaff(context, user_id, team_id))) return false;
  await openSettings(context, user_id, trigger_id);
  return true;
}

async function answerTo(context: SlackContext, command: Typed): Promise<Answer> {
  const { user_id, team_id, channel_id: id, channel_name: name } = command;
  if (!(await isStaff(context, user_id, team_id))) {
    const workspace = await findWorkspace(context.db, context.workspaceId);
    return { answer: forTheTeamOnly(workspace?.name ?? '') };
  }
  const typed = readCommand(command.text);
  if (typed.name === 'why') return { answer: await answerWhy(context, typed.message) };
  const decided = decisionOf(typed);
  if (decided) {
    const factId = decidedId(asDelivery(context.workspaceId, command)?.id ?? '');
    return { answer: await answerDecision(context, decided.message, decided.decision, factId) };
  }
  if (typed.name === 'reactions' || typed.name === 'reactions_set' || typed.name === 'bad_reaction') {
    return { answer: await answerReactions(context, typed) };
  }
  if (typed.name === 'promise') return { answer: await answerPromise(context, command, typed) };
  const said = roleSaidOf(typed);
  if (said) return { answer: await answerRole(context, { id: user_id, teamId: team_id }, said) };
  if (typed.name === 'own') return { answer: await answerOwn(context, user_id, typed.change) };
  const change = changeOf(typed);
  if (change) return answerChange(context, { id, name }, change);
  return { answer: await answerQuestion(context, user_id, typed) };
}
