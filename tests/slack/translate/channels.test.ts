import { describe, expect, test } from 'vitest';
import { meaningOfEvent, meaningOfSlackEvent, receivedAt } from './bodies.ts';

const event_ts = '1795193400.000000';
const change = (what: object, inboxId = 'C0NORTH') => [
  { type: 'inbox', inboxId, at: receivedAt, change: what },
];

test('a channel that is renamed', () => {
  const channel = {
    id: 'C0NORTH',
    name: 'ext-northwind-eu',
    name_normalized: 'ext-northwind-eu',
    created: 1,
    is_channel: true,
    is_mpim: false,
  };
  expect(meaningOfSlackEvent<'channel_rename'>({ type: 'channel_rename', channel, event_ts })).toEqual(
    change({ kind: 'renamed', name: 'ext-northwind-eu' }),
  );
  expect(meaningOfEvent({ type: 'group_rename', channel, event_ts })).toHaveLength(1);
});

test.each(['channel_archive', 'group_archive', 'channel_deleted', 'group_deleted'])(
  'a channel in which nobody can write any more: %s',
  (type) => {
    expect(meaningOfEvent({ type, channel: 'C0NORTH', user: 'U0TOM', event_ts })).toEqual(
      change({ kind: 'archived' }),
    );
  },
);

test.each(['channel_unarchive', 'group_unarchive'])('a channel that is open again: %s', (type) => {
  expect(meaningOfEvent({ type, channel: 'C0NORTH', user: 'U0TOM', event_ts })).toEqual(
    change({ kind: 'unarchived' }),
  );
});

describe('a channel and another company', () => {
  test('is shared', () => {
    const shared = {
      type: 'channel_shared',
      connected_team_id: 'T0NORTH',
      channel: 'C0NORTH',
      event_ts,
    } as const;
    expect(meaningOfSlackEvent<'channel_shared'>(shared)).toEqual(change({ kind: 'shared', isShared: true }));
  });

  test.each([true, false])('is parted from one, and shared with others still: %s', (is_ext_shared) => {
    const unshared = {
      type: 'channel_unshared',
      previously_connected_team_id: 'T0NORTH',
      channel: 'C0NORTH',
      is_ext_shared,
      event_ts,
    } as const;
    expect(meaningOfSlackEvent<'channel_unshared'>(unshared)).toEqual(
      change({ kind: 'shared', isShared: is_ext_shared }),
    );
  });

  test('gets a new id', () => {
    const moved = {
      type: 'channel_id_changed',
      old_channel_id: 'G0NORTH',
      new_channel_id: 'C0NORTH',
      event_ts,
    } as const;
    expect(meaningOfSlackEvent<'channel_id_changed'>(moved)).toEqual(
      change({ kind: 'replaced', by: 'C0NORTH' }, 'G0NORTH'),
    );
  });
});

describe('the app itself', () => {
  const membership = { channel: 'C0NORTH', channel_type: 'C', team: 'T0OURS', event_ts };

  test('is invited and removed', () => {
    const own = { ...membership, user: 'U0BOT' };
    expect(meaningOfEvent({ ...own, type: 'member_joined_channel', inviter: 'U0TOM' })).toEqual(
      change({ kind: 'joined' }),
    );
    expect(meaningOfEvent({ ...own, type: 'member_left_channel' })).toEqual(change({ kind: 'left' }));
    expect(meaningOfEvent({ type: 'channel_left', channel: 'C0NORTH', actor_id: 'U0TOM', event_ts })).toEqual(
      change({ kind: 'left' }),
    );
    expect(meaningOfEvent({ type: 'group_left', channel: 'C0NORTH', event_ts })).toEqual(
      change({ kind: 'left' }),
    );
  });

  test('is not somebody else who comes and goes', () => {
    const other = { ...membership, user: 'U0TOM' };
    expect(meaningOfEvent({ ...other, type: 'member_joined_channel' })).toEqual([]);
    expect(meaningOfEvent({ ...other, type: 'member_left_channel' })).toEqual([]);
  });
});

test('the app is taken out of the workspace', () => {
  expect(meaningOfEvent({ type: 'app_uninstalled', event_ts })).toEqual([{ type: 'removed' }]);
  const revoked = (tokens: object) => meaningOfEvent({ type: 'tokens_revoked', tokens, event_ts });
  expect(revoked({ oauth: [], bot: ['U0BOT'] })).toEqual([{ type: 'removed' }]);
  expect(revoked({ oauth: ['U0TOM'], bot: [] })).toEqual([]);
});

test.each(['app_home_opened', 'app_mention', 'tokens_revoked', 'team_join', 'a_kind_of_next_year'])(
  'an event that does not concern the log means nothing: %s',
  (type) => {
    expect(meaningOfEvent({ type })).toEqual([]);
  },
);
