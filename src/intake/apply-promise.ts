import type { Transaction } from '../store/database.ts';
import { applyToLog } from './apply-to-log.ts';
import type { PromiseIntent } from './intents.ts';
import { type Acquaintance, mayUse } from './roles.ts';
import { placePromise } from './typed-promise.ts';

/**
 * Notes a promise that was typed, about the message that it is found to belong to by then: from then on the log says it, and
 * nothing that is written later moves it.
 */
export async function applyPromise(
  tx: Transaction,
  workspaceId: string,
  intent: PromiseIntent,
  known: Acquaintance,
  now: Date,
): Promise<void> {
  const { id, at, actor } = intent;
  if (!mayUse(known, actor, at)) return;
  const placed = await placePromise(tx, workspaceId, { ...intent, actorId: actor.userId });
  if (!placed.ok) return;
  const { inboxId, messageId, details } = placed;
  await applyToLog(
    tx,
    workspaceId,
    [{ type: 'fact', inboxId, messageId, id, at, actor, details }],
    known,
    now,
  );
}
