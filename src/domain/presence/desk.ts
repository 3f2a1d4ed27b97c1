import { type Cover, coversAt } from '../covers.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Presence } from '../presence.ts';
import { presenceOf } from './presence-of.ts';
import { type Reader, reachableAt } from './reachable.ts';

/** A colleague as the app knows them at an instant. */
export interface Colleague extends Reader {
  id: string;
  name: string;
  /** Who is nudged in their place while they are away, as they set it themselves. */
  backupId: string | null;
}

/** Everything that is known of people at one instant: who is there, who covers whom, who hears it when nobody else can. */
export interface Desk {
  /** Staff of our own, whether or not their account is still in use: customers, outsiders and bots are not. */
  isColleague(id: string): boolean;
  /** A colleague whose account is in use. */
  canAct(id: string): boolean;
  /** Of somebody who is no colleague: away for good. */
  presence(id: string): Presence;
  /** Who covers them at the moment: one who can act; null where nobody does. */
  coverOf(id: string): string | null;
  /** Their own backup, else who stands in for them by the policy. */
  backupOf(id: string): string | null;
  /** When what was decided then, and is not urgent, may be told to them; null where nobody can tell. */
  reachableAt(id: string, decidedAt?: Date): Date | null;
  /** The workspace's admins whose account is in use, in the order of their ids. */
  admins: readonly string[];
  /** The members of a Slack user group, in the order of their ids; none where it is not known. */
  membersOf(userGroupId: string): readonly string[];
}

export interface AtDesk {
  /** Staff of our own; nobody else. */
  colleagues: readonly Colleague[];
  covers: readonly Cover[];
  standIns: PolicyDocument['standIns'];
  admins: readonly string[];
  userGroups: ReadonlyMap<string, readonly string[]>;
}

const awayForGood: Presence = { is: 'away', why: 'inactive', until: null };

/** The desk at `now`. Each answer is found once. */
export function deskAt({ colleagues, covers, standIns, admins, userGroups }: AtDesk, now: Date): Desk {
  const known = new Map(colleagues.map((colleague) => [colleague.id, colleague]));
  const covered = coversAt(covers, now);
  const presences = new Map<string, Presence>();
  const canAct = (id: string) => known.get(id)?.isActive === true;
  const presence = (id: string): Presence => {
    const found = presences.get(id);
    if (found) return found;
    const colleague = known.get(id);
    const is = colleague ? presenceOf(colleague, colleague.hours, now) : awayForGood;
    presences.set(id, is);
    return is;
  };
  return {
    isColleague: (id) => known.has(id),
    canAct,
    presence,
    coverOf: (id) => {
      const by = covered.get(id)?.coveredBy;
      return by !== undefined && canAct(by) ? by : null;
    },
    backupOf: (id) => known.get(id)?.backupId ?? (Object.hasOwn(standIns, id) ? standIns[id] : null) ?? null,
    reachableAt: (id, decidedAt) => {
      const colleague = known.get(id);
      return colleague ? reachableAt(colleague, now, decidedAt) : null;
    },
    admins: admins.filter(canAct),
    membersOf: (userGroupId) => userGroups.get(userGroupId) ?? [],
  };
}
