import { describe, expect, test } from 'vitest';
import { danaWrote, meaningOfEvent } from './bodies.ts';

const { user_team: _userTeam, user_profile: profile, team: _team, source_team: _source, ...bare } = danaWrote;

function authorOf(fields: object): unknown {
  const [said] = meaningOfEvent({ ...bare, ...fields });
  return said?.type === 'said' ? said.author : undefined;
}

describe('the author’s team', () => {
  test('is user_team before all others', () => {
    const fields = { user_team: 'T0NORTH', user_profile: { ...profile, team: 'T0GLOBEX' }, team: 'T0OURS' };
    expect(authorOf(fields)).toMatchObject({ teamId: 'T0NORTH' });
  });

  test('is that of the profile where there is no user_team', () => {
    expect(authorOf({ user_profile: profile, team: 'T0OURS' })).toMatchObject({ teamId: 'T0NORTH' });
  });

  test('is that of the message where there is neither', () => {
    expect(authorOf({ team: 'T0OURS' })).toMatchObject({ teamId: 'T0OURS' });
  });

  test('is not known where the message names none: that proves nothing', () => {
    expect(authorOf({})).toEqual({ userId: 'U0DANA', teamId: null, botId: null, name: null });
    expect(authorOf({ user_team: null, user_profile: null, team: null })).toMatchObject({ teamId: null });
  });
});

describe('the author’s name', () => {
  test('is the full name, else the one that is shown', () => {
    expect(authorOf({ user_profile: profile })).toMatchObject({ name: 'Dana Reyes' });
    expect(authorOf({ user_profile: { ...profile, real_name: '' } })).toMatchObject({ name: 'dana' });
  });

  test('can be kept, whatever it holds', () => {
    const name = 'Da\u0000na \ud83d';
    expect(authorOf({ user_profile: { ...profile, real_name: name } })).toMatchObject({
      name: 'Dana \ufffd',
    });
  });
});

test('an author whom Slack does not name is not taken for anybody', () => {
  expect(authorOf({ user: undefined })).toMatchObject({ userId: 'unknown', teamId: null });
});
