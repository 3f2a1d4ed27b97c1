import { isDeepStrictEqual } from 'node:util';
import type { Settings } from './config.ts';
import { defaultPolicy } from './domain/policy.ts';
import type { Identity } from './slack/identify.ts';
import { type Database, inTransaction } from './store/database.ts';
import { setGuestRole } from './store/people.ts';
import { addCalendarVersion, addPolicyVersion, calendarVersions, policyVersions } from './store/terms.ts';
import {
  findWorkspace,
  forgetWorkspace,
  saveWorkspace,
  setReportChannel,
  type Workspace,
} from './store/workspaces.ts';

/**
 * Makes the workspace of the bot's token known, with a policy and a calendar to start with. Settings that changed
 * since the last start make new versions: what was promised under the old ones stays.
 * @param isFresh forget first what is kept of a workspace with this id
 */
export async function setUpWorkspace(
  db: Database,
  { workspaceId: id, workspaceName: name, url, botUserId }: Identity,
  settings: Settings,
  now: Date,
  isFresh: boolean,
): Promise<Workspace> {
  const { calendar, targetMinutes, reportChannelId, guests: guestRole } = settings;
  return inTransaction(db, async (tx) => {
    if (isFresh) await forgetWorkspace(tx, id);
    const { timeZone } = calendar;
    await saveWorkspace(tx, { id, name, url, botUserId, timeZone, guestRole, createdAt: now });
    await setGuestRole(tx, id, guestRole);
    if (reportChannelId) await setReportChannel(tx, id, reportChannelId);
    const known = (await calendarVersions(tx, id)).findLast((version) => version.id === 'default');
    if (!isDeepStrictEqual(known?.document, asKept(calendar))) {
      await addCalendarVersion(tx, id, 'default', calendar, now, null);
    }
    const policy = (await policyVersions(tx, id)).at(-1)?.document;
    const targets = { first_reply: targetMinutes, next_reply: targetMinutes };
    if (!isDeepStrictEqual(policy?.targets, targets)) {
      await addPolicyVersion(tx, id, { ...(policy ?? defaultPolicy(targetMinutes)), targets }, now, null);
    }
    const workspace = await findWorkspace(tx, id);
    if (!workspace) throw new Error(`Workspace ${id} was saved and is not there`);
    return workspace;
  });
}

/** As the database gives it back: as JSON, whose keys may come in another order. */
function asKept<T>(document: T): T {
  return JSON.parse(JSON.stringify(document));
}
