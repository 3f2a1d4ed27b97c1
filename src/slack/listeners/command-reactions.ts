import { findWorkspace } from '../../store/workspaces.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { reactionsList, reactionUnreadable } from '../blocks/reactions.ts';
import type { TypedReactions } from '../command-reactions.ts';
import type { SlackContext } from '../context.ts';

/** Which emoji mean something here: a change is carried out by intake from the delivery that was recorded. */
export async function answerReactions(context: SlackContext, typed: TypedReactions): Promise<BlockMessage> {
  if (typed.name === 'bad_reaction') return reactionUnreadable(typed);
  if (typed.name === 'reactions_set') await context.settle();
  const workspace = await findWorkspace(context.db, context.workspaceId);
  return reactionsList(workspace?.reactions ?? {}, typed.name === 'reactions_set');
}
