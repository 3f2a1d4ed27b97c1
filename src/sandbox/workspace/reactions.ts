import type { Channel, SlackMessage } from './model.ts';
import type { World } from './world.ts';

/** Puts a person's reaction on a message; false when it was there already. */
export function addReaction(
  world: World,
  channel: Channel,
  message: SlackMessage,
  userId: string,
  name: string,
): boolean {
  const reactions = message.reactions ?? [];
  const existing = reactions.find((reaction) => reaction.name === name);
  if (existing?.users.includes(userId)) return false;
  if (existing) {
    existing.users.push(userId);
    existing.count += 1;
  } else {
    reactions.push({ name, users: [userId], count: 1 });
  }
  message.reactions = reactions;
  announce(world, channel, message, userId, name, 'reaction_added');
  return true;
}

/** Takes it away; false when there was none. */
export function removeReaction(
  world: World,
  channel: Channel,
  message: SlackMessage,
  userId: string,
  name: string,
): boolean {
  const existing = message.reactions?.find((reaction) => reaction.name === name);
  if (!existing?.users.includes(userId)) return false;
  existing.users = existing.users.filter((id) => id !== userId);
  existing.count = existing.users.length;
  const left = message.reactions?.filter((reaction) => reaction.count > 0) ?? [];
  if (left.length > 0) message.reactions = left;
  else delete message.reactions;
  announce(world, channel, message, userId, name, 'reaction_removed');
  return true;
}

function announce(
  world: World,
  channel: Channel,
  message: SlackMessage,
  userId: string,
  name: string,
  type: 'reaction_added' | 'reaction_removed',
): void {
  world.emit(
    {
      type,
      user: userId,
      reaction: name,
      ...(message.user ? { item_user: message.user } : {}),
      item: { type: 'message', channel: channel.id, ts: message.ts },
      event_ts: world.eventTs(),
    },
    channel,
  );
  world.changed({ type: 'changed', channel: channel.id });
}
