import { customerOfTeams } from '../domain/customers.ts';
import { addMark, allCustomers, type Customer, giveInboxTo } from '../store/customers.ts';
import type { Transaction } from '../store/database.ts';
import { findInboxes } from '../store/inboxes.ts';
import type { ChannelFacts } from './refuse-command.ts';

/** The companies besides ours that a channel is shared with, by their Slack teams. */
export function outsideTeams(channel: ChannelFacts | undefined, workspaceId: string): string[] {
  return (channel?.outsideTeamIds ?? []).filter((id) => id !== workspaceId);
}

/** The customer whom a channel is shared with; null where nothing tells so, or several are. */
export async function customerShared(
  tx: Transaction,
  workspaceId: string,
  channel: ChannelFacts | undefined,
): Promise<string | null> {
  const teams = outsideTeams(channel, workspaceId);
  return teams.length === 0 ? null : customerOfTeams(teams, await allCustomers(tx, workspaceId));
}

/**
 * What is learnt of whom a channel is shared with: an inbox whose customer nobody has said anything of belongs to the
 * customer of that team, from now on; and a team that nobody has is its customer's, where it is the only one.
 */
export async function learnFrom(
  tx: Transaction,
  workspaceId: string,
  inboxId: string,
  channel: ChannelFacts | undefined,
  at: Date,
): Promise<void> {
  const teams = outsideTeams(channel, workspaceId);
  const inbox = (await findInboxes(tx, workspaceId, [inboxId])).get(inboxId);
  if (teams.length === 0 || !inbox) return;
  const customers = await allCustomers(tx, workspaceId);
  const shared = customerOfTeams(teams, customers);
  const own = customers.find(({ id }) => id === inbox.customerId);
  if (shared !== null && shared !== inbox.customerId && isUntouched(own, inboxId)) {
    await giveInboxTo(tx, workspaceId, inboxId, shared, at);
  }
  const [only, ...others] = teams;
  const isTaken = customers.some(({ slackTeamIds }) => slackTeamIds.includes(only ?? ''));
  if (only !== undefined && others.length === 0 && !isTaken) {
    await addMark(tx, workspaceId, inbox.customerId, 'slackTeamIds', only);
  }
}

/** The customer that was made with the inbox, and of which nobody has said anything since. */
function isUntouched(customer: Customer | undefined, inboxId: string): boolean {
  if (customer?.id !== `channel/${inboxId}`) return false;
  const { tier, ownerId, slackTeamIds, emailDomains } = customer;
  return tier === null && ownerId === null && slackTeamIds.length === 0 && emailDomains.length === 0;
}
