import type { Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { Channel } from './model.ts';
import type { World } from './world.ts';

/** The conversation with the id. @throws Error when there is none: a mistake of the caller. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`No channel ${id} in this workspace`);
  return channel;
}

/** Whether the app is in it: its own direct messages, or channels it was invited to. */
export function appIsIn(world: World, channel: Channel): boolean {
  return channel.members.has(world.app.botUserId);
}

/** `channel_type` as message events carry it. */
export function channelType(channel: Channel): 'im' | 'group' | 'channel' {
  if (channel.imUserId) return 'im';
  return channel.isPrivate ? 'group' : 'channel';
}

/** The direct message between the app and a person, opened on first use. */
export function openDirectMessage(world: World, userId: string): Channel {
  for (const channel of world.channels.values()) if (channel.imUserId === userId) return channel;
  const channel: Channel = {
    id: `D${userId.slice(1)}`,
    name: userId,
    isPrivate: true,
    isArchived: false,
    isGeneral: false,
    connectedTeamIds: [],
    isExtShared: false,
    creator: world.app.botUserId,
    createdAt: world.clock.now(),
    members: new Set([userId, world.app.botUserId]),
    previousNames: [],
    topic: '',
    purpose: '',
    imUserId: userId,
    messages: [],
    ephemerals: [],
    lastRead: new Map(),
  };
  world.channels.set(channel.id, channel);
  world.changed({ type: 'changed', channel: channel.id });
  return channel;
}

/** A conversation as conversations.info gives it. */
export function channelOnWire(world: World, channel: Channel): Fields {
  const shared = {
    id: channel.id,
    created: secondsOf(channel.createdAt),
    is_archived: channel.isArchived,
    is_org_shared: false,
    context_team_id: world.team.id,
    updated: channel.createdAt.getTime(),
  };
  if (channel.imUserId) return { ...shared, is_im: true, user: channel.imUserId, is_user_deleted: false };
  const teamIds = [world.team.id, ...channel.connectedTeamIds];
  return {
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_general: channel.isGeneral,
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_pending_ext_shared: false,
    pending_shared: [],
    pending_connected_team_ids: [],
    shared_team_ids: teamIds,
    internal_team_ids: [world.team.id],
    connected_team_ids: channel.connectedTeamIds,
    ...(channel.isExtShared ? { conversation_host_id: world.team.id } : {}),
    is_member: appIsIn(world, channel),
    creator: channel.creator,
    unlinked: 0,
    parent_conversation: null,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    previous_names: channel.previousNames,
  };
}
