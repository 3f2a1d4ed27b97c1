import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { watchedInboxes } from '../../store/inboxes.ts';
import { isStaff } from '../authorise.ts';
import { homeView } from '../blocks/home.ts';
import { countsOf } from '../blocks/how-many.ts';
import type { SlackContext } from '../context.ts';
import { loadOnCustomer, loadWaiting } from '../waiting.ts';

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

/** App Home: made anew each time it is opened. */
export function onHomeOpened(context: SlackContext) {
  return async ({ event, client }: Args): Promise<void> => {
    if (event.tab !== 'home') return;
    await client.views.publish({ user_id: event.user, view: await homeOf(context, event.user) });
  };
}

async function homeOf(context: SlackContext, userId: string) {
  const { db, workspaceId, now } = context;
  const staff = await isStaff(context, userId, null);
  const waiting = staff ? await loadWaiting(db, workspaceId, now()) : [];
  const paused = staff ? await loadOnCustomer(db, workspaceId) : [];
  const watched = staff ? await watchedInboxes(db, workspaceId) : [];
  return homeView({
    mine: waiting.filter((item) => item.ownerId === userId),
    everybody: countsOf(waiting),
    onCustomer: { mine: paused.filter((owner) => owner === userId).length, everybody: paused.length },
    watchedInboxes: watched.length,
    isStaff: staff,
    canSetUp: staff,
    now: now(),
  });
}
