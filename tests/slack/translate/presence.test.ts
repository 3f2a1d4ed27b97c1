import { describe, expect, it } from 'vitest';
import { meaningOfEvent, receivedAt } from './bodies.ts';

const at = (iso: string) => new Date(iso);
const until = 1_795_219_200; // 2026-11-21T00:00:00Z

const told = (event: object) => meaningOfEvent(event).find(({ type }) => type === 'presence');

describe('what Slack says of whether somebody is there', () => {
  const user = { id: 'U0TOM', team_id: 'T0OURS', name: 'tom' };

  it('is the status with its end, by user_change, beside the account', () => {
    const profile = { status_emoji: ':palm_tree:', status_text: 'Vacationing', status_expiration: until };
    const meaning = meaningOfEvent({ type: 'user_change', user: { ...user, profile } });
    expect(meaning.map(({ type }) => type)).toEqual(['account', 'presence']);
    expect(meaning[1]).toEqual({
      type: 'presence',
      personId: 'U0TOM',
      at: receivedAt,
      status: {
        statusEmoji: ':palm_tree:',
        statusText: 'Vacationing',
        statusUntil: at('2026-11-21T00:00:00Z'),
      },
    });
  });

  it('is no status where it is taken away, and one without an end where that is 0', () => {
    const profile = { status_emoji: '', status_text: '', status_expiration: 0 };
    expect(told({ type: 'user_change', user: { ...user, profile } })).toMatchObject({
      status: { statusEmoji: null, statusText: null, statusUntil: null },
    });
  });

  it('is nothing of the status where the profile is left out', () => {
    expect(told({ type: 'user_change', user })).toEqual({
      type: 'presence',
      personId: 'U0TOM',
      at: receivedAt,
    });
  });

  it('is a stretch without notifications', () => {
    const dnd_status = { dnd_enabled: true, next_dnd_start_ts: until - 7200, next_dnd_end_ts: until };
    expect(told({ type: 'dnd_updated_user', user: 'U0TOM', dnd_status })).toEqual({
      type: 'presence',
      personId: 'U0TOM',
      at: receivedAt,
      dnd: {
        dndFrom: at('2026-11-20T22:00:00Z'),
        dndUntil: at('2026-11-21T00:00:00Z'),
        dndPausedUntil: null,
      },
    });
  });

  it.each([
    { dnd_enabled: false, next_dnd_start_ts: until - 7200, next_dnd_end_ts: until },
    { dnd_enabled: true, next_dnd_start_ts: 1, next_dnd_end_ts: 1 },
    { dnd_enabled: true, next_dnd_start_ts: until, next_dnd_end_ts: until },
    {},
  ])('is no stretch for %j', (dnd_status) => {
    expect(told({ type: 'dnd_updated_user', user: 'U0TOM', dnd_status })).toMatchObject({
      dnd: { dndFrom: null, dndUntil: null, dndPausedUntil: null },
    });
  });

  it('is who is in a user group, and nobody once it is not used any more', () => {
    const subteam = { id: 'S0CARE', handle: 'care', users: ['U0TOM'], date_delete: 0 };
    const group = { type: 'user_group', id: 'S0CARE', at: receivedAt };
    expect(meaningOfEvent({ type: 'subteam_updated', subteam })).toEqual([
      { ...group, members: { handle: 'care', all: ['U0TOM'] } },
    ]);
    expect(meaningOfEvent({ type: 'subteam_updated', subteam: { ...subteam, date_delete: until } })).toEqual([
      { ...group, members: { handle: 'care', all: [] } },
    ]);
    expect(meaningOfEvent({ type: 'subteam_updated', subteam: { id: 'S0CARE' } })).toEqual([]);
  });

  it('is who came into a user group and who left it', () => {
    const event = { subteam_id: 'S0CARE', added_users: ['U0MEI'], removed_users: ['U0TOM'] };
    expect(meaningOfEvent({ type: 'subteam_members_changed', ...event })).toEqual([
      {
        type: 'user_group',
        id: 'S0CARE',
        at: receivedAt,
        members: { added: ['U0MEI'], removed: ['U0TOM'] },
      },
    ]);
  });
});
