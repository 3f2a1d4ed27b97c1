import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { loadOwnKnown } from '../../intake/own.ts';
import { refuseOwn } from '../../intake/refuse-own.ts';
import { findPersonSettings, supportHoursFor } from '../../store/person-settings.ts';
import { isStaff } from '../authorise.ts';
import { settingsView } from '../blocks/person-settings.ts';
import { readSettings, settingsRefused } from '../blocks/read-settings.ts';
import type { SlackContext } from '../context.ts';
import { blockIds } from '../ids.ts';
import { publishHome } from './home.ts';
import { refuseOthers } from './refuse-others.ts';

type PressArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** *Settings* on App Home: opens what a colleague set for themselves. */
export function onSettings(context: SlackContext) {
  return async ({ ack, body, respond }: PressArgs): Promise<void> => {
    await ack();
    if (await refuseOthers(context, body.user, respond)) return;
    await openSettings(context, body.user.id, body.trigger_id);
  };
}

/** Opens the modal with what stands now. */
export async function openSettings(context: SlackContext, userId: string, triggerId: string): Promise<void> {
  const { db, workspaceId, client, now } = context;
  const settings = await findPersonSettings(db, workspaceId, userId);
  const supportHours = await supportHoursFor(db, workspaceId, userId, now());
  const view = settingsView({ settings, supportHours, now: now() });
  await client.views.open({ trigger_id: triggerId, view });
}

/** The submitted settings: kept by intake from the delivery that was recorded; here they are checked at their fields. */
export function onSettingsSubmitted(context: SlackContext) {
  return async ({ ack, body, view, client }: SubmitArgs): Promise<void> => {
    const { id, team_id } = body.user;
    const errors = (await isStaff(context, id, team_id))
      ? await faultsIn(context, id, view.state.values)
      : { [blockIds.settingsHours]: 'Only people of this workspace have settings here.' };
    if (errors) {
      await ack({ response_action: 'errors', errors });
      return;
    }
    await ack();
    await context.settle();
    await publishHome(context, client, id);
  };
}

async function faultsIn(
  context: SlackContext,
  userId: string,
  state: unknown,
): Promise<Record<string, string> | null> {
  const read = readSettings(state);
  if (!read.ok) return read.errors;
  const { change } = read;
  // Whom the app has not met it asks Slack about.
  if (change.backupId !== null) await isStaff(context, change.backupId, null);
  const actor = { userId, teamId: null, botId: null, name: null };
  const known = await loadOwnKnown(context.db, context.workspaceId, { actor, at: context.now(), change });
  switch (refuseOwn(change, known)) {
    case 'past':
      return settingsRefused('past');
    case 'too_far':
      return settingsRefused('too_far');
    case 'backup_oneself':
      return settingsRefused('backup_oneself');
    case 'backup_not_staff':
      return settingsRefused('backup_not_staff');
    default:
      return null;
  }
}
