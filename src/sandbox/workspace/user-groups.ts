import type { Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { UserGroup } from './model.ts';
import type { World } from './world.ts';

export interface NewUserGroup {
  id: string;
  /** What people type after an @. */
  handle: string;
  users: string[];
}

/** Makes a user group, or changes who is in it; a change is announced with both events that Slack sends. */
export function setUserGroup(world: World, { id, handle, users }: NewUserGroup): UserGroup {
  const before = world.userGroups.get(id);
  const group = { id, handle, users, updatedAt: world.clock.now() };
  world.userGroups.set(id, group);
  const event_ts = world.eventTs();
  world.emit({
    type: before ? 'subteam_updated' : 'subteam_created',
    subteam: groupOnWire(world, group, true),
    event_ts,
  });
  if (before) {
    const added = users.filter((user) => !before.users.includes(user));
    const removed = before.users.filter((user) => !users.includes(user));
    world.emit({
      type: 'subteam_members_changed',
      subteam_id: id,
      team_id: world.team.id,
      date_previous_update: secondsOf(before.updatedAt),
      date_update: secondsOf(group.updatedAt),
      added_users: added,
      added_users_count: added.length,
      removed_users: removed,
      removed_users_count: removed.length,
      event_ts,
    });
  }
  world.changed({ type: 'changed' });
  return group;
}

export function groupOnWire(
  world: World,
  { id, handle, users, updatedAt }: UserGroup,
  withUsers: boolean,
): Fields {
  return {
    id,
    team_id: world.team.id,
    is_usergroup: true,
    is_subteam: true,
    name: handle,
    description: '',
    handle,
    is_external: false,
    date_create: secondsOf(updatedAt),
    date_update: secondsOf(updatedAt),
    date_delete: 0,
    auto_provision: false,
    prefs: { channels: [], groups: [] },
    user_count: users.length,
    ...(withUsers ? { users } : {}),
  };
}
