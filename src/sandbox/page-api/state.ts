import { compareTs } from '../wire/timestamps.ts';
import type { Channel, Person } from '../workspace/model.ts';
import { teamOf } from '../workspace/people.ts';
import type { World } from '../workspace/world.ts';
import type { PageApi } from './page-api.ts';

/** What the page shows around the messages, as seen by a person (or by nobody yet). */
export function stateFor(api: PageApi, as: string | undefined): object {
  const { world, story, player } = api;
  const next = player.next();
  return {
    now: world.clock.now().toISOString(),
    timeZone: story?.timeZone ?? 'Europe/London',
    team: {
      id: world.team.id,
      name: world.team.name,
      url: `https://${world.team.domain}.slack.com/`,
    },
    ...(as ? { me: as } : {}),
    people: [...world.people.values()]
      .filter((person) => !person.isDeleted)
      .map((person) => personForPage(world, person)),
    channels: [...world.channels.values()]
      .filter((channel) => isShownTo(channel, as))
      .map((channel) => channelForPage(world, channel, as)),
    ...(story
      ? {
          story: {
            title: story.title,
            hint: story.hint,
            ...(next ? { nextAt: next.at.toISOString(), nextLabel: next.label } : {}),
          },
        }
      : {}),
  };
}

/** Channels one is in; before choosing who to be, all channels but no direct messages. */
function isShownTo(channel: Channel, as: string | undefined): boolean {
  if (channel.isArchived) return false;
  return as ? channel.members.has(as) : !channel.imUserId;
}

function personForPage(world: World, person: Person): object {
  return {
    id: person.id,
    name: person.name,
    realName: person.realName,
    teamId: person.teamId,
    teamName: teamOf(world, person.teamId).name,
    isBot: person.isBot,
    isStaff: person.teamId === world.team.id && !person.isBot,
    avatarColor: `#${person.color}`,
    ...(person.title ? { title: person.title } : {}),
  };
}

function channelForPage(world: World, channel: Channel, as: string | undefined): object {
  const last = channel.messages.at(-1);
  return {
    id: channel.id,
    name: channel.imUserId ? world.app.name : channel.name,
    isIm: channel.imUserId !== undefined,
    isPrivate: channel.isPrivate,
    isExtShared: channel.isExtShared,
    unread: as ? unreadCount(channel, as) : 0,
    ...(last ? { lastTs: last.ts } : {}),
    ...(channel.imUserId ? { imUserId: channel.imUserId } : {}),
    teamNames: channel.connectedTeamIds.map((id) => teamOf(world, id).name),
  };
}

function unreadCount(channel: Channel, as: string): number {
  const read = channel.lastRead.get(as);
  return channel.messages.filter(
    (message) => message.user !== as && (read === undefined || compareTs(message.ts, read) > 0),
  ).length;
}
