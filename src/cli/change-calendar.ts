import { isDeepStrictEqual } from 'node:util';
import { changedBy } from '../domain/calendar/changed-by.ts';
import { calendarFrom } from '../domain/calendar/from-source.ts';
import { keptSource, sourceOf } from '../domain/calendar/source.ts';
import { type CalendarSpec, parseCalendar } from '../domain/calendar/spec.ts';
import { changeCalendar } from '../intake/change-terms.ts';
import { lockNewestVersion, newestCalendars } from '../store/calendars.ts';
import { type Database, inTransaction } from '../store/database.ts';
import type { StoredCalendar } from '../store/terms.ts';
import type { Change } from './calendar-changes.ts';
import { Refused } from './refused.ts';

/** A calendar by its id. Throws Refused. */
export async function findCalendar(db: Database, workspaceId: string, id: string): Promise<StoredCalendar> {
  const calendars = await newestCalendars(db, workspaceId);
  const found = calendars.get(id);
  if (found !== undefined) return found;
  const known = [...calendars.keys()].join(', ');
  throw new Refused({
    field: 'id',
    problem: `there is no calendar ${id}`,
    mend: known === '' ? 'Run cx-urgency start once first.' : `Known are ${known}; "apply" makes new ones.`,
  });
}

/** Changes a calendar, and says what came of it. Throws Refused, and saves nothing then. */
export async function makeChange(
  db: Database,
  workspaceId: string,
  id: string,
  change: Change,
  now: Date,
): Promise<string> {
  const known = await findCalendar(db, workspaceId, id);
  const before = sourceOf(known);
  const { source, says } = await change(before, now);
  const document = calendarFrom(source);
  const told = says.map((line) => `${line}\n`).join('');
  if (
    isDeepStrictEqual(
      asKept({ source: keptSource(source), document }),
      asKept({ source: keptSource(before), document: known.document }),
    )
  ) {
    return `${told}Nothing changed: so it is already in version ${known.version} of the calendar ${id}.\n`;
  }
  const parsed = parseCalendar(document);
  if (!parsed.ok) throw new Refused(...parsed.problems);
  return (
    told + (await save(db, workspaceId, id, { document, source: keptSource(source) }, known.version, now))
  );
}

/** Makes a calendar all anew by its JSON form, whether there is one with that id or not. */
export async function applyDocument(
  db: Database,
  workspaceId: string,
  id: string,
  document: CalendarSpec,
  now: Date,
): Promise<string> {
  const known = (await newestCalendars(db, workspaceId)).get(id);
  if (known !== undefined && isDeepStrictEqual(asKept(known.document), asKept(document))) {
    return `Nothing changed: so it is already in version ${known.version} of the calendar ${id}.\n`;
  }
  const dropped = known === undefined ? [] : sourceOf(known).sets.map((set) => set.name);
  const told =
    dropped.length === 0
      ? ''
      : `Its hours and its days off are now those of the file alone: ${dropped.join(', ')} and what was skipped of ${dropped.length === 1 ? 'it' : 'them'} ${dropped.length === 1 ? 'is' : 'are'} gone from it.\n`;
  return told + (await save(db, workspaceId, id, { document, source: null }, known?.version, now));
}

async function save(
  db: Database,
  workspaceId: string,
  id: string,
  made: Parameters<typeof changeCalendar>[3],
  expected: number | undefined,
  now: Date,
): Promise<string> {
  const version = await inTransaction(db, async (tx) => {
    if ((await lockNewestVersion(tx, workspaceId, id)) !== expected) {
      const problem = `somebody else changed the calendar ${id} just now`;
      throw new Refused({ field: 'id', problem, mend: 'Look at it with "show", and run the command again.' });
    }
    return changeCalendar(tx, workspaceId, id, made, now, changedBy.commandLine);
  });
  return version === 1
    ? `The calendar ${id} is made. Rules of a policy may name it.\n`
    : `Version ${version} of the calendar ${id} holds from now on; running clocks follow it.\n`;
}

/** As the database gives it back: as JSON, whose keys may come in another order. */
function asKept<T>(document: T): T {
  return JSON.parse(JSON.stringify(document));
}
