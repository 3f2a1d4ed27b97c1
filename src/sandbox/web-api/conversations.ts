import { join as joinChannel, leave } from '../workspace/channel-members.ts';
import { appIsIn, channelOnWire, openDirectMessage } from '../workspace/channels.ts';
import type { Channel } from '../workspace/model.ts';
import type { World } from '../workspace/world.ts';
import type { Args } from './args.ts';
import { joinedChannel, visibleChannel, visiblePerson } from './lookup.ts';
import type { Methods } from './method.ts';
import { paged, pageOf } from './paging.ts';
import { refuse } from './refusal.ts';

const reading = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];

/** The conversations of the kinds asked for that the app may know of. */
export function listedChannels(world: World, args: Args): Channel[] {
  const types = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.some((type) => !['public_channel', 'private_channel', 'mpim', 'im'].includes(type))) {
    refuse('invalid_types');
  }
  return [...world.channels.values()].filter((channel) => {
    if (args.flag('exclude_archived') && channel.isArchived) return false;
    if (channel.imUserId) return types.includes('im');
    if (channel.isPrivate) return types.includes('private_channel') && appIsIn(world, channel);
    return types.includes('public_channel');
  });
}

export const conversationMethods: Methods = {
  'conversations.list': {
    scope: reading,
    run({ world, args }) {
      const page = pageOf(args, listedChannels(world, args), 100, 1000);
      const channels = page.items.map((channel) => ({
        ...channelOnWire(world, channel),
        ...(channel.imUserId ? {} : { num_members: channel.members.size }),
      }));
      return paged({ channels }, page);
    },
  },
  'conversations.info': {
    scope: reading,
    run({ world, args }) {
      const channel = visibleChannel(world, args.required('channel'));
      return {
        channel: {
          ...channelOnWire(world, channel),
          ...(args.flag('include_num_members') ? { num_members: channel.members.size } : {}),
        },
      };
    },
  },
  'conversations.members': {
    scope: reading,
    run({ world, args }) {
      const channel = visibleChannel(world, args.required('channel'));
      const page = pageOf(args, [...channel.members], 100, 1000);
      return paged({ members: page.items }, page);
    },
  },
  'conversations.join': {
    scope: 'channels:join',
    run({ world, args }) {
      const channel = visibleChannel(world, args.required('channel'));
      if (channel.isPrivate) refuse('method_not_supported_for_channel_type');
      if (channel.isArchived) refuse('is_archived');
      const wasIn = appIsIn(world, channel);
      if (!wasIn) joinChannel(world, channel.id, world.app.botUserId);
      return {
        channel: channelOnWire(world, channel),
        ...(wasIn
          ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } }
          : {}),
      };
    },
  },
  'conversations.leave': {
    scope: ['channels:manage', 'groups:write'],
    run({ world, args }) {
      const channel = joinedChannel(world, args.required('channel'));
      leave(world, channel.id, world.app.botUserId);
      return {};
    },
  },
  'conversations.open': {
    scope: 'im:write',
    run({ world, args }) {
      const given = args.text('channel');
      const users = (args.text('users') ?? '').split(',').filter((id) => id !== '');
      if (given) return { channel: { id: visibleChannel(world, given).id }, no_op: true, already_open: true };
      const [user] = users;
      if (!user) return refuse('users_list_not_supplied');
      if (users.length > 1) return refuse('not_enough_users');
      const person = visiblePerson(world, user);
      if (person.isBot) refuse('cannot_dm_bot');
      const channel = openDirectMessage(world, person.id);
      const isWhole = args.flag('return_im');
      return { channel: isWhole ? channelOnWire(world, channel) : { id: channel.id } };
    },
  },
};
