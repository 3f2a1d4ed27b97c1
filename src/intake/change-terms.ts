import type { CalendarSource } from '../domain/calendar/source.ts';
import type { CalendarSpec } from '../domain/calendar/spec.ts';
import type { Transaction } from '../store/database.ts';
import { addCalendarVersion } from '../store/terms.ts';
import { refoldOpen } from './refold.ts';

/**
 * Makes a new version of a calendar, in force from `now` on. Running clocks follow it from then on; what was counted
 * before, and what has ended, stays. (A policy needs no such thing: a clock keeps the one in force at its start.)
 * @returns the version it became
 */
export async function changeCalendar(
  tx: Transaction,
  workspaceId: string,
  id: string,
  { document, source }: { document: CalendarSpec; source: CalendarSource | null },
  now: Date,
  changedBy: string | null,
): Promise<number> {
  const version = await addCalendarVersion(tx, workspaceId, id, document, source, now, changedBy);
  await refoldOpen(tx, workspaceId, now);
  return version;
}
