import { and, eq } from 'drizzle-orm';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { workingHours } from '../domain/person-hours.ts';
import type { WeeklyHours } from '../domain/presence.ts';
import type { Database, Transaction } from './database.ts';
import { loadTerms } from './load-terms.ts';
import { people, personSettings } from './schema.ts';

/** When somebody works: in their own zone, by their own hours, or else by the support hours that hold at `at`. */
export async function personHours(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<{ timeZone: string; hours: WeeklyHours }> {
  return (await personCalendar(db, workspaceId, personId, at)).spec;
}

/** The same, compiled: with the holidays of the support hours. */
export async function personCalendar(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<Calendar> {
  const [person] = await db
    .select({ timeZone: people.timeZone })
    .from(people)
    .where(and(eq(people.workspaceId, workspaceId), eq(people.id, personId)));
  const [own] = await db
    .select({ hours: personSettings.hours })
    .from(personSettings)
    .where(and(eq(personSettings.workspaceId, workspaceId), eq(personSettings.personId, personId)));
  const { calendars } = await loadTerms(db, workspaceId);
  const support = versionAt(versionsOf(calendars, 'default'), at).calendar.spec;
  return workingHours(own?.hours ?? null, person?.timeZone ?? null, support);
}
