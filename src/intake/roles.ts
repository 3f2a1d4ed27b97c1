import type { Role } from '../domain/log.ts';
import { type AuthorHint, roleOfAuthor } from '../domain/people.ts';
import type { Person } from '../store/people.ts';
import type { CommandIntent, Intent } from './intents.ts';

/** Everybody whose role a set of intents depends on, and who might be staff: the others are told by the delivery. */
export function accountsNeeded(intents: readonly Intent[], ourTeamId: string): string[] {
  const hints = intents.flatMap(authorsOf);
  const unclear = hints.filter(({ botId, teamId }) => !botId && (teamId === null || teamId === ourTeamId));
  return [...new Set(unclear.map(({ userId }) => userId))];
}

function authorsOf(intent: Intent): AuthorHint[] {
  if (intent.type === 'said') return [intent.author];
  if (intent.type === 'command') return [intent.actor, ...named(ownerNamedBy(intent))];
  if (intent.type !== 'fact') return [];
  const to = intent.details.kind === 'handed_over' ? intent.details.to : null;
  return [...(intent.actor ? [intent.actor] : []), ...named(to)];
}

function ownerNamedBy({ command }: CommandIntent): string | null {
  return command.name === 'watch' ? command.ownerId : null;
}

function named(userId: string | null): AuthorHint[] {
  return userId === null ? [] : [{ userId, teamId: null, botId: null, name: null }];
}

export function roleIn(people: ReadonlyMap<string, Person>, author: AuthorHint, ourTeamId: string): Role {
  return roleOfAuthor(author, people.get(author.userId)?.role, ourTeamId);
}
