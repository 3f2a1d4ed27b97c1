import { and, eq, lte } from 'drizzle-orm';
import type { CalendarSpec } from '../domain/calendar/spec.ts';
import { versionAt, versionsOf } from '../domain/clocks/counting.ts';
import { workingHours } from '../domain/person-hours.ts';
import { noSettings, type PersonSettings } from '../domain/person-settings.ts';
import type { Database, Transaction } from './database.ts';
import { loadTerms } from './load-terms.ts';
import { findPeople } from './people.ts';
import { personSettings } from './schema.ts';

/** What a colleague set for themselves. */
export async function findPersonSettings(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
): Promise<PersonSettings> {
  const { hours, digestTime, awayUntil, backupId } = personSettings;
  const [row] = await db
    .select({ hours, digestTime, awayUntil, backupId })
    .from(personSettings)
    .where(and(eq(personSettings.workspaceId, workspaceId), eq(personSettings.personId, personId)));
  return row ?? noSettings;
}

/** Keeps what they said at `at`; where they have said something later, that stays. */
export async function savePersonSettings(
  tx: Transaction,
  workspaceId: string,
  personId: string,
  said: Partial<PersonSettings>,
  at: Date,
): Promise<void> {
  const set = { ...said, updatedAt: at };
  await tx
    .insert(personSettings)
    .values({ workspaceId, personId, ...set })
    .onConflictDoUpdate({
      target: [personSettings.workspaceId, personSettings.personId],
      set,
      setWhere: lte(personSettings.updatedAt, at),
    });
}

/** The support hours that hold at `at`, on the wall clock of that person: their zone, as Slack tells it. */
export async function supportHoursFor(
  db: Database | Transaction,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<CalendarSpec> {
  const person = (await findPeople(db, workspaceId, [personId])).get(personId);
  const { calendars } = await loadTerms(db, workspaceId);
  const support = versionAt(versionsOf(calendars, 'default'), at).calendar.spec;
  return workingHours(null, person?.timeZone ?? null, support).spec;
}
