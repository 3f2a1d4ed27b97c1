import type { Role } from '../domain/log.ts';
import { mentionedIn } from '../domain/mentions.ts';
import { type AuthorHint, isOfAnotherTeam, roleOfAuthor, type Us } from '../domain/people.ts';
import { roleAt } from '../domain/role-decisions.ts';
import type { Person } from '../store/people.ts';
import type { CommandIntent, FactIntent, Intent } from './intents.ts';
import { namedIn } from './refuse-own.ts';

/** Everybody whose role a set of intents depends on, and who might be staff: the others are told by the delivery. */
export function accountsNeeded(intents: readonly Intent[], us: Us): string[] {
  const mayBeStaff = (author: AuthorHint) => !author.botId && !isOfAnotherTeam(author, us);
  const unclear = intents.flatMap((intent) => {
    const authors = authorsOf(intent).filter(mayBeStaff);
    // To whom staff speaks tells a reply from a word among colleagues; of customers it tells nothing.
    const spokenTo = intent.type === 'said' && authors.length > 0 ? mentionedIn(intent.text) : [];
    return [...authors.map(({ userId }) => userId), ...spokenTo];
  });
  return [...new Set(unclear)];
}

/** Everybody of whom admins may have said something that a set of intents depends on. */
export function peopleNeeded(intents: readonly Intent[]): string[] {
  const ids = intents.flatMap((intent) => {
    const spokenTo = intent.type === 'said' ? mentionedIn(intent.text) : [];
    return [...authorsOf(intent).flatMap(({ userId, botId }) => [userId, botId ?? userId]), ...spokenTo];
  });
  return [...new Set(ids)];
}

function authorsOf(intent: Intent): AuthorHint[] {
  switch (intent.type) {
    case 'said':
      return [intent.author];
    case 'reactions':
      return [intent.actor];
    case 'words':
      return [intent.actor, ...mentionedIn(intent.text).flatMap(named)];
    case 'command':
      return [intent.actor, ...named(ownerNamedBy(intent))];
    case 'ladder':
      return [intent.actor, ...named(intent.lead)];
    case 'role':
      return [intent.actor, ...named(intent.personId)];
    case 'promise':
      return [intent.actor, ...named(intent.by)];
    case 'own':
      return [intent.actor, ...namedIn(intent.change).flatMap(named)];
    case 'fact':
      return [...(intent.actor ? [intent.actor] : []), ...named(colleagueNamedBy(intent.details))];
    default:
      return [];
  }
}

/** Whom a decision names, who has to be a colleague; null where it names nobody. */
export function colleagueNamedBy(details: FactIntent['details']): string | null {
  if (details.kind === 'handed_over' || details.kind === 'asked_colleague') return details.to;
  return details.kind === 'promised' ? details.by : null;
}

function ownerNamedBy({ command }: CommandIntent): string | null {
  return command.name === 'watch' ? command.ownerId : null;
}

/** Somebody of whom only the id is known; of a bot that is the one that its messages carry, or that of its account. */
function named(id: string | null): AuthorHint[] {
  if (id === null) return [];
  return [{ userId: id, teamId: null, botId: id.startsWith('B') ? id : null, name: null }];
}

/** Everybody who is known, and whom they are told from. */
export interface Acquaintance {
  people: ReadonlyMap<string, Person>;
  us: Us;
}

/** The role of an author by what Slack says. */
export function toldRoleOf({ people, us }: Acquaintance, author: AuthorHint): Role {
  return roleOfAuthor(author, people.get(author.userId)?.toldRole, us);
}

/** The role of whoever does something at an instant: admins may have said otherwise than Slack tells. */
export function roleOf(known: Acquaintance, actor: AuthorHint, at: Date): Role {
  const decisions = actor.botId === null ? known.people.get(actor.userId)?.decisions : undefined;
  return roleAt(toldRoleOf(known, actor), decisions ?? [], at);
}

/** May they use the app? Staff may, but not from the workspace of another company, as what they are counted there. */
export function mayUse(known: Acquaintance, actor: AuthorHint, at: Date): boolean {
  const isElsewhere = isOfAnotherTeam(actor, known.us) || known.people.get(actor.userId)?.isOutsider === true;
  return !isElsewhere && roleOf(known, actor, at) === 'staff';
}

/** The role of whoever writes: a bot may be declared to post for customers. */
export function authorRoleOf(known: Acquaintance, author: AuthorHint, at: Date): Role {
  if (author.botId === null) return roleOf(known, author, at);
  const { people } = known;
  const ids = new Set([author.userId, author.botId]);
  const decisions = [...ids].flatMap((id) => people.get(id)?.decisions ?? []);
  return roleAt('bot', decisions, at);
}

/** Was somebody who is named in a message staff when it was written? */
export function wasStaff({ people }: Pick<Acquaintance, 'people'>, id: string, at: Date): boolean {
  const person = people.get(id);
  return person !== undefined && roleAt(person.toldRole, person.decisions, at) === 'staff';
}
