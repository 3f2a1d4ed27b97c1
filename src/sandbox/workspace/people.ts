import type { Person, Team } from './model.ts';
import { personOnWire } from './person-wire.ts';
import type { World } from './world.ts';

export interface NewTeam {
  id?: string;
  name: string;
  domain?: string;
}

export interface NewUser {
  id?: string;
  /** The short name people type after an @. */
  name: string;
  realName?: string;
  /** Team id; ours when left out. */
  team?: string;
  email?: string;
  title?: string;
  tz?: string;
  isBot?: boolean;
  isAdmin?: boolean;
  isOwner?: boolean;
  isRestricted?: boolean;
  isUltraRestricted?: boolean;
  /** users.info names no team of theirs, as of some accounts. */
  isTeamHidden?: boolean;
}

const colours = ['4bbe2e', 'e7392d', '3c989f', '674b1b', 'e96699', '9f69e7', '2b6836', 'd58247'];

export function addTeam(world: World, given: NewTeam): Team {
  const team = {
    id: given.id ?? world.ids.next('T'),
    name: given.name,
    domain: given.domain ?? given.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  };
  world.teams.set(team.id, team);
  return team;
}

/** Adds a person; members of our own team who come later than the app are announced with `team_join`. */
export function addPerson(world: World, given: NewUser): Person {
  const id = given.id ?? world.ids.next('U');
  const person: Person = {
    id,
    teamId: given.team ?? world.team.id,
    name: given.name,
    realName: given.realName ?? given.name,
    ...(given.email ? { email: given.email } : {}),
    ...(given.title ? { title: given.title } : {}),
    tz: given.tz ?? 'Europe/London',
    color: colours[world.people.size % colours.length] ?? '4bbe2e',
    isBot: given.isBot ?? false,
    isAdmin: given.isAdmin ?? false,
    isOwner: given.isOwner ?? false,
    isRestricted: given.isRestricted ?? false,
    isUltraRestricted: given.isUltraRestricted ?? false,
    ...(given.isTeamHidden ? { isTeamHidden: true } : {}),
    isDeleted: false,
    ...(given.isBot ? { botId: world.ids.next('B') } : {}),
    statusText: '',
    statusEmoji: '',
    updatedAt: world.clock.now(),
  };
  world.people.set(id, person);
  if (person.teamId === world.team.id) {
    world.emit({
      type: 'team_join',
      user: personOnWire(world, person),
      cache_ts: Math.floor(world.clock.now().getTime() / 1000),
      event_ts: world.eventTs(),
    });
  }
  world.changed({ type: 'changed' });
  return person;
}

/** Changes what a profile says and announces it with `user_change`. */
export function changePerson(world: World, id: string, changes: Partial<Omit<Person, 'id'>>): void {
  const person = personOf(world, id);
  Object.assign(person, changes, { updatedAt: world.clock.now() });
  world.emit({
    type: 'user_change',
    user: personOnWire(world, person),
    cache_ts: Math.floor(world.clock.now().getTime() / 1000),
    event_ts: world.eventTs(),
  });
  world.changed({ type: 'changed' });
}

/** The person with the id. @throws Error when there is none: a mistake of the caller, not of a user. */
export function personOf(world: World, id: string): Person {
  const person = world.people.get(id);
  if (!person) throw new Error(`No person ${id} in this workspace`);
  return person;
}

/** The team with the id. @throws Error when there is none. */
export function teamOf(world: World, id: string): Team {
  const team = world.teams.get(id);
  if (!team) throw new Error(`No team ${id} in this workspace`);
  return team;
}
