import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type MyWeek, myWeek } from '../../domain/kpis/my-week.ts';
import { thisWeekAndUsually } from '../../domain/kpis/period.ts';
import { watchedInboxes } from '../../store/inboxes.ts';
import { repliesBy } from '../../store/kpi-my-replies.ts';
import { findPersonSettings } from '../../store/person-settings.ts';
import { openPromises } from '../../store/promise-ledger.ts';
import { findWorkspace } from '../../store/workspaces.ts';
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
    await publishHome(context, client, event.user);
  };
}

/** Shows somebody their App Home as it is now. */
export async function publishHome(context: SlackContext, client: WebClient, userId: string): Promise<void> {
  await client.views.publish({ user_id: userId, view: await homeOf(context, userId) });
}

async function homeOf(context: SlackContext, userId: string) {
  const { db, workspaceId, now } = context;
  const staff = await isStaff(context, userId, null);
  const waiting = staff ? await loadWaiting(db, workspaceId, now()) : [];
  const promised = staff ? await openPromises(db, workspaceId, now()) : [];
  const paused = staff ? await loadOnCustomer(db, workspaceId) : [];
  const watched = staff ? await watchedInboxes(db, workspaceId) : [];
  const settings = await findPersonSettings(db, workspaceId, userId);
  return homeView({
    mine: waiting.filter((item) => item.ownerId === userId),
    promises: promised.filter(({ keeperId }) => keeperId === userId),
    everybody: countsOf(waiting),
    onCustomer: { mine: paused.filter((owner) => owner === userId).length, everybody: paused.length },
    myWeek: await myWeekOf(context, userId),
    settings: { ...settings, hasOwnHours: settings.hours !== null },
    watchedInboxes: watched.length,
    isStaff: staff,
    canSetUp: staff,
    now: now(),
  });
}

async function myWeekOf({ db, workspaceId, now }: SlackContext, userId: string): Promise<MyWeek> {
  const workspace = await findWorkspace(db, workspaceId);
  const times = thisWeekAndUsually(now(), workspace?.timeZone ?? 'UTC');
  const both = { from: times.usually.from, to: times.week.to };
  return myWeek(await repliesBy(db, workspaceId, userId, both), times);
}
