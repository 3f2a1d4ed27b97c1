import { describe, expect, test } from 'vitest';
import {
  type Belonging,
  customerOf,
  customerOfTeams,
  type KnownCustomer,
} from '../../src/domain/customers.ts';

const customers: KnownCustomer[] = [
  {
    id: 'northwind',
    name: 'Northwind',
    slackTeamIds: ['T0NORTH', 'T0NW2'],
    emailDomains: ['northwind.example'],
  },
  { id: 'globex', name: 'Globex', slackTeamIds: ['T0GLOBEX'], emailDomains: ['globex.example', 'gmail.com'] },
  { id: 'initech', name: 'Initech', slackTeamIds: ['T0SHARED'], emailDomains: ['shared.example'] },
  { id: 'hooli', name: 'Hooli', slackTeamIds: ['T0SHARED'], emailDomains: ['shared.example'] },
];

describe('somebody', () => {
  const nobody: Belonging = { teamId: null, email: null, inboxCustomerId: 'channel/C0' };

  test.each<[string, Partial<Belonging>, string | null]>([
    ['of a customer’s Slack team is theirs', { teamId: 'T0NORTH' }, 'northwind'],
    ['of a second team of theirs is theirs too', { teamId: 'T0NW2' }, 'northwind'],
    ['at a customer’s domain is theirs', { email: 'ana@northwind.example' }, 'northwind'],
    ['at that domain in capitals is theirs', { email: 'Ana@NORTHWIND.Example' }, 'northwind'],
    [
      'is told by the team before the address',
      { teamId: 'T0GLOBEX', email: 'ana@northwind.example' },
      'globex',
    ],
    [
      'of a team that nobody has is told by the address',
      { teamId: 'T0OTHER', email: 'ana@globex.example' },
      'globex',
    ],
    ['at a domain below a customer’s is the inbox’s', { email: 'ana@eu.northwind.example' }, 'channel/C0'],
    ['with a free address is the inbox’s, declared or not', { email: 'ana@gmail.com' }, 'channel/C0'],
    ['of a team that two customers have is the inbox’s', { teamId: 'T0SHARED' }, 'channel/C0'],
    ['at a domain that two customers have is the inbox’s', { email: 'ana@shared.example' }, 'channel/C0'],
    ['with an address that is none is the inbox’s', { email: 'northwind.example' }, 'channel/C0'],
    ['of whom nothing is told is the inbox’s', {}, 'channel/C0'],
    ['of whom nothing is told, in nobody’s inbox, is nobody’s', { inboxCustomerId: null }, null],
  ])('%s', (_, more, id) => {
    expect(customerOf({ ...nobody, ...more }, customers)).toBe(id);
  });
});

test.each([
  [['T0NORTH'], 'northwind'],
  [['T0NORTH', 'T0NW2'], 'northwind'],
  [['T0NORTH', 'T0PARTNER'], 'northwind'],
  [['T0NORTH', 'T0GLOBEX'], null],
  [['T0PARTNER'], null],
  [[], null],
])('a channel that is shared with %j is of %j', (teams, id) => {
  expect(customerOfTeams(teams, customers)).toBe(id);
});
