import { emailDomainOf } from './email-domain.ts';
import { isFreeMail } from './free-mail.ts';
import { capitalised } from './words.ts';

const affixes = new Set([
  'ext',
  'external',
  'shared',
  'customer',
  'client',
  'support',
  'cx',
  'help',
  'team',
  'with',
]);

/** A customer's name from the name of its channel: `ext-northwind-support` → `Northwind`, `acme_corp` → `Acme Corp`. */
export function defaultCustomerName(channelName: string): string {
  const words = channelName.split(/[-_\s]+/).filter(Boolean);
  const own = words.filter((word) => !affixes.has(word.toLowerCase()));
  return (own.length > 0 ? own : words).map(capitalised).join(' ');
}

/** A customer, and by what its people are recognised. */
export interface KnownCustomer {
  id: string;
  name: string;
  slackTeamIds: readonly string[];
  /** In lower case. */
  emailDomains: readonly string[];
}

/** What tells whose somebody is: their Slack team, their address, and the inbox that they write in. */
export interface Belonging {
  teamId: string | null;
  email: string | null;
  /** The customer of the inbox; null where it is nobody's alone. */
  inboxCustomerId: string | null;
}

/**
 * Whose somebody is: the customer of their Slack team, else of their address, else of the inbox. Where anybody may have
 * an address, its domain tells nothing; nor does what several customers have.
 */
export function customerOf(
  { teamId, email, inboxCustomerId }: Belonging,
  customers: readonly KnownCustomer[],
): string | null {
  const domain = emailDomainOf(email ?? '');
  return (
    (teamId && customerOfTeams([teamId], customers)) ??
    (domain && customerOfDomain(domain, customers)) ??
    inboxCustomerId
  );
}

/** The one customer among whom these Slack teams are; null where it is none or several. */
export function customerOfTeams(
  teamIds: readonly string[],
  customers: readonly KnownCustomer[],
): string | null {
  return onlyOne(customers.filter(({ slackTeamIds }) => teamIds.some((id) => slackTeamIds.includes(id))));
}

/** The customer of an e-mail domain, which is compared as a whole: one below it is another. */
export function customerOfDomain(domain: string, customers: readonly KnownCustomer[]): string | null {
  if (isFreeMail(domain)) return null;
  return onlyOne(customers.filter(({ emailDomains }) => emailDomains.includes(domain)));
}

function onlyOne(customers: readonly KnownCustomer[]): string | null {
  const [first, ...others] = customers;
  return others.length === 0 ? (first?.id ?? null) : null;
}
