import { type Owners, ownersInTurn } from '../people.ts';
import type { Recipient } from '../policy/document.ts';
import type { Desk } from '../presence/desk.ts';
import { inTheirPlace } from './in-their-place.ts';

/** Who has which part in a conversation, by its own people and by the terms of its clock. */
export interface Parts extends Owners {
  lead: string | null;
  /** In the order of their turns: whose turn it is first. */
  rotation: readonly string[];
}

export type SkippedWhy = 'away' | 'off' | 'inactive' | 'unreachable';

export interface Skipped {
  personId: string;
  why: SkippedWhy;
}

/** To whom a step of a ladder goes. */
export interface Chosen {
  /** Null where there is nobody at all who could be told. */
  personId: string | null;
  /** Who would have got it and could not, in their order. */
  passedOver: Skipped[];
  /** Everybody is away: it goes to somebody who is, rather than to nobody, and should be said at once. */
  isLastResort: boolean;
}

/**
 * To whom a step for a part goes: the first who is here, of whoever has the part (each replaced by who covers them, and,
 * while away, by their backup), then the lead, then the admins. With nobody here it goes to the first who is merely not at
 * work, and they hear it when they are back. An urgent step goes to the first who is not away, at any hour.
 * @param part a part of the ladder, or a person by their Slack id; `lead_channel` is the lead, for where there is no channel
 */
export function recipientOf(part: Recipient, parts: Parts, desk: Desk, isUrgent: boolean): Chosen {
  if (part === 'backup') return backupOfOwner(parts, desk, isUrgent);
  const asked = [...havingPart(part, parts), ...behindAll(parts, desk)];
  return chooseFrom(inTheirPlace(asked, desk), asked, desk, isUrgent);
}

function havingPart(part: Recipient, parts: Parts): (string | null)[] {
  switch (part) {
    case 'owner':
      return [...ownersInTurn(parts), parts.rotation[0] ?? null];
    case 'customer_owner':
      return [parts.customerOwnerId];
    case 'inbox_owner':
      return [parts.inboxOwnerId];
    case 'rotation':
      return [...parts.rotation];
    case 'lead':
    case 'lead_channel':
      return [];
    default:
      return [part];
  }
}

/** Who hears it when none of those can who should. */
function behindAll({ lead }: Parts, { admins }: Desk): (string | null)[] {
  return [lead, ...admins];
}

/**
 * Somebody beside the owner: their backup, else the next in line who is not the owner. Who was passed over for the owner's
 * step is not passed over again for this one.
 */
function backupOfOwner(parts: Parts, desk: Desk, isUrgent: boolean): Chosen {
  const asked = [...havingPart('owner', parts), ...behindAll(parts, desk)];
  const line = inTheirPlace(asked, desk);
  const { personId: owner } = chooseFrom(line, asked, desk, isUrgent);
  if (owner === null) return { personId: null, passedOver: [], isLastResort: false };
  const place = line.indexOf(owner);
  const backup = inTheirPlace([desk.backupOf(owner)], desk);
  const others = [...backup, ...line.slice(place + 1), ...line.slice(0, Math.max(place, 0))];
  const isOther = (id: string | null) => id !== owner;
  return chooseFrom([...new Set(others)].filter(isOther), asked.filter(isOther), desk, isUrgent);
}

/** @param asked those in whose place the line stands: where nobody in it can act, they can although they are covered */
function chooseFrom(
  line: readonly string[],
  asked: readonly (string | null)[],
  desk: Desk,
  isUrgent: boolean,
): Chosen {
  const able = ableAmong(line, desk, isUrgent) ?? ableAmong(asked, desk, isUrgent);
  const personId = able ?? lastResort(line, desk);
  const before = able !== null && line.includes(able) ? line.slice(0, line.indexOf(able)) : line;
  const passedOver = skipped(
    before.filter((id) => id !== personId),
    desk,
  );
  return { personId, passedOver, isLastResort: able === null && personId !== null };
}

/** The first who is here, else the first who is merely not at work; of what is urgent the first of either. */
function ableAmong(ids: readonly (string | null)[], desk: Desk, isUrgent: boolean): string | null {
  const is = (id: string | null) => (id === null ? 'away' : desk.presence(id).is);
  const awake = ids.find((id) => is(id) === 'here' || (isUrgent && is(id) === 'off'));
  return awake ?? ids.find((id) => is(id) === 'off') ?? null;
}

/** Everybody is away. An admin hears it all the same, else the first in line whom a message reaches. */
function lastResort(line: readonly string[], desk: Desk): string | null {
  const isReached = (id: string) => {
    const presence = desk.presence(id);
    return presence.is === 'away' && presence.why !== 'inactive' && presence.why !== 'unreachable';
  };
  return line.find((id) => desk.admins.includes(id) && isReached(id)) ?? line.find(isReached) ?? null;
}

/** Customers, outsiders and bots had nothing to get. */
function skipped(ids: readonly string[], desk: Desk): Skipped[] {
  return ids
    .filter((id) => desk.isColleague(id))
    .map((personId): Skipped => ({ personId, why: whyNot(personId, desk) }));
}

function whyNot(id: string, desk: Desk): SkippedWhy {
  const presence = desk.presence(id);
  if (presence.is !== 'away') return 'off';
  return presence.why === 'inactive' || presence.why === 'unreachable' ? presence.why : 'away';
}
