import { isFreeMail } from './free-mail.ts';
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

/** What Slack says of an account (`users.info`). Missing fields prove nothing, here neither. */
export interface Account {
  id: string;
  name: string;
  teamId: string | null;
  /** The organisation of their team (Enterprise Grid). */
  enterpriseId: string | null;
  /** The workspaces of that organisation that they are in. */
  enterpriseTeamIds: readonly string[];
  /** Of their address; null where Slack does not show it, which it does of nobody without `users:read.email`. */
  emailDomain: string | null;
  isBot: boolean;
  /** Of a bot: the id that its messages carry. */
  botId: string | null;
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

/** What people are told from others by. */
export interface Us {
  teamId: string;
  /** The organisation that our workspace is a part of; null where it stands alone. */
  enterpriseId: string | null;
  guests: GuestRole;
  /** E-mail domains of our own, in lower case. */
  internalDomains: readonly string[];
}

/** What roles are told by, of an account. */
export type Affiliation = Pick<
  Account,
  'teamId' | 'enterpriseId' | 'enterpriseTeamIds' | 'emailDomain' | 'isBot' | 'isGuest' | 'isStranger'
>;

/**
 * The role of an account, from what Slack says of it: another team or organisation than ours is a customer's, whatever
 * the address. Only without a team does the address tell: at a domain of ours staff, at another company's a customer.
 * What tells nothing stays unknown, never silently staff.
 */
export function roleOfAccount(account: Affiliation, us: Us): Role {
  if (account.isBot) return 'bot';
  if (isOurs(account, us)) return account.isGuest ? us.guests : 'staff';
  if (account.isStranger || account.teamId !== null) return 'customer';
  if (account.emailDomain === null || isFreeMail(account.emailDomain)) return 'unknown';
  return 'customer';
}

/** Is it of our team, of our organisation, or, without a team, at a domain of ours? */
export function isOurs(
  {
    teamId,
    enterpriseId,
    enterpriseTeamIds,
    emailDomain,
    isStranger,
  }: Omit<Affiliation, 'isBot' | 'isGuest'>,
  us: Us,
): boolean {
  const { enterpriseId: ours } = us;
  if (ours !== null && (enterpriseId === ours || teamId === ours)) return true;
  if (isStranger) return false;
  if (teamId === us.teamId || enterpriseTeamIds.includes(us.teamId)) return true;
  const hasNoTeam = teamId === null && enterpriseId === null;
  return hasNoTeam && emailDomain !== null && us.internalDomains.includes(emailDomain);
}

/**
 * The role of an author at the time of writing: what the delivery says goes first (another team is a customer's, a
 * bot is a bot), then what is known of the account, and with neither it is unknown.
 */
export function roleOfAuthor(author: AuthorHint, known: Role | undefined, us: Us): Role {
  if (author.botId !== null) return 'bot';
  if (isOfAnotherTeam(author, us)) return 'customer';
  if (author.teamId === null || author.teamId === us.teamId) return known ?? 'unknown';
  // Another workspace, and ours is part of an organisation: only the account tells whether theirs is the same.
  return known === undefined || known === 'unknown' ? 'customer' : known;
}

/** Is their team enough to tell that they are not of ours? Where it is not, their account is asked for. */
export function isOfAnotherTeam({ teamId }: Pick<AuthorHint, 'teamId'>, us: Us): boolean {
  return teamId !== null && teamId !== us.teamId && us.enterpriseId === null;
}

/** Staff with an account that is in use can be nudged; not in the workspace of another company. */
export function canBeNudged(
  person: { role: Role; isActive: boolean; isOutsider: boolean } | undefined,
): boolean {
  return person?.role === 'staff' && person.isActive && !person.isOutsider;
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
