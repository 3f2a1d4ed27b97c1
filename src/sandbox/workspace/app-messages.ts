import type { Fields } from '../wire/json.ts';
import type { Channel, SlackMessage } from './model.ts';
import type { World } from './world.ts';

/** The fields by which Slack marks a message as the app's own. */
export function appMessage(world: World): Fields {
  return {
    user: world.app.botUserId,
    bot_id: world.app.botId,
    app_id: world.app.appId,
    team: world.team.id,
    bot_profile: {
      id: world.app.botId,
      app_id: world.app.appId,
      user_id: world.app.botUserId,
      name: world.app.name,
      icons: { image_36: '', image_48: '', image_72: '' },
      deleted: false,
      updated: 0,
      team_id: world.team.id,
    },
  };
}

/** Shows a message of the app to one person only. No event tells of it and no history keeps it. */
export function showOnlyTo(
  world: World,
  channel: Channel,
  userId: string,
  content: { text: string; [field: string]: unknown },
): SlackMessage {
  const ts = world.stamps.next(world.clock.now());
  const message: SlackMessage = { type: 'message', ...appMessage(world), ...content, ts };
  channel.ephemerals.push({ user: userId, message });
  world.changed({ type: 'changed', channel: channel.id });
  return message;
}
