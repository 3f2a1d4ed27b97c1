import { copyOf } from '../wire/json.ts';
import { openDirectMessage } from './channels.ts';
import { personOf } from './people.ts';
import type { World } from './world.ts';

/** A person opens a tab of the app. With the Home tab the view comes along, once there is one. */
export function openHome(world: World, userId: string, tab: 'home' | 'messages' = 'home'): void {
  const channel = openDirectMessage(world, personOf(world, userId).id);
  const view = tab === 'home' ? world.views.homes.get(userId) : undefined;
  world.emit(
    {
      type: 'app_home_opened',
      user: userId,
      channel: channel.id,
      tab,
      ...(view ? { view: copyOf(view) } : {}),
      event_ts: world.eventTs(),
    },
    channel,
  );
}

/** The app is taken out. Slack promises no order of the two events. */
export function uninstall(world: World, order: 'uninstalled first' | 'tokens first'): void {
  const event_ts = world.eventTs();
  const uninstalled = { type: 'app_uninstalled', event_ts };
  const revoked = { type: 'tokens_revoked', tokens: { bot: [world.app.botUserId] }, event_ts };
  const events = order === 'uninstalled first' ? [uninstalled, revoked] : [revoked, uninstalled];
  for (const event of events) world.emit(event);
  world.app.isInstalled = false;
}
