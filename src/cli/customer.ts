import { Command, type OptionValues } from 'commander';
import type { Settings } from '../config.ts';
import { quoted } from '../domain/calendar/problem.ts';
import { readEmailDomain } from '../domain/email-domain.ts';
import { isFreeMail } from '../domain/free-mail.ts';
import {
  addMark,
  allCustomers,
  type Customer,
  giveInboxTo,
  type Mark,
  removeMark,
} from '../store/customers.ts';
import { inTransaction } from '../store/database.ts';
import { everyInbox } from '../store/inboxes.ts';
import { findCustomer, findInbox } from './customer-arguments.ts';
import { listCustomers } from './customer-words.ts';
import { databaseCommand, type Work } from './database-command.ts';
import { Refused } from './refused.ts';
import type { Place } from './with-database.ts';

/** `cx-urgency customer …`: who the customers are, and by what their people are recognised. */
export function customerCommand(settings: () => Settings): Command {
  const customer = new Command('customer').description('list customers, and say by what they are recognised');
  const command = (usage: string, description: string, work: Work) =>
    databaseCommand(customer, settings, usage, description, work);

  command('list', 'every customer, with their channels, Slack teams and e-mail domains', list);
  command('team <customer> <team>', 'people of this Slack team are theirs', team).option(...notTheirs);
  command('domain <customer> <domain>', 'addresses at this domain are theirs', domain).option(...notTheirs);
  command('join <channel> <customer>', 'this channel is theirs, for what is asked from now on', join);
  return customer;
}

const notTheirs = ['--remove', 'it is theirs no more'] as const;

async function list({ db, workspaceId }: Place): Promise<string> {
  return listCustomers(await allCustomers(db, workspaceId), await everyInbox(db, workspaceId));
}

async function team(
  at: Place,
  [customer = '', typed = '']: string[],
  options: OptionValues,
): Promise<string> {
  if (!/^[TE][A-Z0-9]{2,30}$/.test(typed)) {
    const mend =
      'Write it such as T0123ABCD; it stands in the address of Slack in a browser, after /client/.';
    throw new Refused({ field: 'team', problem: `${quoted(typed)} is not the id of a Slack team`, mend });
  }
  if (typed === at.workspaceId) {
    const problem = `${typed} is your own workspace`;
    throw new Refused({ field: 'team', problem, mend: 'Name the team of the customer.' });
  }
  return mark(at, customer, 'slackTeamIds', typed, options);
}

async function domain(
  at: Place,
  [customer = '', typed = '']: string[],
  options: OptionValues,
): Promise<string> {
  const read = readEmailDomain(typed);
  if (read === null) {
    const mend = 'Write it such as northwind.com, without an @ before it.';
    throw new Refused({ field: 'domain', problem: `${quoted(typed)} is no domain`, mend });
  }
  if (isFreeMail(read)) {
    const problem = `anybody may have an address at ${read}`;
    throw new Refused({ field: 'domain', problem, mend: 'Name a domain that is the customer’s alone.' });
  }
  if (at.workspace.internalDomains.includes(read)) {
    const problem = `${read} is one of INTERNAL_DOMAINS, and so your own`;
    throw new Refused({
      field: 'domain',
      problem,
      mend: 'Take it out there first, if it is the customer’s.',
    });
  }
  return mark(at, customer, 'emailDomains', read, options);
}

async function mark(
  { db, workspaceId }: Place,
  typed: string,
  kind: Mark,
  value: string,
  { remove }: OptionValues,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const customers = await allCustomers(tx, workspaceId);
    const customer = findCustomer(customers, typed);
    if (remove === true) {
      await removeMark(tx, workspaceId, customer.id, kind, value);
      return `${value} is not ${customer.name}’s.\n`;
    }
    refuseOfAnother(customers, customer, kind, value);
    await addMark(tx, workspaceId, customer.id, kind, value);
    return `${value} is ${customer.name}’s from now on.\n`;
  });
}

/** A team or a domain that two customers had would tell nothing of either. */
function refuseOfAnother(customers: readonly Customer[], { id }: Customer, kind: Mark, value: string): void {
  const owner = customers.find((customer) => customer.id !== id && customer[kind].includes(value));
  if (!owner) return;
  const what = kind === 'slackTeamIds' ? 'team' : 'domain';
  const mend = `Take it from them first: customer ${what} ${owner.id} ${value} --remove`;
  throw new Refused({ field: what, problem: `${value} is ${owner.name}’s`, mend });
}

async function join({ db, workspaceId, now }: Place, [channel = '', typed = '']: string[]): Promise<string> {
  return inTransaction(db, async (tx) => {
    const customer = findCustomer(await allCustomers(tx, workspaceId), typed);
    const inbox = findInbox(await everyInbox(tx, workspaceId), channel);
    if (inbox.customerId === customer.id) return `#${inbox.name} is ${customer.name}’s already.\n`;
    await giveInboxTo(tx, workspaceId, inbox.id, customer.id, now);
    return `#${inbox.name} is ${customer.name}’s from now on. What was asked before stays ${inbox.customerName}’s.\n`;
  });
}
