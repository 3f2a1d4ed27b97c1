import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { peopleNamedIn } from '../domain/policy/people.ts';
import { saveAccount } from '../intake/people.ts';
import type { Database } from '../store/database.ts';
import { newestPolicy } from '../store/policy-changes.ts';
import { notAskedSince, presenceDue, savePresence, type ToldPresence } from '../store/presence.ts';
import { accountOf } from './translate/account.ts';
import { dndOf, statusOf } from './translate/presence.ts';

/** How many `dnd.teamInfo` takes in one call. */
const mostPeople = 50;
/** Events tell of changes at once; this finds what no event told. */
const freshForMs = 4 * 60_000;

/** What Slack would not say for want of a scope, and everything else goes on without. */
export interface Refreshed {
  people: number;
  withoutDnd: boolean;
}

/**
 * Asks Slack whether people are there: their status one by one, Do Not Disturb for fifty at a time. Accounts are brought
 * up to date by the way. Where `dnd:read` was not granted, Do Not Disturb stays unknown; the doctor says so.
 */
export async function refreshPresence(
  db: Database,
  client: WebClient,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<Refreshed> {
  let withoutDnd = false;
  for (let i = 0; i < ids.length; i += mostPeople) {
    const some = ids.slice(i, i + mostPeople);
    const quiet = await quietOf(client, some);
    withoutDnd ||= quiet === 'missing_scope';
    const told: ToldPresence[] = [];
    for (const id of some) {
      const user = await userOf(client, id);
      if (user) await saveAccount(db, workspaceId, accountOf(user), now);
      const { status } = user ? statusOf(user) : {};
      const dnd = quiet === 'missing_scope' ? undefined : quiet.get(id);
      told.push({ id, ...(status && { status }), ...(dnd && { dnd }) });
    }
    await savePresence(db, workspaceId, told, now);
  }
  return { people: ids.length, withoutDnd };
}

/** The same for whoever owns what is open or may stand behind them, and was not asked about lately. */
export async function refreshPresenceDue(
  db: Database,
  client: WebClient,
  workspaceId: string,
  now: Date,
): Promise<Refreshed> {
  const { document } = await newestPolicy(db, workspaceId);
  const before = new Date(now.getTime() - freshForMs);
  const asked = { named: peopleNamedIn(document), before, limit: mostPeople };
  const ids = await presenceDue(db, workspaceId, asked);
  return refreshPresence(db, client, workspaceId, ids, now);
}

/** The same for these people, as far as they were not asked about lately. */
export async function refreshPresenceOf(
  db: Database,
  client: WebClient,
  workspaceId: string,
  ids: readonly string[],
  now: Date,
): Promise<Refreshed> {
  const due = await notAskedSince(db, workspaceId, ids, new Date(now.getTime() - freshForMs));
  return refreshPresence(db, client, workspaceId, due, now);
}

async function quietOf(
  client: WebClient,
  ids: readonly string[],
): Promise<Map<string, NonNullable<ToldPresence['dnd']>> | 'missing_scope'> {
  try {
    const { users = {} } = await client.dnd.teamInfo({ users: ids.join(',') });
    return new Map(Object.entries(users).map(([id, dnd]) => [id, dndOf(dnd)]));
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    if (error.data.error === 'missing_scope') return 'missing_scope';
    // One of them is not shown to us: nothing is known of any of them then.
    if (error.data.error === 'user_not_visible' || error.data.error === 'user_not_found') return new Map();
    throw error;
  }
}

async function userOf(client: WebClient, id: string): Promise<unknown> {
  try {
    return (await client.users.info({ user: id })).user;
  } catch (error) {
    const isGone =
      error instanceof WebAPIPlatformError && /^users?_not_(?:found|visible)$/.test(error.data.error);
    if (isGone) return undefined;
    throw error;
  }
}
