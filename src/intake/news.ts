import { mentionedIn } from '../domain/mentions.ts';
import type { LoggedFact, LoggedMessage } from '../store/log.ts';
import type { Person } from '../store/people.ts';
import type { FactIntent, SaidIntent } from './intents.ts';
import type { News } from './regroup.ts';
import { roleIn } from './roles.ts';

/** What intents add to the log, each once, with the roles of their authors as they are now. */
export function newsOf(
  intents: readonly (SaidIntent | FactIntent)[],
  people: ReadonlyMap<string, Person>,
  ourTeamId: string,
): News {
  const said = intents.filter((intent) => intent.type === 'said');
  const happened = intents
    .filter((intent) => intent.type === 'fact')
    .filter((fact) => isPossible(fact, people));
  return {
    messages: uniqueById(said.map((intent) => asMessage(intent, people, ourTeamId))),
    facts: uniqueById(happened.map((intent) => asFact(intent, people, ourTeamId))),
  };
}

/** Only a colleague can be handed a conversation. */
function isPossible({ details }: FactIntent, people: ReadonlyMap<string, Person>): boolean {
  return details.kind !== 'handed_over' || people.get(details.to)?.role === 'staff';
}

function asMessage(
  { type: _type, author, ...message }: SaidIntent,
  people: ReadonlyMap<string, Person>,
  ourTeamId: string,
): LoggedMessage {
  const authorRole = roleIn(people, author, ourTeamId);
  const named = authorRole === 'staff' ? mentionedIn(message.text) : [];
  return {
    ...message,
    authorId: author.userId,
    authorName: author.name ?? people.get(author.userId)?.name ?? null,
    authorRole,
    staffNamed: named.filter((id) => people.get(id)?.role === 'staff'),
    conversationId: null,
  };
}

function asFact(
  { type: _type, actor, ...fact }: FactIntent,
  people: ReadonlyMap<string, Person>,
  ourTeamId: string,
): LoggedFact {
  const actorRole = actor ? roleIn(people, actor, ourTeamId) : 'unknown';
  return { ...fact, actorId: actor?.userId ?? null, actorRole };
}

function uniqueById<T extends { inboxId: string; id: string }>(entries: readonly T[]): T[] {
  return [
    ...new Map(entries.toReversed().map((entry) => [`${entry.inboxId}/${entry.id}`, entry])).values(),
  ].reverse();
}
