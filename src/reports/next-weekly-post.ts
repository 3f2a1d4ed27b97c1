import { isTimeZone } from '../domain/calendar/zone.ts';
import { weeklyPostAt } from '../domain/kpis/period.ts';
import type { Database } from '../store/database.ts';
import { allWorkspaces } from '../store/workspaces.ts';

/**
 * The next Monday 09:00 at which a weekly report of any workspace falls due: always after `now`, undefined where no
 * workspace has a report channel. What is due already is up to the duty and not told here. A workspace whose zone is
 * none is passed over, for the duty logs it.
 */
export async function nextWeeklyPostAt(db: Database, now: Date): Promise<Date | undefined> {
  const workspaces = await allWorkspaces(db);
  return workspaces
    .filter(({ reportChannelId, timeZone }) => reportChannelId !== null && isTimeZone(timeZone))
    .map(({ timeZone }) => weeklyPostAt(now, timeZone).nextAt)
    .reduce<Date | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}
