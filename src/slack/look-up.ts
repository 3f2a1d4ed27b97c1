import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Account } from '../domain/people.ts';
import { peopleNamedIn } from '../domain/policy/people.ts';
import { saveAccount } from '../intake/people.ts';
import type { ChannelFacts } from '../intake/refuse-command.ts';
import type { Database } from '../store/database.ts';
import { findPeople } from '../store/people.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { accountOf } from './translate/account.ts';

const unknowable = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

/** Asks Slack about accounts and keeps what it says. One that Slack does not show stays unknown. */
export async function lookUpPeople(
  db: Database,
  client: WebClient,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  let isSomebodyUnknown = false;
  for (const id of ids) {
    const account = await lookUpAccount(client, id);
    const { isKnown } = await saveAccount(db, workspaceId, account, now);
    isSomebodyUnknown ||= !isKnown && isPerson(id);
  }
  if (isSomebodyUnknown) await lookUpAdmins(db, client, workspaceId, now);
}

/** They are asked who somebody is, and may never have written where the app is. */
async function lookUpAdmins(db: Database, client: WebClient, workspaceId: string, now: Date): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: 200, ...(cursor ? { cursor } : {}) });
    const accounts = (page.members ?? []).map((member) => accountOf(member));
    for (const account of accounts.filter(({ isAdmin, isActive }) => isAdmin && isActive)) {
      await saveAccount(db, workspaceId, account, now);
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
}

const isPerson = (id: string) => /^[UW][A-Z0-9]+$/.test(id);

/**
 * Asks Slack about whoever the policy names and the app has not met: a lead in a ladder or a stand-in may never have
 * written where it is, and could not be nudged.
 */
export async function lookUpNamedPeople(
  db: Database,
  client: WebClient,
  workspaceId: string,
  now: Date,
): Promise<void> {
  const { document } = await newestPolicy(db, workspaceId);
  const named = peopleNamedIn(document);
  const known = await findPeople(db, workspaceId, named);
  const unknown = named.filter((id) => !known.has(id));
  await lookUpPeople(db, client, workspaceId, unknown, now);
}

async function lookUpAccount(client: WebClient, id: string): Promise<Account> {
  if (!isPerson(id)) return nobody(id);
  try {
    const { user } = await client.users.info({ user: id });
    return accountOf(user);
  } catch (error) {
    if (error instanceof WebAPIPlatformError && unknowable.has(error.data.error)) return nobody(id);
    throw error;
  }
}

const nobody = (id: string): Account => ({
  id,
  name: id,
  teamId: null,
  enterpriseId: null,
  enterpriseTeamIds: [],
  emailDomain: null,
  isBot: false,
  botId: null,
  isGuest: false,
  isStranger: false,
  isAdmin: false,
  isActive: false,
  timeZone: null,
});

/** What a bot is called, by the id that its messages carry; undefined where Slack does not show it. */
export async function lookUpBotName(client: WebClient, botId: string): Promise<string | undefined> {
  try {
    return (await client.bots.info({ bot: botId })).bot?.name;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'bot_not_found') return undefined;
    throw error;
  }
}

/** What Slack says of channels now. One that it does not show us is left out. */
export async function lookUpChannels(
  client: WebClient,
  ids: readonly string[],
): Promise<Map<string, ChannelFacts>> {
  const found = new Map<string, ChannelFacts>();
  for (const id of ids) {
    try {
      const { channel } = await client.conversations.info({ channel: id });
      const isShared = channel?.is_ext_shared === true || channel?.is_pending_ext_shared === true;
      if (!channel) continue;
      const outsideTeamIds = isShared ? outsideTeamsOf(channel) : [];
      const isMember = channel.is_member !== false;
      found.set(id, { id, name: channel.name ?? id, isShared, isMember, outsideTeamIds });
    } catch (error) {
      if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'channel_not_found') throw error;
    }
  }
  return found;
}

/** The teams of other companies; those of our own organisation are named apart. */
function outsideTeamsOf(channel: {
  connected_team_ids?: string[];
  shared_team_ids?: string[];
  internal_team_ids?: string[];
}): string[] {
  const { connected_team_ids: connected = [], shared_team_ids: shared = [] } = channel;
  const ours = new Set(channel.internal_team_ids);
  return [...new Set([...connected, ...shared])].filter((id) => !ours.has(id));
}
