import { takenFrom } from '../../domain/reactions.ts';
import { findWorkspace } from '../../store/workspaces.ts';
import type { BlockMessage } from '../blocks/message.ts';
import { reactionsList, reactionUnreadable } from '../blocks/reactions.ts';
import type { TypedReactions } from '../command-reactions.ts';
import type { SlackContext } from '../context.ts';

/** Which emoji mean something here: a change is carried out by intake from the delivery that was recorded. */
export async function answerReactions(context: SlackContext, typed: TypedReactions): Promise<BlockMessage> {
  if (typed.name === 'bad_reaction') return reactionUnreadable(typed);
  const { db, workspaceId } = context;
  const words = async () => (await findWorkspace(db, workspaceId))?.reactions ?? {};
  const before = await words();
  if (typed.name === 'reactions') return reactionsList(before);
  await context.settle();
  const { change } = typed;
  return reactionsList(await words(), change.kind === 'add' ? takenFrom(before, change) : []);
}
