import type { Transaction } from '../store/database.ts';
import { leaveInboxes } from '../store/inboxes.ts';
import { findPeople } from '../store/people.ts';
import { savePresence } from '../store/presence.ts';
import { changeUserGroup } from '../store/user-groups.ts';
import { holdWorkspace } from '../store/workspaces.ts';
import { applyLadder } from './apply-ladder.ts';
import { applyPromise } from './apply-promise.ts';
import { applyReactions } from './apply-reactions.ts';
import { applyRole } from './apply-role.ts';
import { applyCommand, applyInboxChange } from './apply-settings.ts';
import { applyToLog } from './apply-to-log.ts';
import { applyWords } from './apply-words.ts';
import type { Intent } from './intents.ts';
import { applyOwn } from './own.ts';
import { saveAccount, usOf } from './people.ts';
import type { ChannelFacts } from './refuse-command.ts';
import { type Acquaintance, peopleNeeded } from './roles.ts';

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
  pageLength?: number,
): Promise<void> {
  const known = await acquaintance(tx, workspaceId, intents, now);
  for (const stretch of stretchesOf(intents)) {
    for (const intent of stretch) {
      if (intent.type === 'command') await applyCommand(tx, workspaceId, intent, channels, known);
      if (intent.type === 'ladder') await applyLadder(tx, workspaceId, intent, known);
      if (intent.type === 'reactions') await applyReactions(tx, workspaceId, intent, known);
      if (intent.type === 'inbox') await applyInboxChange(tx, workspaceId, intent, channels, now);
      // The two events of a removal come in any order; being added to a channel again takes it up again.
      if (intent.type === 'removed') await leaveInboxes(tx, workspaceId);
      if (intent.type === 'account') await saveAccount(tx, workspaceId, intent.account, now);
      if (intent.type === 'presence') {
        await savePresence(tx, workspaceId, [{ ...intent, id: intent.personId }], intent.at);
      }
      if (intent.type === 'user_group') await changeUserGroup(tx, workspaceId, intent);
    }
    await applyToLog(tx, workspaceId, stretch, known, now, pageLength);
  }
  // Last, for they hold people's lists, which everybody takes hold of after the clocks.
  for (const intent of intents) {
    if (intent.type === 'own') await applyOwn(tx, workspaceId, intent, known);
    if (intent.type === 'promise') await applyPromise(tx, workspaceId, intent, known, now);
    if (intent.type === 'words') await applyWords(tx, workspaceId, intent, known, now);
  }
}

/**
 * Everybody whom these intents are about, as they count. What admins say comes before all the rest: it tells of each
 * message by its own time, and so is the same whenever it comes.
 */
async function acquaintance(
  tx: Transaction,
  workspaceId: string,
  intents: readonly Intent[],
  now: Date,
): Promise<Acquaintance> {
  const roles = intents.filter((intent) => intent.type === 'role');
  // Held from others who read the same people: else a message might be heard that does not know what was just said.
  const workspace = await holdWorkspace(tx, workspaceId, roles.length > 0 ? 'update' : 'share');
  if (!workspace) throw new Error(`There is no workspace ${workspaceId}`);
  const ids = peopleNeeded(intents);
  const known = { people: await findPeople(tx, workspaceId, ids), us: usOf(workspace) };
  if (roles.length === 0) return known;
  const told = { ...known, appUserId: workspace.botUserId };
  for (const intent of roles) await applyRole(tx, workspaceId, intent, told, now);
  return { ...known, people: await findPeople(tx, workspaceId, ids) };
}

/** Parts in which whatever changes what is heard stands before what is heard. Mostly that is one: such changes are rare. */
function stretchesOf(intents: readonly Intent[]): Intent[][] {
  const stretches: Intent[][] = [];
  let hasHeard = false;
  for (const intent of intents) {
    const changesHearing =
      intent.type === 'command' ||
      intent.type === 'inbox' ||
      intent.type === 'removed' ||
      intent.type === 'reactions';
    if (stretches.length === 0 || (changesHearing && hasHeard)) {
      stretches.push([]);
      hasHeard = false;
    }
    stretches.at(-1)?.push(intent);
    if (intent.type === 'said' || intent.type === 'fact') hasHeard = true;
  }
  return stretches;
}
