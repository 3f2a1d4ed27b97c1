import { describe, expect, test } from 'vitest';
import { emailDomainOf } from '../../src/domain/email-domain.ts';
import { isFreeMail } from '../../src/domain/free-mail.ts';
import type { Role } from '../../src/domain/log.ts';
import {
  type Account,
  type AuthorHint,
  ownerAmong,
  roleOfAccount,
  roleOfAuthor,
  type Us,
} from '../../src/domain/people.ts';

const us: Us = { teamId: 'T0OURS', enterpriseId: null, guests: 'customer', internalDomains: ['acme.com'] };
const grid: Us = { ...us, enterpriseId: 'E0OURS' };
const noTeam = { teamId: null };

const colleague: Account = {
  id: 'U0TOM',
  name: 'Tom',
  teamId: 'T0OURS',
  enterpriseId: null,
  enterpriseTeamIds: [],
  emailDomain: null,
  isBot: false,
  botId: null,
  isGuest: false,
  isStranger: false,
  isAdmin: false,
  isActive: true,
  timeZone: null,
};

describe('an account', () => {
  test.each<[string, Partial<Account>, Role]>([
    ['of our team is staff', {}, 'staff'],
    ['of another team is a customer', { teamId: 'T0NORTH' }, 'customer'],
    ['of another team is a customer, admin there or not', { teamId: 'T0NORTH', isAdmin: true }, 'customer'],
    ['of a stranger is a customer', { isStranger: true }, 'customer'],
    ['of a stranger without a team is a customer', { isStranger: true, teamId: null }, 'customer'],
    ['without a team is unknown, never silently staff', { teamId: null }, 'unknown'],
    ['of a guest is a customer, by the setting', { isGuest: true }, 'customer'],
    ['of a bot is a bot', { isBot: true }, 'bot'],
    ['of a customer’s bot is a bot', { isBot: true, teamId: 'T0NORTH' }, 'bot'],
    ['that was deactivated keeps its role', { isActive: false }, 'staff'],
    [
      'at our own domain, of another team, is a customer',
      { teamId: 'T0N', emailDomain: 'acme.com' },
      'customer',
    ],
    ['of our team is staff, whatever the address', { emailDomain: 'northwind.example' }, 'staff'],
    ['at our own domain, without a team, is staff', { ...noTeam, emailDomain: 'acme.com' }, 'staff'],
    [
      'of a guest at our own domain follows the setting',
      { ...noTeam, emailDomain: 'acme.com', isGuest: true },
      'customer',
    ],
    [
      'of a stranger at our own domain is a customer',
      { ...noTeam, emailDomain: 'acme.com', isStranger: true },
      'customer',
    ],
    ['at a domain below ours is not ours', { ...noTeam, emailDomain: 'partners.acme.com' }, 'customer'],
    [
      'at another company, without a team, is a customer',
      { ...noTeam, emailDomain: 'northwind.example' },
      'customer',
    ],
    ['with a free address, without a team, is unknown', { ...noTeam, emailDomain: 'gmail.com' }, 'unknown'],
    ['of another organisation is a customer', { teamId: 'T0N', enterpriseId: 'E0NORTH' }, 'customer'],
  ])('%s', (_, more, role) => {
    expect(roleOfAccount({ ...colleague, ...more }, us)).toBe(role);
  });

  test('of a guest is staff where the setting says so', () => {
    const welcoming: Us = { ...us, guests: 'staff' };
    expect(roleOfAccount({ ...colleague, isGuest: true }, welcoming)).toBe('staff');
    expect(roleOfAccount({ ...colleague, isGuest: true, teamId: 'T0NORTH' }, welcoming)).toBe('customer');
  });
});

describe('an account, where our workspace is one of an organisation,', () => {
  const elsewhere = { ...colleague, teamId: 'T0LAB' };

  test.each<[string, Partial<Account>, Role]>([
    ['of another workspace of ours is staff', { enterpriseId: 'E0OURS' }, 'staff'],
    [
      'that is in ours too is staff',
      { enterpriseId: 'E0OURS', enterpriseTeamIds: ['T0LAB', 'T0OURS'] },
      'staff',
    ],
    ['of the organisation itself is staff', { teamId: 'E0OURS', enterpriseId: 'E0OURS' }, 'staff'],
    [
      'of a stranger in another workspace of ours is staff',
      { enterpriseId: 'E0OURS', isStranger: true },
      'staff',
    ],
    ['of a guest in it follows the setting', { enterpriseId: 'E0OURS', isGuest: true }, 'customer'],
    ['of another organisation is a customer', { enterpriseId: 'E0NORTH' }, 'customer'],
    ['of a workspace that stands alone is a customer', {}, 'customer'],
  ])('%s', (_, more, role) => {
    expect(roleOfAccount({ ...elsewhere, ...more }, grid)).toBe(role);
  });

  test.each<[string, Role | undefined, Role]>([
    ['is whom the account tells', 'staff', 'staff'],
    ['is a customer where the account is one', 'customer', 'customer'],
    ['is a customer where Slack does not show the account', 'unknown', 'customer'],
    ['is a customer while the account is not known', undefined, 'customer'],
  ])('an author of another workspace %s', (_, known, role) => {
    const author = { userId: 'U0LEE', teamId: 'T0LAB', botId: null, name: null };
    expect(roleOfAuthor(author, known, grid)).toBe(role);
  });
});

