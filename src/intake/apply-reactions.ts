import { withEmoji } from '../domain/reactions.ts';
import type { Transaction } from '../store/database.ts';
import { findWorkspace, setReactions } from '../store/workspaces.ts';
import type { ReactionsIntent } from './intents.ts';
import { type Acquaintance, mayUse } from './roles.ts';

/** Keeps which further emoji mean something, where whoever says so may. What was reacted before keeps what it meant. */
export async function applyReactions(
  tx: Transaction,
  workspaceId: string,
  { actor, at, change }: ReactionsIntent,
  known: Acquaintance,
): Promise<void> {
  if (!mayUse(known, actor, at)) return;
  const before = (await findWorkspace(tx, workspaceId))?.reactions ?? {};
  const words = change.kind === 'reset' ? {} : withEmoji(before, change.meaning, change.emoji);
  await setReactions(tx, workspaceId, words);
}
