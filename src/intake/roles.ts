import type { Role } from '../domain/log.ts';
import { mentionedIn } from '../domain/mentions.ts';
import { type AuthorHint, roleOfAuthor } from '../domain/people.ts';
import type { Person } from '../store/people.ts';
import type { CommandIntent, Intent } from './intents.ts';

/** Everybody whose role a set of intents depends on, and who might be staff: the others are told by the delivery. */
export function accountsNeeded(intents: readonly Intent[], ourTeamId: string): string[] {
  const mayBeStaff = ({ botId, teamId }: AuthorHint) => !botId && (teamId === null || teamId === ourTeamId);
  const unclear = intents.flatMap((intent) => {
    const authors = authorsOf(intent).filter(mayBeStaff);
    // To whom staff speaks tells a reply from a word among colleagues; of customers it tells nothing.
    const spokenTo = intent.type === 'said' && authors.length > 0 ? mentionedIn(intent.text) : [];
    return [...authors.map(({ userId }) => userId), ...spokenTo];
  });
  return [...new Set(unclear)];
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
