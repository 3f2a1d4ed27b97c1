import { channelOf } from './channels.ts';
import { addMessage } from './messages.ts';
import { personOf } from './people.ts';
import type { World } from './world.ts';

/** Someone (or the app) comes in: a join message in the channel and `member_joined_channel`. */
export function join(world: World, channelId: string, userId: string, inviterId?: string): void {
  const channel = channelOf(world, channelId);
  const person = personOf(world, userId);
  if (channel.members.has(userId)) return;
  channel.members.add(userId);
  if (person.teamId !== world.team.id && !channel.connectedTeamIds.includes(person.teamId)) {
    channel.connectedTeamIds.push(person.teamId);
    channel.isExtShared = true;
  }
  addMessage(world, channel, {
    subtype: 'channel_join',
    user: userId,
    text: `<@${userId}> has joined the channel`,
    ...(inviterId ? { inviter: inviterId } : {}),
  });
  world.emit(
    {
      type: 'member_joined_channel',
      user: userId,
      channel: channel.id,
      channel_type: channel.isPrivate ? 'G' : 'C',
      team: person.teamId,
      ...(inviterId ? { inviter: inviterId } : {}),
      event_ts: world.eventTs(),
    },
    channel,
  );
}

/** Someone goes. When it is the app, it hears `channel_left` (or `group_left`) and nothing more after that. */
export function leave(world: World, channelId: string, userId: string, actorId = userId): void {
  const channel = channelOf(world, channelId);
  const person = personOf(world, userId);
  if (!channel.members.has(userId)) return;
  if (userId === world.app.botUserId) {
    channel.members.delete(userId);
    world.emit({
      type: channel.isPrivate ? 'group_left' : 'channel_left',
      channel: channel.id,
      actor_id: actorId,
      event_ts: world.eventTs(),
    });
    return;
  }
  addMessage(world, channel, {
    subtype: 'channel_leave',
    user: userId,
    text: `<@${userId}> has left the channel`,
  });
  channel.members.delete(userId);
  world.emit(
    {
      type: 'member_left_channel',
      user: userId,
      channel: channel.id,
      channel_type: channel.isPrivate ? 'G' : 'C',
      team: person.teamId,
      event_ts: world.eventTs(),
    },
    channel,
  );
}
