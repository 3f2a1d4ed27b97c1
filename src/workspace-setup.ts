import { extendSets } from './calendars/extend-sets.ts';
import { calendarOfEnvironment, followEnvironment } from './calendars/follow-environment.ts';
import type { Settings } from './config.ts';
import { changedBy } from './domain/calendar/changed-by.ts';
import { calendarFrom } from './domain/calendar/from-source.ts';
import {
  type CalendarSource,
  type EnvironmentCalendar,
  keptSource,
  sourceOf,
} from './domain/calendar/source.ts';
import { defaultPolicy } from './domain/policy/document.ts';
import { changeCalendar } from './intake/change-terms.ts';
import { followSettings } from './intake/people.ts';
import type { Identity } from './slack/identify.ts';
import { type Database, inTransaction, type Transaction } from './store/database.ts';
import { lastPolicyOfEnvironment } from './store/environment-terms.ts';
import { addPolicyVersion, calendarVersions, policyVersions, type StoredCalendar } from './store/terms.ts';
import {
  findWorkspace,
  forgetWorkspace,
  saveWorkspace,
  setReportChannel,
  type Workspace,
} from './store/workspaces.ts';

/**
 * Makes the workspace of the bot's token known, with a policy and a calendar to start with. Settings that changed
 * since the last start make new versions; what people changed since then stays.
 * @param isFresh forget first what is kept of a workspace with this id
 */
export async function setUpWorkspace(
  db: Database,
  { workspaceId: id, workspaceName: name, url, botUserId, enterpriseId = null }: Identity,
  settings: Settings,
  now: Date,
  isFresh: boolean,
): Promise<Workspace> {
  const { calendar, targetMinutes, reportChannelId, guests: guestRole } = settings;
  const internalDomains = [...(settings.internalDomains ?? [])];
  return inTransaction(db, async (tx) => {
    if (isFresh) await forgetWorkspace(tx, id);
    const { timeZone } = calendar;
    const told = { name, url, botUserId, timeZone, guestRole, enterpriseId, internalDomains };
    await saveWorkspace(tx, { id, ...told, createdAt: now });
    if (reportChannelId) await setReportChannel(tx, id, reportChannelId);
    await setUpPolicy(tx, id, targetMinutes, now);
    await setUpCalendars(tx, id, settings, now);
    const workspace = await findWorkspace(tx, id);
    if (!workspace) throw new Error(`Workspace ${id} was saved and is not there`);
    await followSettings(tx, workspace);
    return workspace;
  });
}

/** TARGET_MINUTES is the target of replies where no rule says otherwise; only a change of it makes a version. */
async function setUpPolicy(tx: Transaction, id: string, targetMinutes: number, now: Date): Promise<void> {
  const said = (await lastPolicyOfEnvironment(tx, id))?.targets;
  const says = { first_reply: targetMinutes, next_reply: targetMinutes };
  if (said?.first_reply === says.first_reply && said.next_reply === says.next_reply) return;
  const policy = (await policyVersions(tx, id)).at(-1)?.document ?? defaultPolicy(targetMinutes);
  const document = { ...policy, targets: { ...policy.targets, ...says } };
  await addPolicyVersion(tx, id, document, now, changedBy.environment);
}

/**
 * The default calendar follows what changed in the environment, and every calendar's country sets are extended when
 * their days run out. A calendar that stays as it is gets no version.
 */
async function setUpCalendars(tx: Transaction, id: string, settings: Settings, now: Date): Promise<void> {
  const says = { byHand: settings.calendar, countries: settings.countries ?? [] };
  const versions = await calendarVersions(tx, id);
  const newest = new Map(versions.map((version) => [version.id, version]));
  for (const calendarId of new Set(['default', ...newest.keys()])) {
    const version = newest.get(calendarId);
    const known = version && sourceOf(version);
    const followed = calendarId === 'default' ? follow(known, versions, says, now) : known;
    const source = followed && extendSets(followed, now);
    if (source === undefined || source === known) continue;
    const by = followed === known ? changedBy.app : changedBy.environment;
    const change = { document: calendarFrom(source), source: keptSource(source) };
    await changeCalendar(tx, id, calendarId, change, now, by);
  }
}

function follow(
  known: CalendarSource | undefined,
  versions: readonly StoredCalendar[],
  says: EnvironmentCalendar,
  now: Date,
): CalendarSource {
  if (known === undefined) return calendarOfEnvironment(says, now);
  const own = versions.findLast(
    (version) => version.id === 'default' && version.changedBy === changedBy.environment,
  );
  const before = own && (own.source?.environment ?? { byHand: own.document, countries: [] });
  return before === undefined ? known : followEnvironment(known, before, says, now);
}
