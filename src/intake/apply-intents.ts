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
 * Carries out what deliveries mean, in one transaction and in the order in which they came: what was said before a
 * channel was archived, left or unwatched still counts.
 */
export async function applyIntents(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  channels: ReadonlyMap<string, ChannelFacts>,
  now: Date,
): Promise<void> {
  const people = await findPeople(tx, workspaceId, accountsNeeded(intents, workspaceId));
  for (const stretch of stretchesOf(intents)) {
    for (const intent of stretch) {
      if (intent.type === 'command') await applyCommand(tx, workspaceId, intent, channels, people);
      if (intent.type === 'inbox') await applyInboxChange(tx, workspaceId, intent, now);
      // The two events of a removal come in any order; being added to a channel again takes it up again.
      if (intent.type === 'removed') await leaveInboxes(tx, workspaceId);
      if (intent.type === 'account') await saveAccount(tx, workspaceId, intent.account, now);
    }
    await applyToLog(tx, workspaceId, stretch, people, now);
  }
}

/** Parts in which whatever changes what is heard stands before what is heard. Mostly that is one: such changes are rare. */
function stretchesOf(intents: readonly Intent[]): Intent[][] {
  const stretches: Intent[][] = [];
  let hasHeard = false;
  for (const intent of intents) {
    const changesHearing = intent.type === 'command' || intent.type === 'inbox' || intent.type === 'removed';
    if (stretches.length === 0 || (changesHearing && hasHeard)) {
      stretches.push([]);
      hasHeard = false;
    }
    stretches.at(-1)?.push(intent);
    if (intent.type === 'said' || intent.type === 'fact') hasHeard = true;
  }
  return stretches;
}
