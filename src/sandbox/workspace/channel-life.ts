import { secondsOf } from '../wire/timestamps.ts';
import { channelOf, channelType } from './channels.ts';
import { addMessage } from './messages.ts';
import type { Channel } from './model.ts';
import { personOf } from './people.ts';
import type { World } from './world.ts';

export interface NewChannel {
  id?: string;
  name: string;
  isPrivate?: boolean;
  /** A Slack Connect channel; also true when a member belongs to another team. */
  isExtShared?: boolean;
  isGeneral?: boolean;
  topic?: string;
  purpose?: string;
  members: string[];
  /** Whether the app is in it from the start; false when left out, as Slack does. */
  withApp?: boolean;
}

export function addChannel(world: World, given: NewChannel): Channel {
  const members = new Set([...given.members, ...(given.withApp ? [world.app.botUserId] : [])]);
  const others = new Set([...members].map((id) => personOf(world, id).teamId));
  others.delete(world.team.id);
  const channel: Channel = {
    id: given.id ?? world.ids.next('C'),
    name: given.name,
    isPrivate: given.isPrivate ?? false,
    isArchived: false,
    isGeneral: given.isGeneral ?? false,
    connectedTeamIds: [...others],
    isExtShared: given.isExtShared ?? others.size > 0,
    creator: given.members[0] ?? world.app.botUserId,
    createdAt: world.clock.now(),
    members,
    previousNames: [],
    topic: given.topic ?? '',
    purpose: given.purpose ?? '',
    messages: [],
    ephemerals: [],
    lastRead: new Map(),
  };
  world.channels.set(channel.id, channel);
  world.changed({ type: 'changed', channel: channel.id });
  return channel;
}

export function archive(world: World, channelId: string, userId: string, isArchived: boolean): void {
  const channel = channelOf(world, channelId);
  channel.isArchived = isArchived;
  const kind = channel.isPrivate ? 'group' : 'channel';
  world.emit(
    {
      type: `${kind}_${isArchived ? 'archive' : 'unarchive'}`,
      channel: channel.id,
      user: userId,
      ...(isArchived ? { is_moved: 0 } : {}),
      event_ts: world.eventTs(),
    },
    channel,
  );
  world.changed({ type: 'changed', channel: channel.id });
}

export function rename(world: World, channelId: string, name: string, userId: string): void {
  const channel = channelOf(world, channelId);
  const oldName = channel.name;
  channel.previousNames.unshift(oldName);
  channel.name = name;
  addMessage(world, channel, {
    subtype: 'channel_name',
    user: userId,
    old_name: oldName,
    name,
    text: `has renamed the channel from "${oldName}" to "${name}"`,
  });
  world.emit(
    {
      type: channel.isPrivate ? 'group_rename' : 'channel_rename',
      channel: {
        id: channel.id,
        name,
        name_normalized: name,
        created: secondsOf(channel.createdAt),
        is_channel: channelType(channel) === 'channel',
        is_mpim: false,
      },
      event_ts: world.eventTs(),
    },
    channel,
  );
}

/** The channel gets another id, as happens when a team joins an organisation or a channel is shared. */
export function changeChannelId(world: World, oldId: string, newId: string): void {
  const channel = channelOf(world, oldId);
  world.channels.delete(oldId);
  channel.id = newId;
  world.channels.set(newId, channel);
  world.emit(
    {
      type: 'channel_id_changed',
      old_channel_id: oldId,
      new_channel_id: newId,
      event_ts: world.eventTs(),
    },
    channel,
  );
  world.changed({ type: 'changed', channel: newId });
}

/** Connects another team to the channel, or takes it out again. */
export function share(world: World, channelId: string, teamId: string, isShared: boolean): void {
  const channel = channelOf(world, channelId);
  const others = channel.connectedTeamIds.filter((id) => id !== teamId);
  channel.connectedTeamIds = isShared ? [...others, teamId] : others;
  channel.isExtShared = channel.connectedTeamIds.length > 0;
  const event_ts = world.eventTs();
  if (isShared) {
    world.emit({ type: 'channel_shared', connected_team_id: teamId, channel: channel.id, event_ts }, channel);
  } else {
    for (const id of channel.members) {
      if (personOf(world, id).teamId === teamId) channel.members.delete(id);
    }
    world.emit(
      {
        type: 'channel_unshared',
        previously_connected_team_id: teamId,
        channel: channel.id,
        is_ext_shared: channel.isExtShared,
        event_ts,
      },
      channel,
    );
  }
  world.changed({ type: 'changed', channel: channel.id });
}
