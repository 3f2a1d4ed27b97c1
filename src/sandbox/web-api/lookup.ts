import { appIsIn, openDirectMessage } from '../workspace/channels.ts';
import { findMessage } from '../workspace/find-message.ts';
import type { Channel, Person, SlackMessage } from '../workspace/model.ts';
import type { World } from '../workspace/world.ts';
import { refuse } from './refusal.ts';

/** The conversation as far as the app may know of it: private ones only when it is a member. */
export function visibleChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || (channel.isPrivate && !appIsIn(world, channel))) refuse('channel_not_found');
  return channel;
}

/** A conversation the app is in. */
export function joinedChannel(world: World, id: string): Channel {
  const channel = visibleChannel(world, id);
  if (!appIsIn(world, channel)) refuse('not_in_channel');
  return channel;
}

/** Where a message goes: a conversation id, a person (their direct message), or a channel's name. */
export function destination(world: World, given: string): Channel {
  if (world.people.has(given)) {
    const person = visiblePerson(world, given);
    if (person.isBot) refuse('cannot_dm_bot');
    return openDirectMessage(world, person.id);
  }
  const name = given.replace(/^#/, '');
  const named = [...world.channels.values()].find((channel) => !channel.imUserId && channel.name === name);
  const channel = joinedChannel(world, world.channels.has(given) ? given : (named?.id ?? given));
  if (channel.isArchived) refuse('is_archived');
  return channel;
}

/** A person the app may know of. */
export function visiblePerson(world: World, id: string): Person {
  return world.people.get(id) ?? refuse('user_not_found');
}

export function messageIn(channel: Channel, ts: string): SlackMessage {
  return findMessage(channel, ts) ?? refuse('message_not_found');
}
