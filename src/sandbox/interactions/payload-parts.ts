import type { Fields } from '../wire/json.ts';
import type { Channel, Person } from '../workspace/model.ts';
import { teamOf } from '../workspace/people.ts';
import type { World } from '../workspace/world.ts';

/**
 * The fields every interaction carries. `user.team_id` is the clicker's own team, which in a shared channel may not be
 * ours. `team` is where the app is installed, but for views where the clicker is: there `view.app_installed_team_id`
 * tells.
 */
export function commonParts(world: World, type: string, person: Person): Fields {
  const team = type.startsWith('view_') ? teamOf(world, person.teamId) : world.team;
  return {
    type,
    user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId },
    api_app_id: world.app.appId,
    token: world.app.verificationToken,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A channel as interactions name it; direct messages and private channels go by a common name. */
export function channelPart(channel: Channel): { id: string; name: string } {
  return { id: channel.id, name: channelNameFor(channel) };
}

export function channelNameFor(channel: Channel): string {
  if (channel.imUserId) return 'directmessage';
  return channel.isPrivate ? 'privategroup' : channel.name;
}
