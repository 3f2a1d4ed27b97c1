import { type Calendar, compileCalendar } from '../domain/calendar/calendar.ts';
import type { CalendarVersion, Terms } from '../domain/clocks/clock.ts';
import type { Database, Transaction } from './database.ts';
import { calendarVersions, policyVersions, type StoredCalendar } from './terms.ts';

const compiled = new Map<string, Calendar>();

/** The workspace's policy and calendar versions; a calendar version never changes, so each is compiled once. */
export async function loadTerms(db: Database | Transaction, workspaceId: string): Promise<Terms> {
  const [policies, calendars] = [
    await policyVersions(db, workspaceId),
    await calendarVersions(db, workspaceId),
  ];
  return { policies, calendars: calendars.map(compile) };
}

function compile({ document, ...version }: StoredCalendar): CalendarVersion {
  const key = JSON.stringify(document);
  const calendar = compiled.get(key) ?? compileCalendar(document);
  compiled.set(key, calendar);
  const { id, version: number, effectiveAt } = version;
  return { id, version: number, effectiveAt, calendar, timeZone: document.timeZone };
}
