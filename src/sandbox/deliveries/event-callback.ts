import { uniqueId } from '../wire/identifiers.ts';
import { copyOf, type Fields } from '../wire/json.ts';
import { secondsOf } from '../wire/timestamps.ts';
import type { Channel } from '../workspace/model.ts';
import type { World } from '../workspace/world.ts';

/** The outer payload every event travels in. Event ids are unique, also across restarts of the workspace. */
export function eventCallback(world: World, event: Fields, channel?: Channel): Fields {
  const context = { tid: world.team.id, aid: world.app.appId, ...(channel ? { cid: channel.id } : {}) };
  return {
    token: world.app.verificationToken,
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.app.appId,
    event: copyOf(event),
    type: 'event_callback',
    event_id: uniqueId('Ev'),
    event_time: secondsOf(world.clock.now()),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExtShared ?? false,
    event_context: `4-${Buffer.from(JSON.stringify(context)).toString('base64url')}`,
  };
}
