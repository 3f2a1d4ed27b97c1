import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/log.ts';
import {
  type Account,
  type AuthorHint,
  ownerAmong,
  roleOfAccount,
  roleOfAuthor,
} from '../../src/domain/people.ts';

const colleague: Account = {
  id: 'U0TOM',
  name: 'Tom',
  teamId: 'T0OURS',
  isBot: false,
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
  ])('%s', (_, more, role) => {
    expect(roleOfAccount({ ...colleague, ...more }, 'T0OURS', 'customer')).toBe(role);
  });

  test('of a guest is staff where the setting says so', () => {
    expect(roleOfAccount({ ...colleague, isGuest: true }, 'T0OURS', 'staff')).toBe('staff');
    expect(roleOfAccount({ ...colleague, isGuest: true, teamId: 'T0NORTH' }, 'T0OURS', 'staff')).toBe(
      'customer',
    );
  });
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
    expect(roleOfAuthor({ ...hint, ...more }, known, 'T0OURS')).toBe(role);
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
