import type { FactDetails } from '../domain/log.ts';
import { mentionedIn } from '../domain/mentions.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';
import type { SaidIntent, SettledFact } from './intents.ts';
import {
  type Acquaintance,
  authorRoleOf,
  colleagueNamedBy,
  mayUse,
  roleOf,
  toldRoleOf,
  wasStaff,
} from './roles.ts';

/** What came in for the log. */
export interface News {
  messages: readonly LoggedMessage[];
  facts: readonly LoggedFact[];
}

/** What intents add to the log, each once, with the roles of their authors as they are now. */
export function newsOf(intents: readonly (SaidIntent | SettledFact)[], known: Acquaintance): News {
  const said = intents.filter((intent) => intent.type === 'said');
  const happened = intents
    .filter((intent) => intent.type === 'fact')
    .filter((fact) => isPossible(fact, known));
  return {
    messages: uniqueById(said.map((intent) => asMessage(intent, known))),
    facts: uniqueById(happened.map((intent) => asFact(intent, known))),
  };
}

/** Only a colleague can be handed a conversation, or have promised something. */
function isPossible({ details }: SettledFact, { people }: Acquaintance): boolean {
  const named = colleagueNamedBy(details);
  const person = named === null ? undefined : people.get(named);
  return named === null || (person?.role === 'staff' && !person.isOutsider);
}

function asMessage({ type: _type, author, ...message }: SaidIntent, known: Acquaintance): LoggedMessage {
  const authorRole = authorRoleOf(known, author, message.at);
  const named = authorRole === 'staff' ? mentionedIn(message.text) : [];
  return {
    ...message,
    authorId: author.userId,
    authorName: author.name ?? nameIn(known, author.userId),
    botId: author.botId,
    authorRole,
    toldRole: toldRoleOf(known, author),
    authorZone: (author.botId === null && known.people.get(author.userId)?.timeZone) || '',
    staffNamed: named.filter((id) => wasStaff(known, id, message.at)),
    conversationId: null,
  };
}

/** Is it done with the app, by its buttons and commands? The rest is done in Slack, by whoever is there. */
export function isByTheApp(kind: FactDetails['kind']): boolean {
  return kind !== 'edited' && kind !== 'deleted' && kind !== 'reacted' && kind !== 'unreacted';
}

/** What somebody is called; null where the app knows only their id. */
function nameIn({ people }: Acquaintance, id: string): string | null {
  const name = people.get(id)?.name ?? null;
  return name === id ? null : name;
}

function asFact({ type: _type, actor, ...fact }: SettledFact, known: Acquaintance): LoggedFact {
  const toldRole = actor ? toldRoleOf(known, actor) : 'unknown';
  const isApart = actor !== null && isByTheApp(fact.details.kind) && !mayUse(known, actor, fact.at);
  const actorRole = actor && !isApart ? roleOf(known, actor, fact.at) : toldRole;
  return { ...fact, actorId: actor?.userId ?? null, actorRole, toldRole };
}

function uniqueById<T extends { inboxId: string; id: string }>(entries: readonly T[]): T[] {
  return [
    ...new Map(entries.toReversed().map((entry) => [`${entry.inboxId}/${entry.id}`, entry])).values(),
  ].reverse();
}
