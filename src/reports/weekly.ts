import type { Period } from '../domain/kpis/clock.ts';
import { weekBefore, weekName, weekToPost } from '../domain/kpis/period.ts';
import { type Database, inTransaction, type Transaction } from '../store/database.ts';
import { findInboxes } from '../store/inboxes.ts';
import { kpiClocksBetween } from '../store/kpi-clocks.ts';
import { putNotice } from '../store/outbox.ts';
import { claimReport } from '../store/reports.ts';
import { allWorkspaces, type Workspace } from '../store/workspaces.ts';
import { figuresOf } from './figures.ts';

/** What the duty tells whoever runs it; a pino logger fits. */
export interface ReportLog {
  info(fields: object, words: string): void;
  warn(fields: object, words: string): void;
  error(fields: object, words: string): void;
}

/**
 * Puts the weekly report of each workspace with a report channel into the outbox, once for a week: from Monday 09:00
 * in its zone on, or as soon after it as this runs, but never in a later week. Run it as often as you like, in as many
 * processes. A workspace that fails is logged and tried again at the next run; the others get theirs.
 * @returns how many reports this run has put
 */
export async function postWeeklyReports(
  db: Database,
  { now, log }: { now: Date; log: ReportLog },
): Promise<number> {
  let posted = 0;
  for (const workspace of await allWorkspaces(db)) {
    try {
      if (await postWeeklyReport(db, workspace, now, log)) posted += 1;
    } catch (err) {
      log.error(
        { err, workspaceId: workspace.id },
        'The weekly report could not be made; the next run tries again',
      );
    }
  }
  return posted;
}

async function postWeeklyReport(
  db: Database,
  workspace: Workspace,
  now: Date,
  log: ReportLog,
): Promise<boolean> {
  const { id: workspaceId, timeZone, reportChannelId } = workspace;
  const week = weekToPost(now, timeZone);
  if (!week || reportChannelId === null || !(await hasSomethingToSay(db, workspace, week))) return false;
  if (await isShared(db, workspaceId, reportChannelId)) {
    log.warn({ workspaceId, reportChannelId }, 'No weekly report: its channel is shared with people outside');
    return false;
  }
  const isOurs = await inTransaction(db, (tx) => claimAndPut(tx, workspace, reportChannelId, week, now));
  if (isOurs) log.info({ workspaceId, week: weekName(week, timeZone) }, 'The weekly report is in the outbox');
  return isOurs;
}

/** In one transaction, so that there is no claim without a report and no report without a claim. */
async function claimAndPut(
  tx: Transaction,
  { id: workspaceId, timeZone }: Workspace,
  recipient: string,
  week: Period,
  now: Date,
): Promise<boolean> {
  const name = weekName(week, timeZone);
  // Claimed by the Monday's date and not its instant: a workspace that moves to another zone has the same weeks.
  if (!(await claimReport(tx, workspaceId, 'weekly', new Date(`${name}T00:00:00Z`), now))) return false;
  const periods = [week, weekBefore(week.from, timeZone)] as const;
  const [figures, figuresBefore] = await figuresOf(tx, workspaceId, periods, now, timeZone);
  const notice = { type: 'weekly_report', timeZone, week: figures, weekBefore: figuresBefore } as const;
  await putNotice(tx, { workspaceId, key: `weekly/${name}`, recipient, notice, now });
  return true;
}

/** A quiet week is news. That nothing is known of a week before the app was there is not. */
async function hasSomethingToSay(db: Database, workspace: Workspace, week: Period): Promise<boolean> {
  if (workspace.createdAt < week.to) return true;
  const bothWeeks = { from: weekBefore(week.from, workspace.timeZone).from, to: week.to };
  return (await kpiClocksBetween(db, workspace.id, bothWeeks)).length > 0;
}

async function isShared(db: Database, workspaceId: string, channelId: string): Promise<boolean> {
  const inboxes = await findInboxes(db, workspaceId, [channelId]);
  return inboxes.get(channelId)?.isShared ?? false;
}
