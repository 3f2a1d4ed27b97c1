import { defaultCustomerName } from '../domain/customers.ts';
import { withInboxTarget } from '../domain/policy/change.ts';
import type { Transaction } from '../store/database.ts';
import { changeInboxState, findInboxes, setCustomerTier, watchInbox } from '../store/inboxes.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { addPolicyVersion } from '../store/terms.ts';
import { setReportChannel } from '../store/workspaces.ts';
import type { CommandIntent } from './intents.ts';
import { customerShared, learnFrom } from './recognise.ts';
import type { ChannelFacts } from './refuse-command.ts';

/** Carries out a command that changes something. Doing it twice is the same as once. */
export async function runCommand(
  tx: Transaction,
  workspaceId: string,
  { command, actor, inboxId, inboxName, at }: CommandIntent,
  channel: ChannelFacts | undefined,
): Promise<void> {
  switch (command.name) {
    case 'watch': {
      const known = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
      const name = channel?.name ?? known?.name ?? inboxName;
      const ownerId = command.ownerId ?? known?.ownerId ?? actor.userId;
      const isShared = channel?.isShared ?? known?.isShared ?? false;
      const customerName = defaultCustomerName(name);
      const customerId = await customerShared(tx, workspaceId, channel);
      const place = { workspaceId, id: inboxId, name, isShared, ownerId };
      await watchInbox(tx, { ...place, customerName, customerId }, at);
      await learnFrom(tx, workspaceId, inboxId, channel, at);
      return;
    }
    case 'unwatch':
      await changeInboxState(tx, workspaceId, inboxId, 'unwatched', at);
      return;
    case 'target': {
      const newest = await newestPolicy(tx, workspaceId);
      const document = withInboxTarget(newest.document, inboxId, inboxName, command.minutes);
      await addPolicyVersion(tx, workspaceId, document, at, actor.userId);
      return;
    }
    case 'tier':
      await setCustomerTier(tx, workspaceId, inboxId, command.tier, at);
      return;
    case 'report_here':
      await setReportChannel(tx, workspaceId, inboxId);
  }
}
