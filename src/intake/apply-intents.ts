import type { Transaction } from '../store/database.ts';
import { leaveInboxes } from '../store/inboxes.ts';
import { findPeople } from '../store/people.ts';
import { applyCommand, applyInboxChange } from './apply-settings.ts';
import { applyToLog } from './apply-to-log.ts';
import type { Intent } from './intents.ts';
import { saveAccount } from './people.ts';
import type { ChannelFacts } from './refuse-command.ts';
import { accountsNeeded } from './roles.ts';

/**
 * Carries out what deliveries mean, in one transaction: first what changes settings, inboxes and accounts, then the
 * log, which is folded into conversations, clocks and nudges.
 */
export async function applyIntents(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  channels: ReadonlyMap<string, ChannelFacts>,
  now: Date,
): Promise<void> {
  const people = await findPeople(tx, workspaceId, accountsNeeded(intents, workspaceId));
  for (const intent of intents) {
    if (intent.type === 'command') await applyCommand(tx, workspaceId, intent, channels, people);
    if (intent.type === 'inbox') await applyInboxChange(tx, workspaceId, intent);
    // The two events of a removal come in any order; being added to a channel again takes it up again.
    if (intent.type === 'removed') await leaveInboxes(tx, workspaceId);
    if (intent.type === 'account') await saveAccount(tx, workspaceId, intent.account, now);
  }
  await applyToLog(tx, workspaceId, intents, people, now);
}
