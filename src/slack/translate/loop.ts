import type { AuthorHint } from '../../domain/people.ts';
import type { FactIntent } from '../../intake/intents.ts';
import { readLoop } from '../blocks/loop-anchor.ts';
import { actionIds } from '../ids.ts';

const decisions: Record<string, FactIntent['details']> = {
  [actionIds.closeLoop]: { kind: 'closed', quiet: true },
  [actionIds.keepOpen]: { kind: 'kept_open' },
};

/** *Close* and *Keep open* under a question about a conversation that has gone quiet; nothing for any other button. */
export function translateLoop(
  { action_id, value }: { action_id: string; value?: unknown },
  id: string,
  at: Date,
  actor: AuthorHint,
): FactIntent[] {
  const details = decisions[action_id];
  const anchor = readLoop(value);
  if (!details || !anchor) return [];
  const { inboxId, messageId } = anchor;
  return [{ type: 'fact', inboxId, messageId, id, at, actor, details }];
}
