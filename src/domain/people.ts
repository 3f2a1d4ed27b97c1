import type { Role } from './log.ts';
import type { PolicyDocument } from './policy/document.ts';
import { standInFor } from './policy/stand-ins.ts';

/** What a delivery says of whoever wrote or pressed something. Missing fields prove nothing. */
export interface AuthorHint {
  userId: string;
  /** The author's team as the delivery names it; null where it names none. */
  teamId: string | null;
  /** Set on everything a bot wrote, whoever the bot speaks for. */
  botId: string | null;
  name: string | null;
}

/** What Slack says of an account (`users.info`). */
export interface Account {
  id: string;
  name: string;
  teamId: string | null;
  isBot: boolean;
  /** A single- or multi-channel guest of our own workspace. */
  isGuest: boolean;
  /** Slack's own word for an outsider met in a shared channel. */
  isStranger: boolean;
  isAdmin: boolean;
  isActive: boolean;
  timeZone: string | null;
}

/** How guests of our own workspace are counted: a setting, since some companies invite customers as guests. */
export type GuestRole = 'customer' | 'staff';

/**
 * The role of an account, from what Slack says of it: another team than ours is a customer's. An account without a
 * team stays unknown, never silently staff.
 */
export function roleOfAccount(account: Account, ourTeamId: string, guests: GuestRole): Role {
  if (account.isBot) return 'bot';
  if (account.isStranger) return 'customer';
  if (account.teamId === null) return 'unknown';
  if (account.teamId !== ourTeamId) return 'customer';
  return account.isGuest ? guests : 'staff';
}

/**
 * The role of an author at the time of writing: what the delivery says goes first (another team is a customer's, a
 * bot is a bot), then what is known of the account, and with neither it is unknown.
 */
export function roleOfAuthor(author: AuthorHint, known: Role | undefined, ourTeamId: string): Role {
  if (author.botId !== null) return 'bot';
  if (author.teamId !== null && author.teamId !== ourTeamId) return 'customer';
  return known ?? 'unknown';
}

/** Staff with an account that is in use can be nudged. */
export function canBeNudged(person: { role: Role; isActive: boolean } | undefined): boolean {
  return person?.role === 'staff' && person.isActive;
}

/** Who can be nudged now. */
export interface Reach {
  canAct(personId: string): boolean;
  /** Who is nudged in the place of somebody who cannot act. */
  standIns: PolicyDocument['standIns'];
}

/** Who may have to answer: assignee, last staff author, the customer's owner, the inbox's; null where there is none. */
export interface Owners {
  assigneeId: string | null;
  lastStaffId: string | null;
  customerOwnerId: string | null;
  inboxOwnerId: string | null;
}

/** In the order in which they are nudged. */
export function ownersInTurn({
  assigneeId,
  lastStaffId,
  customerOwnerId,
  inboxOwnerId,
}: Owners): (string | null)[] {
  return [assigneeId, lastStaffId, customerOwnerId, inboxOwnerId];
}

/**
 * Who is to be nudged: the first of the candidates who can act or has a stand-in who can.
 */
export function ownerAmong(
  candidates: readonly (string | null)[],
  { canAct, standIns }: Reach,
): string | null {
  for (const candidate of candidates) {
    const personId = candidate && standInFor(standIns, candidate, canAct);
    if (personId) return personId;
  }
  return null;
}
