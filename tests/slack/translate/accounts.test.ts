import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../src/slack/translate/account.ts';
import { meaningOfEvent } from './bodies.ts';

/** A user as `users.info` gives it. */
const tom = {
  id: 'U0TOM',
  team_id: 'T0OURS',
  name: 'tom',
  deleted: false,
  real_name: 'Tom Becker',
  tz: 'Europe/London',
  profile: { real_name: 'Tom Becker', display_name: 'tom', team: 'T0OURS' },
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  updated: 1,
};

test('an account is read as Slack gives it', () => {
  expect(accountOf(tom)).toEqual({
    id: 'U0TOM',
    name: 'Tom Becker',
    teamId: 'T0OURS',
    enterpriseId: null,
    enterpriseTeamIds: [],
    emailDomain: null,
    botId: null,
    isBot: false,
    isGuest: false,
    isStranger: false,
    isAdmin: false,
    isActive: true,
    timeZone: 'Europe/London',
  });
});

describe('an account', () => {
  test.each([
    ['of a single-channel guest', { is_restricted: true, is_ultra_restricted: true }, { isGuest: true }],
    ['of a multi-channel guest', { is_restricted: true }, { isGuest: true }],
    ['of somebody from outside', { is_stranger: true }, { isStranger: true }],
    ['of an admin', { is_admin: true }, { isAdmin: true }],
    ['of an owner', { is_owner: true }, { isAdmin: true }],
    ['that was deactivated', { deleted: true, tz: undefined }, { isActive: false, timeZone: null }],
    ['of a bot', { is_bot: true }, { isBot: true }],
    ['of Slackbot, which Slack does not call a bot', { id: 'USLACKBOT' }, { isBot: true }],
    ['without a team', { team_id: undefined }, { teamId: null }],
    [
      'in an organisation',
      { enterprise_user: { id: 'W0TOM', enterprise_id: 'E0OURS', teams: ['T0LAB', 'T0OURS'] } },
      { enterpriseId: 'E0OURS', enterpriseTeamIds: ['T0LAB', 'T0OURS'] },
    ],
    ['with an address', { profile: { email: 'Tom@Acme.com' } }, { emailDomain: 'acme.com' }],
    [
      'of a bot, by which its messages go',
      { is_bot: true, profile: { bot_id: 'B0BEACON' } },
      { botId: 'B0BEACON' },
    ],
  ])('%s', (_, more, expected) => {
    expect(accountOf({ ...tom, ...more })).toMatchObject(expected);
  });
});

describe('its name', () => {
  test.each([
    ['is the full name of the profile', {}, 'Tom Becker'],
    ['else the full name of the account', { profile: { display_name: 'tom' } }, 'Tom Becker'],
    [
      'else the one that is shown',
      { real_name: '', profile: { real_name: '', display_name: 'tommy' } },
      'tommy',
    ],
    ['else the user name', { real_name: null, profile: null }, 'tom'],
    ['else the id', { real_name: undefined, name: undefined, profile: {} }, 'U0TOM'],
    ['without what no database can keep', { profile: { real_name: 'T\u0000om \udc00' } }, 'Tom \ufffd'],
  ])('%s', (_, more, name) => {
    expect(accountOf({ ...tom, ...more }).name).toBe(name);
  });
});

test('a change of an account brings it up to date', () => {
  const event = {
    type: 'user_change',
    user: { ...tom, deleted: true },
    cache_ts: 1,
    event_ts: '1795193400.000000',
  };
  expect(meaningOfEvent(event)).toMatchObject([
    { type: 'account', account: { id: 'U0TOM', isActive: false } },
    { type: 'presence', personId: 'U0TOM', status: { statusEmoji: null } },
  ]);
});

test('what is no account is refused', () => {
  expect(() => accountOf(undefined)).toThrow();
  expect(() => accountOf({ name: 'tom' })).toThrow('id');
});