test('a domain where anybody may have an address is known as one', () => {
  for (const domain of [
    'gmail.com',
    'gmx.at',
    'yahoo.co.jp',
    'outlook.com',
    'hotmail.fr',
    'web.de',
    'qq.com',
  ])
    expect([domain, isFreeMail(domain)]).toEqual([domain, true]);
  for (const domain of [
    'northwind.example',
    'gmail.com.northwind.example',
    'notgmail.com',
    'live.northwind.example',
  ])
    expect([domain, isFreeMail(domain)]).toEqual([domain, false]);
});

test.each([
  ['ana@Northwind.example', 'northwind.example'],
  ['"odd@name"@northwind.example', 'northwind.example'],
  ['ana@northwind.example.', 'northwind.example'],
  ['ana@bücher.example', 'bücher.example'],
  ['ana@localhost', null],
  ['ana@10.0.0.1', null],
  ['@northwind.example', null],
  ['northwind.example', null],
  ['', null],
])('the domain of the address %j is %j', (address, domain) => {
  expect(emailDomainOf(address)).toBe(domain);
});

describe('an author', () => {
  const hint: AuthorHint = { userId: 'U0TOM', teamId: 'T0OURS', botId: null, name: null };

  test.each<[string, Partial<AuthorHint>, Role | undefined, Role]>([
    ['whom we know has the role that is known', {}, 'staff', 'staff'],
    ['who is a guest of ours is not staff by their team alone', {}, 'customer', 'customer'],
    ['of another team is a customer', { teamId: 'T0NORTH' }, undefined, 'customer'],
    ['of another team is a customer, whatever was known', { teamId: 'T0NORTH' }, 'staff', 'customer'],
    ['who wrote as a bot is a bot, whoever it speaks for', { botId: 'B0BEACON' }, 'staff', 'bot'],
    ['who wrote as another team’s bot is a bot', { botId: 'B0', teamId: 'T0NORTH' }, undefined, 'bot'],
    ['without a team has the role that is known', { teamId: null }, 'staff', 'staff'],
    ['without a team whom nobody knows is unknown', { teamId: null }, undefined, 'unknown'],
    ['of our team whom nobody knows is unknown', {}, undefined, 'unknown'],
  ])('%s', (_, more, known, role) => {
    expect(roleOfAuthor({ ...hint, ...more }, known, us)).toBe(role);
  });
});

describe('the owner', () => {
  const all = () => true;
  const reach = (canAct: (id: string) => boolean, standIns = {}) => ({ canAct, standIns });

  test('is the first one named', () => {
    expect(ownerAmong(['U0ASSIGNEE', 'U0LAST', 'U0CUSTOMERS', 'U0INBOXES'], reach(all))).toBe('U0ASSIGNEE');
    expect(ownerAmong([null, null, 'U0CUSTOMERS', 'U0INBOXES'], reach(all))).toBe('U0CUSTOMERS');
  });

  test('is somebody who can act', () => {
    expect(
      ownerAmong(
        ['U0GONE', 'U0LAST'],
        reach((id) => id !== 'U0GONE'),
      ),
    ).toBe('U0LAST');
  });

  test('is whoever stands in for somebody who cannot, before the next candidate', () => {
    const standIns = { U0GONE: 'U0ALSO', U0ALSO: 'U0STAND' };
    const here = (id: string) => id === 'U0STAND' || id === 'U0LAST';
    expect(ownerAmong(['U0GONE', 'U0LAST'], reach(here, standIns))).toBe('U0STAND');
  });

  test('is nobody where nobody can', () => {
    expect(
      ownerAmong(
        ['U0GONE', null],
        reach(() => false),
      ),
    ).toBeNull();
    expect(ownerAmong([], reach(all))).toBeNull();
  });
});
