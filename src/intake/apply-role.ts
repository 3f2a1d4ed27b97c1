import { isDeepStrictEqual } from 'node:util';
import { mentionedIn } from '../domain/mentions.ts';
import type { Us } from '../domain/people.ts';
import { type RoleDecision, roleAt, withDecision } from '../domain/role-decisions.ts';
import {
  type AuthoredFact,
  type AuthoredMessage,
  factsConcerning,
  messagesConcerning,
  setActorRoles,
  setAuthorRoles,
} from '../store/authored.ts';
import type { Transaction } from '../store/database.ts';
import { lockInboxes } from '../store/inboxes.ts';
import { findPeople, saveDecisions } from '../store/people.ts';
import { holdWorkspace } from '../store/workspaces.ts';
import { foldParts } from './fold-parts.ts';
import type { RoleIntent } from './intents.ts';
import { isByTheApp } from './news.ts';
import { refuseRole } from './refuse-role.ts';
import { regroup } from './regroup.ts';
import { type Acquaintance, authorRoleOf, mayUse, wasStaff } from './roles.ts';
import { settleWhoIs } from './who-is.ts';

/**
 * An admin says as what somebody counts: from now on, and for what they wrote while nobody knew. The conversations that
 * this changes are folded anew, so that a customer who waits is counted from when they wrote.
 */
export async function applyRole(
  tx: Transaction,
  workspaceId: string,
  intent: RoleIntent,
  known: Acquaintance & { appUserId: string },
  now: Date,
): Promise<void> {
  const { actor, at, id, role, how, isRelay } = intent;
  const teller = known.people.get(actor.userId);
  const about = known.people.get(intent.personId);
  const refusal = refuseRole({
    actor: teller && { id: teller.id, isAdmin: teller.isAdmin && mayUse(known, actor, at) },
    personId: intent.personId,
    toldRole: about?.toldRole,
    isRelay,
    appUserId: known.appUserId,
  });
  if (refusal !== null) return;
  // A bot is known by the id that its messages carry: some of them name no account.
  const personId = (isRelay && about?.botId) || intent.personId;
  const said = { id, at: at.toISOString(), by: actor.userId, role, how };
  await sayRole(tx, workspaceId, personId, said, known.us, now);
}

/** The same for whoever may say so without being asked who they are, as on the command line. */
export async function sayRole(
  tx: Transaction,
  workspaceId: string,
  id: string,
  said: RoleDecision,
  us: Us,
  now: Date,
): Promise<void> {
  await holdWorkspace(tx, workspaceId, 'update');
  const before = (await findPeople(tx, workspaceId, [id])).get(id)?.decisions ?? [];
  await saveDecisions(tx, workspaceId, { id, decisions: withDecision(before, said), now });
  await rereadRoles(tx, workspaceId, id, us, new Date(said.at), now);
  await settleWhoIs(tx, workspaceId, id, now);
}

/** Notes anew as what the author of each message counts that this concerns, and folds what has become of it. */
async function rereadRoles(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  us: Us,
  since: Date,
  now: Date,
): Promise<void> {
  const isUnknown = (await findPeople(tx, workspaceId, [personId])).get(personId)?.toldRole === 'unknown';
  const messages = await messagesConcerning(tx, workspaceId, { personId, since, isUnknown });
  const facts = await factsConcerning(tx, workspaceId, personId, since);
  const inboxIds = [...new Set([...messages, ...facts].map(({ inboxId }) => inboxId))];
  const inboxes = await lockInboxes(tx, workspaceId, inboxIds);
  const named = messages.flatMap(({ authorId, botId, text }) => [
    authorId,
    botId ?? authorId,
    ...mentionedIn(text),
  ]);
  const people = await findPeople(tx, workspaceId, [...new Set([personId, ...named])]);
  const reread = messages.map((message) => rereadMessage(message, personId, { people, us }));
  const changed = reread.filter((message, index) => !isDeepStrictEqual(message, messages[index]));
  const { decisions = [], teamId } = people.get(personId) ?? {};
  const changedFacts = facts.flatMap((fact): AuthoredFact[] => {
    const isElsewhere = fact.toldRole === 'customer' && teamId !== us.teamId;
    const isApart = fact.toldRole === 'bot' || (isElsewhere && isByTheApp(fact.kind));
    const actorRole = isApart ? fact.toldRole : roleAt(fact.toldRole, decisions, fact.at);
    return actorRole === fact.actorRole ? [] : [{ ...fact, actorRole }];
  });
  await setAuthorRoles(tx, workspaceId, changed);
  await setActorRoles(tx, workspaceId, changedFacts);

  const about = changedFacts.map(({ inboxId, messageId }) => ({ inboxId, id: messageId }));
  const touched = [...changed.map(({ inboxId, id }) => ({ inboxId, id })), ...about];
  if (touched.length === 0) return;
  // What somebody did counts as another's now: all that is done with such a message is read again.
  const regrouped = await regroup(tx, workspaceId, touched, { messages: touched, facts: [] });
  const touchedIds = new Set(touched.map(({ inboxId, id }) => `${inboxId}/${id}`));
  await foldParts(tx, workspaceId, { regrouped, touchedIds, inboxes }, now);
}

function rereadMessage(message: AuthoredMessage, personId: string, known: Acquaintance): AuthoredMessage {
  const { authorId: userId, botId, toldRole, at, text } = message;
  const authorRole =
    botId === null
      ? roleAt(toldRole, known.people.get(userId)?.decisions ?? [], at)
      : authorRoleOf(known, { userId, botId, teamId: null, name: null }, at);
  const named = authorRole === 'staff' ? mentionedIn(text) : [];
  // Of the others, who was staff then was noted when it was written, and may have changed since.
  const isNoted = (id: string) => message.authorRole === 'staff' && id !== personId;
  const staffNamed = named.filter((id) =>
    isNoted(id) ? message.staffNamed.includes(id) : wasStaff(known, id, at),
  );
  return { ...message, authorRole, staffNamed };
}
